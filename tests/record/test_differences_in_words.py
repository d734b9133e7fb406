"""What differs between two versions is said field by field, in words, with what differs marked."""

import pytest

from events.diff import Piece, differences
from events.formats import dump
from events.formats.row import plain
from events.models import Event
from tests.factories import ActorFactory, SourceFactory, recorded

pytestmark = pytest.mark.django_db


def row(event: Event) -> dict:
    return plain(dump.event(Event.objects.for_detail().get(pk=event.pk)))


def said(before: dict, after: dict, *, public: bool = True) -> list[tuple[str, list, list]]:
    return [
        (
            found.label,
            *(
                [
                    ["".join(p.text for p in line) for line in side]
                    for side in (found.before, found.after)
                ]
            ),
        )
        for found in differences(before, after, public=public)
    ]


def test_each_sort_of_field_is_said_in_words():
    ActorFactory(slug="usa", name="United States")
    source = SourceFactory(title="A second report", published="2013-02")
    before = row(recorded(initiators=["dprk"]))
    after = {
        **before,
        "first_day": "2013-02-13",
        "score": -8.0,
        "event_type": "icbm_launch",
        "attribution": "disputed",
        "targets": ["usa"],
        "killed": {"low": 1, "best": 2, "high": 5},
        "citations": [*before["citations"], {"source": source.url, "locator": "p. 3"}],
    }
    cited = before["citations"][0]["source"]
    old = Event.objects.get().citations.get(source__url=cited).source
    first = f"{old.publisher.name}, {old.title}, 16 June 2013"
    assert said(before, after) == [
        ("First day", ["12 February 2013"], ["13 February 2013"]),
        ("Type", ["Nuclear test"], ["ICBM launch"]),
        ("Score", ["−7.5"], ["−8.0"]),
        ("Attribution", ["Confirmed"], ["Disputed"]),
        ("Targets", [], ["United States"]),
        ("Killed", [], ["2 (1 to 5)"]),
        (
            "Sources",
            [first],
            [first, f"{source.publisher.name}, A second report, February 2013 (p. 3)"],
        ),
    ]


def test_only_the_words_that_differ_are_marked():
    before = {"title": "North Korea tests a device at Punggye-ri"}
    after = {"title": "North Korea tests a nuclear device at Punggye-ri"}
    [found] = differences(before, after, public=True)
    assert found.before == ((Piece("North Korea tests a device at Punggye-ri", False),),)
    assert found.after == (
        (
            Piece("North Korea tests a ", False),
            Piece("nuclear ", True),
            Piece("device at Punggye-ri", False),
        ),
    )


def test_texts_that_have_little_in_common_are_marked_as_a_whole():
    [found] = differences({"title": "A test of a device"}, {"title": "Talks of a day"}, public=True)
    assert found.before == ((Piece("A test of a device", True),),)
    assert found.after == ((Piece("Talks of a day", True),),)


def test_readers_are_not_shown_notes_nor_relations_to_what_they_cannot_see():
    hidden, shown = recorded(status="draft"), recorded(title="An earlier test")
    before = row(recorded())
    links = [{"type": "follows", "to": e.public_id} for e in (hidden, shown)]
    after = {**before, "note": "Ask the desk", "links": links}
    assert said(before, after) == [("Relations", [], ["follows: An earlier test"])]
    labels = [label for label, _, _ in said(before, after, public=False)]
    assert labels == ["Relations", "Editor's note"]


def test_a_change_of_substance_is_told_from_another():
    found = differences({"title": "A", "score": 1.0}, {"title": "B", "score": 2.0}, public=True)
    assert [(each.name, each.material) for each in found] == [("title", False), ("score", True)]
