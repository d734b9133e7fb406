"""`/api/v1/timeline/`: events as columns, titles by window, and the bands under the chart."""

from datetime import date, timedelta

import brotli
import pytest
from django.utils import timezone

from events import timeline_document
from events.models import Phase, Term
from tests.factories import ActorFactory, PlaceFactory, recorded

pytestmark = pytest.mark.django_db


@pytest.fixture
def three():
    talks = recorded(
        first_day=date(2013, 6, 9),
        last_day=date(2013, 6, 10),
        event_type="talks",
        score=3,
        initiators=["dprk", "rok"],
        place=PlaceFactory(slug="panmunjom"),
        topics=["inter-korean"],
        title="Koreas talk",
        title_ko="남북 회담",
    )
    test = recorded(
        first_day=date(2013, 2, 12), targets=["usa"], attribution="disputed", title="Test"
    )
    drill = recorded(
        first_day=date(2013, 6, 1),
        precision="month",
        event_type="military_exercise",
        score=-3.5,
        title="Drill",
    )
    recorded(first_day=date(2013, 6, 9), status="draft", title="Never seen")
    return test, drill, talks


def test_the_columns_are_the_events_oldest_first(client, three):
    answer = client.get("/api/v1/timeline/").json()
    types = [kind["code"] for kind in answer["types"]]
    slugs = [actor["slug"] for actor in answer["actors"]]
    parties = [
        {k: [slugs[i] for i in v] for k, v in answer["parties"][p].items()} for p in answer["party"]
    ]
    assert {
        name: answer[name]
        for name in (
            "count",
            "day",
            "length",
            "spread",
            "precision",
            "score",
            "attribution",
            "id",
            "title",
            "title_ko",
        )
    } == {
        "count": 3,
        "day": [
            (day - date(1945, 1, 1)).days
            for day in (date(2013, 2, 12), date(2013, 6, 1), date(2013, 6, 9))
        ],
        "length": [0, 29, 1],
        "spread": [0, 1, 0],
        "precision": [0, 1, 0],
        "score": [-75, -35, 30],
        "attribution": [2, 0, 0],
        "id": [event.public_id for event in three],
        "title": ["Test", "Drill", "Koreas talk"],
        "title_ko": ["", "", "남북 회담"],
    }
    assert [types[i] for i in answer["type"]] == ["nuclear_test", "military_exercise", "talks"]
    assert parties == [
        {"i": ["dprk"], "t": ["usa"], "o": []},
        {"i": ["dprk"], "t": [], "o": []},
        {"i": ["dprk", "rok"], "t": [], "o": []},
    ]
    assert [answer["places"][i]["slug"] if i >= 0 else None for i in answer["place"]] == [
        None,
        None,
        "panmunjom",
    ]
    assert [
        [answer["topics"][i]["slug"] for i in answer["topic_sets"][s]] for s in answer["topic"]
    ] == [
        [],
        [],
        ["inter-korean"],
    ]


def test_the_filters_are_those_of_every_list(client, three):
    assert client.get("/api/v1/timeline/?actor=rok").json()["title"] == ["Koreas talk"]
    assert client.get("/api/v1/timeline/?q=drill").json()["count"] == 1
    assert client.get("/api/v1/timeline/?actr=rok").status_code == 400
    assert client.get("/api/v1/timeline/?ordering=score").status_code == 400


def test_a_large_record_leaves_its_texts_to_windows(client, three, monkeypatch):
    monkeypatch.setattr(timeline_document, "MOST_WITH_TEXTS", 2)
    answer = client.get("/api/v1/timeline/").json()
    assert (answer["texts"], "id" in answer, len(answer["day"])) == (False, False, 3)
    window = client.get("/api/v1/timeline/texts/?first=1&count=2").json()
    assert (window["first"], window["title"]) == (1, ["Drill", "Koreas talk"])
    narrowed = client.get("/api/v1/timeline/texts/?first=0&count=5&direction=escalation").json()
    assert narrowed["title"] == ["Test", "Drill"]
    assert client.get("/api/v1/timeline/texts/?count=501").status_code == 400


def test_indexes_name_events_by_their_places_in_the_whole_document(client, three):
    answer = client.get("/api/v1/timeline/indexes/?q=koreas").json()
    assert answer == {
        "version": client.get("/api/v1/timeline/").json()["version"],
        "count": 1,
        "index": [2],
    }
    assert client.get("/api/v1/timeline/indexes/").json()["index"] == [0, 1, 2]
    assert client.get("/api/v1/timeline/indexes/?q=nothing").json()["index"] == []
    assert client.get("/api/v1/timeline/indexes/?publisher=nobody").status_code == 400


def test_indexes_cost_the_same_queries_for_one_and_three_events(
    client, three, django_assert_num_queries
):
    # version, the events asked for, all events
    with django_assert_num_queries(3):
        client.get("/api/v1/timeline/indexes/?from=2013")
    with django_assert_num_queries(3):
        client.get("/api/v1/timeline/indexes/?from=2013-06-09")


def test_the_document_costs_the_same_queries_for_one_and_three_events(
    client, three, django_assert_num_queries
):
    # version, rows, participations, topics of events, names of actors, of topics, of places
    with django_assert_num_queries(7):
        client.get("/api/v1/timeline/?from=2013")
    with django_assert_num_queries(
        9
    ):  # and the actor of the filter, once to read it and once to say it
        client.get("/api/v1/timeline/?from=2013-06-09&place=panmunjom&actor=rok")


def test_the_compressed_document_is_the_same(client, three):
    plain = client.get("/api/v1/timeline/")
    packed = client.get("/api/v1/timeline/", headers={"Accept-Encoding": "gzip, br"})
    assert packed["Content-Encoding"] == "br"
    assert "Accept-Encoding" in packed["Vary"]
    assert brotli.decompress(packed.content) == plain.content


def test_the_bands_hold_terms_and_events_by_exact_day(client, three):
    Term.objects.create(
        person=ActorFactory(slug="park-geun-hye", kind="person", name="Park Geun-hye"),
        state=ActorFactory(slug="rok"),
        office="President of South Korea",
        first_day=date(2013, 2, 25),
        last_day=date(2017, 3, 10),
    )
    bands = client.get("/api/v1/timeline/bands/").json()
    assert [(t["state"], t["person"], t["first_day"], t["last_day"]) for t in bands["terms"]] == [
        ("rok", "park-geun-hye", "2013-02-25", "2017-03-10")
    ]
    assert [band["title"] for band in bands["exercises"]] == ["Drill"]
    assert [(band["first_day"], band["last_day"]) for band in bands["talks"]] == [
        ("2013-06-09", "2013-06-10")
    ]
    assert bands["sanctions"] == []


def test_the_bands_hold_crises_and_thaws_up_to_today(client, three):
    Phase.objects.create(
        slug="spring",
        name="Spring",
        name_ko="봄",
        first_day=date(2013, 2, 1),
        last_day=date(2013, 4, 1),
    )
    [crisis] = client.get("/api/v1/timeline/bands/").json()["phases"]
    assert crisis == {
        "id": "crisis-2013-02-12",
        "kind": "crisis",
        "name": "Spring",
        "name_ko": "봄",
        "first_day": "2013-02-12",
        "last_day": "2013-04-09",
        "amplitude": 32.3,
        "incident": True,
    }


def test_a_phase_that_lasts_has_no_last_day_and_no_tag_vouches_for_it(client):
    recorded(first_day=timezone.localdate() - timedelta(days=3))
    response = client.get("/api/v1/timeline/bands/")
    assert response.json()["phases"][0]["last_day"] is None
    again = client.get("/api/v1/timeline/bands/", headers={"If-None-Match": response["ETag"]})
    assert again.status_code == 200
