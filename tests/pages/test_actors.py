"""The list of actors: by kind, states first, and found by any spelling."""

import re
from datetime import date

import pytest
from django.test import Client

from events.models import Term
from tests.factories import ActorFactory, recorded


@pytest.fixture
def actors(db):
    dprk = ActorFactory(
        slug="dprk", name="North Korea", name_ko="북한", aliases=["DPRK", "Chosŏn"], wikidata="Q423"
    )
    ActorFactory(slug="kpa", name="Korean People's Army", kind="military", parent=dprk)
    kim = ActorFactory(slug="kim-il-sung", name="Kim Il-sung", kind="person", parent=dprk)
    Term.objects.create(
        person=kim, state=dprk, office="Premier", first_day=date(1948, 9, 9), last_day=None
    )
    ActorFactory(slug="nobody", name="Zugzwang", kind="person", parent=dprk)
    recorded(initiators=["dprk", "kpa"], targets=["rok"])
    recorded(initiators=["dprk"])
    return dprk


def names(client: Client, query: str = "") -> list[str]:
    html = client.get(f"/actors/{query}").content.decode()
    return re.findall(r'<span class="actor-list__name"><a href="/actors/([\w-]+)/">', html)


def test_states_come_first_and_the_most_frequent_before_others(client, actors):
    assert names(client) == ["dprk", "rok", "kpa", "kim-il-sung"]


def test_an_actor_shows_its_korean_name_and_its_number_of_events(client, actors):
    html = client.get("/actors/").content.decode()
    assert '<span class="quiet" lang="ko">북한</span>' in html
    assert re.search(r'North Korea</a>.*?class="number quiet">2<', html)


@pytest.mark.parametrize("text", ["dprk", "북한", "choson", "NORTH kor", "Korea north"])
def test_any_spelling_finds_the_actor(client, actors, text):
    assert names(client, f"?q={text}") == ["dprk"]


def test_a_search_without_result_says_so_and_goes_on(client, actors):
    html = client.get("/actors/?q=atlantis").content.decode()
    assert "No actor is called “atlantis”" in html
    assert 'href="/events/?q=atlantis"' in html


def test_a_search_is_escaped(client, actors):
    assert "<b>x" not in client.get("/actors/?q=<b>x").content.decode()


def test_an_actor_that_only_drafts_name_is_neither_listed_nor_half_of_a_pair(client, actors):
    recorded(initiators=["dprk"], targets=["japan"], status="draft")
    assert names(client) == ["dprk", "rok", "kpa", "kim-il-sung"]
    paths = ("/actors/japan/", "/dyads/dprk/japan/")
    assert [client.get(path).status_code for path in paths] == [404, 404]
