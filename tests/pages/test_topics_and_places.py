"""Topics and places: lists with counts, pages with their events, a map of what lies near."""

import pytest

from events import words
from tests.factories import PlaceFactory, TopicFactory, recorded


@pytest.fixture
def events(db):
    TopicFactory(slug="nuclear", name="Nuclear programme")
    panmunjom = PlaceFactory(slug="panmunjom", name="Panmunjom", name_ko="판문점")
    geneva = PlaceFactory(slug="geneva", name="Geneva", latitude=46.2, longitude=6.15)
    recorded(topics=["nuclear"], place=panmunjom)
    recorded(topics=["nuclear"], place=geneva)
    recorded(topics=["zugzwang"], place=PlaceFactory(slug="zugzwang"), status="draft")


def test_topics_are_counted_and_a_draft_s_is_left_out(client, events):
    html = client.get("/topics/").content.decode()
    assert '<a href="/topics/nuclear/">Nuclear programme</a>' in html
    assert '<dd class="number">2<' in html
    assert "zugzwang" not in html.lower()


def test_a_topic_opens_the_list_of_its_events(client, events):
    html = client.get("/topics/nuclear/").content.decode()
    assert 'href="/events/?topic=nuclear"' in html
    assert html.count('<li class="row">') == 2


def test_places_stand_in_a_table_and_those_near_on_the_map(client, events):
    html = client.get("/places/").content.decode()
    assert html.count('<th scope="row">') == 2
    assert html.count('class="map__place"') == 1
    assert "zugzwang" not in html.lower()


def test_a_place_far_away_has_no_map(client, events):
    assert 'class="map"' in client.get("/places/panmunjom/").content.decode()
    assert 'class="map"' not in client.get("/places/geneva/").content.decode()


@pytest.mark.parametrize("path", ["/topics/zugzwang/", "/places/zugzwang/"])
def test_what_only_a_draft_has_is_not_there(client, events, path):
    assert client.get(path).status_code == 404


def test_a_point_is_told_by_its_hemispheres(client, db):
    washington = PlaceFactory(slug="washington", latitude=38.9, longitude=-77.04)
    recorded(place=washington)
    assert "38.90° N, 77.04° W" in client.get("/places/").content.decode()
    assert "38.90° N, 77.04° W (" in client.get("/places/washington/").content.decode()
    assert words.coordinates(-6.2, 106.8) == "6.20° S, 106.80° E"
