"""`expand` sends along the records that events name, each once, as their own lists serve them."""

import msgspec
import pytest

from events.api.expansion import EXPANSIONS

pytestmark = pytest.mark.django_db


def named(client, path: str, key: str) -> dict:
    return {row[key]: row for row in client.get(f"/api/v1/{path}/").json()["results"]}


def test_what_events_name_stands_beside_them_by_key(client, cast):
    said = client.get(f"/api/v1/events/?expand={','.join(EXPANSIONS)}").json()
    beside = said["expanded"]
    assert list(beside) == list(EXPANSIONS)
    assert beside["actors"] == named(client, "actors", "slug")
    assert beside["places"] == named(client, "places", "slug")
    assert beside["topics"] == named(client, "topics", "slug")
    assert beside["sources"] == named(client, "sources", "id")
    assert beside["publishers"] == named(client, "publishers", "slug")
    types = named(client, "event-types", "code")
    assert beside["event_types"] == {
        code: types[code] for code in ("nuclear_test", "sanctions", "threat")
    }
    test = client.get(f"/api/v1/events/{cast.test.public_id}/").json()
    assert beside["events"] == {cast.test.public_id: test}
    later = [event for event in said["results"] if event["links"]]
    assert beside["answers"] == {
        event["id"]: later if event["id"] == cast.test.public_id else []
        for event in said["results"]
    }
    assert beside["revisions"] == {
        event["id"]: client.get(f"/api/v1/events/{event['id']}/revisions/").json()["results"]
        for event in said["results"]
    }


def test_the_events_themselves_stay_as_they_are(client, cast):
    plain = client.get("/api/v1/events/").content
    more = client.get("/api/v1/events/?expand=actors").content
    assert more.startswith(plain[:-1] + b',"expanded":{"actors":{')


def test_one_event_brings_its_own_alone(client, cast):
    path = f"/api/v1/events/{cast.threat.public_id}/"
    plain, more = client.get(path).content, client.get(f"{path}?expand=publishers,events").content
    assert more.startswith(plain[:-1] + b",")
    beside = msgspec.json.decode(more)["expanded"]
    assert (list(beside["publishers"]), beside["events"]) == (["kcna"], {})


def test_what_is_cut_can_be_sent_along(client, cast):
    path = f"/api/v1/events/{cast.threat.public_id}/?fields=id&expand=actors"
    said = client.get(path).json()
    assert said["id"] == cast.threat.public_id
    assert sorted(said) == ["expanded", "id"]
    assert sorted(said["expanded"]["actors"]) == ["dprk", "usa"]


@pytest.mark.parametrize("size", [1, 3])
def test_it_costs_the_same_for_one_event_and_for_three(
    client, cast, django_assert_num_queries, size
):
    sorts = ("actors", "topics", "event_types", "sources", "publishers", "revisions")
    # Version, documents and their number; of each sort the records.
    with django_assert_num_queries(3 + len(sorts)):
        client.get(f"/api/v1/events/?page_size={size}&ordering=first_day&expand={','.join(sorts)}")
