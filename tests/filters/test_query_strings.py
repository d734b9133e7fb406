"""A query string is a view of the record: it finds events, says itself, and refuses what it does not know."""

import json
from datetime import date
from pathlib import Path

import pytest
from django.http import QueryDict

from events.filters import EventFilter
from events.models import Event
from tests.factories import ActorFactory, PlaceFactory, SourceFactory, recorded

CASES = json.loads(
    Path(__file__).parent.parent.joinpath("cases", "filters.json").read_text(encoding="utf-8")
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def record():
    """Five published events of one cast, and a draft of each kind that must never be found."""
    ActorFactory(slug="dprk", name="North Korea")
    ActorFactory(slug="rok", name="South Korea")
    ActorFactory(slug="usa", name="United States")
    cast = {
        "test": dict(
            first_day=date(2017, 9, 3), targets=["usa"], topics=["nuclear"], title="Sixth test"
        ),
        "talks": dict(
            first_day=date(2018, 1, 9),
            event_type="talks",
            score=4,
            initiators=["dprk", "rok"],
            place=PlaceFactory(slug="panmunjom"),
            title="Koreas talk",
        ),
        "clash": dict(
            first_day=date(2010, 11, 23),
            event_type="attack",
            score=-9,
            targets=["rok"],
            attribution="disputed",
            title="Island shelled",
        ),
        "offer": dict(
            first_day=date(2013, 6, 16),
            event_type="proposal",
            score=3,
            targets=["usa"],
            topics=["nuclear"],
            sources=[SourceFactory(publisher__slug="kcna")],
            title="North offers talks",
        ),
        "speech": dict(
            first_day=date(2013, 6, 1),
            precision="month",
            event_type="accusation",
            score=0,
            initiators=["usa"],
            targets=["dprk"],
            title="Speech on deeds",
        ),
    }
    names = {}
    for name, fields in cast.items():
        names[recorded(**fields).pk] = name
        recorded(**{**fields, "sources": [SourceFactory()]}, status="draft")
    return names


@pytest.mark.parametrize("case", CASES["good"], ids=lambda case: case["query"] or "empty")
def test_a_good_query_finds_its_events_and_says_itself(record, case):
    view = EventFilter.of(QueryDict(case["query"]))
    assert view.problems == {}
    assert {
        "query": case["query"],
        "words": view.words(),
        "canonical": view.query(),
        "found": sorted(record[event.pk] for event in view.events),
    } == {**case, "found": sorted(case["found"])}


@pytest.mark.parametrize("case", CASES["bad"], ids=lambda case: case["query"])
def test_a_bad_query_names_what_is_wrong_and_finds_nothing(record, case):
    view = EventFilter.of(QueryDict(case["query"]))
    assert sorted(view.problems) == sorted(case["names"])
    assert all(messages and all(messages) for messages in view.problems.values())
    assert list(view.events) == []


def test_an_unknown_parameter_is_answered_with_the_valid_ones(record):
    assert EventFilter.of(QueryDict("actr=dprk"), extra=["page"]).problems == {
        "actr": [
            "Unknown: actr. Valid: from, to, on, actor, initiator, target, dyad, event_type, quad_class, direction, "
            "topic, place, min_score, max_score, attribution, publisher, q, as_of, release, "
            "ordering, lang, page."
        ]
    }


def test_so_many_dyads_that_a_large_record_would_not_answer_are_refused(record):
    pairs = [f"dprk:{ActorFactory(slug=f'actor-{n}').slug}" for n in range(21)]
    assert EventFilter.of(QueryDict(f"dyad={','.join(pairs[:20])}")).problems == {}
    assert EventFilter.of(QueryDict(f"dyad={','.join(pairs)}")).problems == {
        "dyad": ["Ask for at most 20 dyads at a time."]
    }


def test_an_impossible_date_says_why(record):
    assert EventFilter.of(QueryDict("from=2017-13-45")).problems == {
        "from": ["“2017-13-45” is not in the calendar."]
    }


@pytest.mark.parametrize(
    ("ordering", "order"),
    [
        ("", ["talks", "test", "offer", "speech", "clash"]),
        ("first_day", ["clash", "speech", "offer", "test", "talks"]),
        ("score", ["clash", "test", "speech", "offer", "talks"]),
        ("-score", ["talks", "offer", "speech", "test", "clash"]),
    ],
)
def test_the_order_is_the_one_asked_for(record, ordering, order):
    view = EventFilter.of(QueryDict(f"ordering={ordering}" if ordering else ""))
    assert [record[event.pk] for event in view.events] == order


def test_only_published_events_are_asked(record):
    assert Event.objects.count() == 10
    assert EventFilter.of(QueryDict("")).events.count() == 5


def test_a_view_can_be_changed_and_reduced(record):
    view = EventFilter.of(QueryDict("from=2017&actor=rok"))
    assert view.query(actor=None, q="talks") == "from=2017&q=talks"
    assert view.without("from").query() == "actor=rok"
    assert (view.is_narrowed, EventFilter.of(QueryDict("ordering=score")).is_narrowed) == (
        True,
        False,
    )


@pytest.mark.parametrize("text", ["2017", "2017-05"])
def test_on_takes_one_day(db, text):
    assert EventFilter.of(QueryDict(f"on={text}")).problems == {
        "on": [f"“{text}” is not one day: write it as 2017-06-16."]
    }
