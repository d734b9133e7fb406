"""Pairs of actors: their page, their two directions, and that they count what the filter finds."""

from datetime import date

import pytest

from events import dyad_portrait, dyads
from events.filters import EventFilter
from events.models import Actor
from tests.factories import ActorFactory, recorded

TODAY = date(2013, 6, 16)


@pytest.fixture
def record(db):
    for slug, name in (("dprk", "North Korea"), ("rok", "South Korea"), ("ussr", "Soviet Union")):
        ActorFactory(slug=slug, name=name)
    ActorFactory(slug="russia", name="Russia")
    kim = ActorFactory(slug="kim-jong-un", kind="person", parent=Actor.objects.get(slug="dprk"))
    recorded(targets=["rok"], first_day=date(2013, 2, 12), title="A test")
    recorded(
        initiators=["dprk", kim.slug],
        targets=["rok"],
        event_type="threat",
        score=-3.0,
        first_day=date(2013, 3, 8),
        title="A threat",
    )
    recorded(
        initiators=["rok"],
        targets=["dprk"],
        event_type="proposal",
        score=2.5,
        first_day=date(2013, 4, 11),
        last_day=date(2013, 4, 12),
        title="An offer",
    )
    recorded(
        initiators=["dprk", "rok"],
        event_type="talks",
        score=3.0,
        first_day=date(2013, 6, 9),
        title="A round of talks",
    )
    recorded(
        initiators=["ussr"],
        targets=["dprk"],
        event_type="sanctions",
        score=-3.0,
        first_day=date(1956, 1, 1),
    )
    recorded(
        initiators=["dprk", "russia"], event_type="talks", score=2.0, first_day=date(2001, 8, 4)
    )
    recorded(targets=["rok"], status="draft", title="Zugzwang", first_day=date(2013, 5, 1))


def pair(a: str, b: str) -> dyads.Dyad:
    return dyads.dyad(Actor.objects.get(slug=a), Actor.objects.get(slug=b))


def count(rf, query: str) -> int:
    return EventFilter.of(rf.get(f"/events/?{query}").GET).found.count()


def test_the_other_order_redirects(client, record):
    response = client.get("/dyads/rok/dprk/")
    assert (response.status_code, response["Location"]) == (301, "/dyads/dprk/rok/")


def test_one_actor_twice_leads_to_the_actor(client, record):
    assert client.get("/dyads/dprk/dprk/")["Location"] == "/actors/dprk/"


@pytest.mark.parametrize("path", ["/dyads/atlantis/dprk/", "/dyads/dprk/zamunda/"])
def test_an_unknown_actor_is_a_404(client, record, path):
    assert client.get(path).status_code == 404


def test_the_portrait_counts_both_directions_and_meetings(record):
    seen = dyad_portrait.portrait(pair("rok", "dprk"), TODAY)
    assert (seen.forth, seen.together, seen.back, seen.total) == (2, 1, 1, 4)
    assert [(row.number, row.forth, row.back, row.together) for row in seen.classes] == [
        (1, 0, 1, 1),
        (2, 0, 0, 0),
        (3, 1, 0, 0),
        (4, 1, 0, 0),
    ]


def test_the_last_exchanges_are_named_with_their_age(record):
    seen = dyad_portrait.portrait(pair("dprk", "rok"), TODAY)
    lasts = [(last.event.title, last.days) for last in (seen.last_forth, seen.last_back)]
    assert lasts == [("A threat", 100), ("An offer", 65)]


def test_the_longest_silence_is_counted_from_the_end_of_an_event(record):
    silence = dyads.longest_silence(pair("dprk", "rok").all())
    assert (silence.before.title, silence.after.title, silence.days) == (
        "An offer",
        "A round of talks",
        57,
    )


def test_each_number_is_that_of_the_list_it_opens(rf, record):
    for a, b in (("dprk", "rok"), ("dprk", "russia")):
        found = pair(a, b)
        seen = dyad_portrait.portrait(found, TODAY)
        assert count(rf, found.query_string) == seen.total > 0
        assert count(rf, found.forth_query) == seen.forth
        assert count(rf, found.back_query) == seen.back


def test_every_pair_counts_what_the_filter_finds(rf, record):
    rows = {(row.a.slug, row.b.slug): row.n for row in dyads.every_pair()}
    assert rows == {
        ("dprk", "rok"): 4,
        ("dprk", "russia"): 1,
        ("dprk", "ussr"): 1,
        ("kim-jong-un", "rok"): 1,
    }
    for (a, b), n in rows.items():
        assert count(rf, f"dyad={a}:{b}") == n


def test_a_line_pair_counts_the_state_that_went_before(record):
    assert [(row.a.slug, row.b.slug, row.n) for row in dyads.line_pairs()] == [
        ("dprk", "rok", 4),
        ("dprk", "russia", 2),
    ]


def test_an_act_of_both_upon_a_third_is_no_event_between_them(record):
    recorded(initiators=["rok", "usa"], targets=["dprk"], event_type="military_exercise", score=-3)
    seen = dyad_portrait.portrait(pair("rok", "usa"), TODAY)
    assert (seen.total, ("rok", "usa") in dyads.pairs()) == (0, False)


def test_an_actor_is_no_pair_with_the_state_it_acts_for(record):
    recorded(initiators=["dprk", "kim-jong-un", "rok"], event_type="summit", score=7)
    assert set(dyads.pairs()) & {("dprk", "kim-jong-un"), ("dprk", "rok")} == {("dprk", "rok")}
    assert dyads.pairs()["kim-jong-un", "rok"] == 2


def test_the_page_faces_the_two_and_links_both_directions(client, record):
    html = client.get("/dyads/dprk/rok/").content.decode()
    assert html.index("North Korea</a>") < html.index("South Korea</a>")
    assert 'href="/events/?initiator=dprk&amp;target=rok"' in html
    assert 'href="/events/?initiator=rok&amp;target=dprk"' in html
    assert "Longest silence: 57 days" in html
    assert "Zugzwang" not in html


def test_a_pair_without_events_has_its_empty_state(client, record):
    assert "No published event yet." in client.get("/dyads/rok/ussr/").content.decode()
