"""The lists beside the events: what each says, and what narrows it."""

import re
from datetime import date

import pytest

from events.api import urls
from events.models import Term
from tests.factories import ActorFactory, PlaceFactory, PublisherFactory, SourceFactory, recorded

pytestmark = pytest.mark.django_db


def slugs(client, path: str) -> list[str]:
    return [row["slug"] for row in client.get(f"/api/v1/{path}").json()["results"]]


def test_an_actor_says_who_it_is_and_how_often_it_takes_part(client):
    dprk = ActorFactory(slug="dprk", name="North Korea", name_ko="북한", aliases=["DPRK"])
    ActorFactory(
        slug="kim", name="Kim Jong-un", kind="person", parent=dprk, aliases=["Kim Jung Un"]
    )
    recorded(initiators=["dprk", "kim"])
    recorded(initiators=["dprk"], status="draft")
    assert client.get("/api/v1/actors/dprk/").json() == {
        "slug": "dprk",
        "name": "North Korea",
        "name_ko": "북한",
        "aliases": ["DPRK"],
        "kind": "state",
        "parent": None,
        "code": "",
        "wikidata": "",
        "events": 1,
    }
    assert slugs(client, "actors/") == ["dprk", "kim"]
    assert slugs(client, "actors/?kind=person") == ["kim"]
    assert slugs(client, "actors/?parent=dprk") == ["kim"]
    assert slugs(client, "actors/?q=jung") == ["kim"]
    assert slugs(client, "actors/?q=북한") == ["dprk"]


def test_sources_are_found_by_words_publisher_and_language(client):
    kcna = PublisherFactory(slug="kcna", state_media=True, kind="state_media", country="KP")
    korean = SourceFactory(publisher=kcna, title="Nuclear talks", language="ko", published="2013")
    other = SourceFactory(title="Sanctions", published="2014")
    recorded(sources=[korean, other])

    def ids(query: str) -> list[str]:
        found = client.get(f"/api/v1/sources/?{query}").json()["results"]
        return [row["id"] for row in found]

    assert ids("") == [other.public_id, korean.public_id]
    assert ids("q=nuclear") == [korean.public_id]
    assert ids("publisher=kcna") == [korean.public_id]
    assert ids("language=KO") == [korean.public_id]
    assert ids("state_media=true") == [korean.public_id]
    assert ids("state_media=false") == [other.public_id]
    assert slugs(client, "publishers/?kind=state_media") == ["kcna"]
    assert slugs(client, "publishers/?country=kp") == ["kcna"]


def test_places_are_found_by_any_spelling(client):
    place = PlaceFactory(slug="yeonpyeong", aliases=["Yonpyong"], country="KOR")
    recorded(place=place)
    recorded(place=PlaceFactory(slug="seoul", country="KOR"))
    assert slugs(client, "places/?q=yonp") == ["yeonpyeong"]
    assert slugs(client, "places/?country=KOR") == ["seoul", "yeonpyeong"]


def test_terms_are_found_by_day(client):
    rok = ActorFactory(slug="rok")
    for slug, first, last in (("lee", 2008, date(2013, 2, 24)), ("park", 2013, None)):
        Term.objects.create(
            person=ActorFactory(slug=slug, kind="person"),
            state=rok,
            office="President",
            first_day=date(first, 2, 25),
            last_day=last,
        )

    def persons(query: str) -> list[str]:
        found = client.get(f"/api/v1/terms/?{query}").json()["results"]
        return [row["person"] for row in found]

    assert persons("") == ["lee", "park"]
    assert persons("on=2013-02-24") == ["lee"]
    assert persons("on=2013-02-25&state=rok") == ["park"]


def test_event_types_are_the_codebook_with_counts(client):
    recorded()
    page = client.get("/api/v1/event-types/").json()
    assert page["count"] == len(page["results"]) == 52
    assert {row["code"]: row["events"] for row in page["results"] if row["events"]} == {
        "nuclear_test": 1
    }
    sides = client.get("/api/v1/event-types/?direction=neutral").json()["results"]
    assert {row["direction"] for row in sides} == {"neutral"}


def test_a_dyad_counts_by_direction_and_quad_class(client):
    recorded(targets=["usa"])
    recorded(targets=["usa"], status="draft")
    recorded(initiators=["usa"], targets=["dprk"], event_type="threat", score=-3.5)
    recorded(initiators=["dprk", "usa"], event_type="talks", score=3)
    none = dict.fromkeys(
        (
            "verbal_cooperation",
            "material_cooperation",
            "verbal_conflict",
            "material_conflict",
            "context",
        ),
        0,
    )
    said = client.get("/api/v1/dyads/dprk:usa/").json()
    assert said == {
        "id": "dprk:usa",
        "a": "dprk",
        "b": "usa",
        "events": 3,
        "a_to_b": {**none, "material_conflict": 1},
        "b_to_a": {**none, "verbal_conflict": 1},
        "together": {**none, "verbal_cooperation": 1},
    }
    assert client.get("/api/v1/dyads/usa:dprk/").json() == said
    assert client.get("/api/v1/dyads/?actor=usa").json()["results"] == [
        {"id": "dprk:usa", "a": "dprk", "b": "usa", "events": 3}
    ]
    assert client.get("/api/v1/events/?dyad=dprk:usa").json()["count"] == 3


def test_the_root_names_every_list(client):
    addresses = client.get("/api/v1/").json()["addresses"]
    paths = [str(pattern.pattern) for pattern in urls.urlpatterns]
    assert set(addresses) == {path[:-1] for path in paths if re.fullmatch(r"[a-z-]+/", path)}
    for address in addresses.values():
        assert client.get(address).status_code == 200
