"""The page of an actor: names, offices, counts by role and class, pairs, latest events."""

from datetime import date

import pytest

from events import actor_portrait
from events.models import Actor, Term
from tests.factories import ActorFactory, recorded

TODAY = date(2013, 6, 16)


@pytest.fixture
def rok(db):
    rok = ActorFactory(slug="rok", name="South Korea", aliases=["ROK"], code="KOR", wikidata="Q884")
    park = ActorFactory(slug="park-geun-hye", name="Park Geun-hye", kind="person", parent=rok)
    Term.objects.create(
        person=park,
        state=rok,
        office="President of South Korea",
        first_day=date(2013, 2, 25),
        last_day=date(2017, 3, 10),
    )
    recorded(targets=["rok", "usa"], first_day=date(2013, 2, 12))
    recorded(initiators=["dprk", "rok"], event_type="talks", score=3.0, first_day=date(2013, 6, 9))
    recorded(
        initiators=["rok", "park-geun-hye"],
        targets=["dprk"],
        event_type="proposal",
        score=2.5,
        first_day=date(2013, 6, 10),
    )
    recorded(targets=["rok"], status="draft", title="Zugzwang")
    return rok


def test_counts_by_quad_class_and_role_are_those_of_published_events(rok):
    classes = actor_portrait.portrait(rok, TODAY).classes
    assert [(row.number, row.initiator, row.target, row.other) for row in classes] == [
        (1, 2, 0, 0),
        (2, 0, 0, 0),
        (3, 0, 0, 0),
        (4, 0, 1, 0),
    ]


def test_pairs_leave_out_whom_the_actor_is_the_state_of(rok):
    pairs = actor_portrait.portrait(rok, TODAY).pairs
    assert [(row.b.slug, row.n, row.path) for row in pairs] == [("dprk", 3, "/dyads/dprk/rok/")]


def test_a_year_has_its_sides(rok):
    years = actor_portrait.portrait(rok, TODAY).years
    assert [(y.year, y.escalation, y.de_escalation, y.neutral) for y in years] == [(2013, 1, 2, 0)]


def test_the_page_shows_names_members_and_codes(client, rok):
    html = client.get("/actors/rok/").content.decode()
    assert "<dd>ROK</dd>" in html
    assert '<a href="/actors/park-geun-hye/">Park Geun-hye</a>' in html
    assert 'href="https://www.wikidata.org/wiki/Q884"' in html
    assert 'href="/events/?actor=rok"' in html
    assert "Zugzwang" not in html


def test_the_page_of_a_person_shows_the_office(client, rok):
    html = client.get("/actors/park-geun-hye/").content.decode()
    assert "President of South Korea, 25 February 2013 – 10 March 2017" in html
    assert '<a href="/actors/rok/">South Korea</a>' in html


def test_an_actor_without_events_has_its_empty_state(client, rok):
    lee = Actor.objects.create(slug="lee-beom-seok", name="Lee Beom-seok", kind="person")
    Term.objects.create(person=lee, state=rok, office="Prime Minister", first_day=date(1948, 7, 31))
    assert "No published event yet." in client.get("/actors/lee-beom-seok/").content.decode()


def test_an_actor_whom_only_a_draft_has_is_a_404(client, rok):
    recorded(initiators=["zugzwang-navy"], status="draft")
    assert client.get("/actors/zugzwang-navy/").status_code == 404
    assert client.get("/dyads/rok/zugzwang-navy/").status_code == 404


def test_an_unknown_actor_is_a_404(client, db):
    assert client.get("/actors/atlantis/").status_code == 404
