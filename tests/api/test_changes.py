"""The feed of changes: what readers saw happen, in order, whole; nothing of what they did not see."""

import json

import pytest

from events.models import Event, Revision
from tests.cast import SECRET, spring_2013
from tests.factories import recorded
from tests.past.conftest import change, rename

pytestmark = pytest.mark.django_db


def changes(client, since: int = 0, **query) -> dict:
    response = client.get("/api/v1/changes/", {"since": since, **query})
    assert response.status_code == 200
    return response.json()


def document(event: Event) -> dict:
    event.refresh_from_db()
    return json.loads(event.revision.document)


def moment(event: Event) -> str:
    return event.revision.made_at.isoformat().replace("+00:00", "Z")


def test_an_event_that_readers_see_for_the_first_time_is_created(client):
    event = recorded(status="draft", reason="a sketch")
    change(event, reason="ready", status="published")
    assert changes(client) == {
        "since": 0,
        "next_since": 2,
        "revision": 2,
        "next": None,
        "results": [
            {
                "revision": 2,
                "id": event.public_id,
                "action": "created",
                "made_at": moment(event),
                "reason": "ready",
                "public_note": "",
                "material": False,
                "changed": [],
                "event": document(event),
                "tombstone": None,
            }
        ],
    }


def test_a_change_names_its_fields_and_brings_the_whole_event(client):
    event = recorded()
    change(event, reason="typo", public_note="The score", score=-7.0, note="for editors alone")
    [_created, updated] = changes(client)["results"]
    assert updated == {
        "revision": 2,
        "id": event.public_id,
        "action": "updated",
        "made_at": moment(event),
        "reason": "typo",
        "public_note": "The score",
        "material": True,
        "changed": ["score"],
        "event": document(event),
        "tombstone": None,
    }


def test_what_is_withdrawn_merged_and_restored(client):
    one, other = recorded(), recorded()
    start = Revision.objects.latest_number()
    change(one, status="withdrawn", withdrawn_reason="It did not happen.", public_note="Sorry.")
    change(one, status="published", withdrawn_reason="")
    change(other, status="withdrawn", withdrawn_reason="Twice.", merged_into=one)
    found = changes(client, start)["results"]
    assert [(row["action"], row["id"], row["tombstone"]) for row in found] == [
        (
            "withdrawn",
            one.public_id,
            {"id": one.public_id, "reason": "It did not happen.", "merged_into": None},
        ),
        ("restored", one.public_id, None),
        (
            "merged",
            other.public_id,
            {"id": other.public_id, "reason": "Twice.", "merged_into": one.public_id},
        ),
    ]
    assert [row["event"] for row in found] == [None, document(one), None]


def test_the_tombstone_is_what_the_address_answers(client):
    one, other = recorded(), recorded()
    change(other, status="withdrawn", withdrawn_reason="Twice.", merged_into=one)
    gone = client.get(f"/api/v1/events/{other.public_id}/")
    assert gone.status_code == 410
    stone = changes(client, 2)["results"][0]["tombstone"]
    assert {name: gone.json()[name] for name in stone} == stone


def test_a_new_name_of_an_actor_is_a_change_without_fields(client):
    event = recorded(initiators=["dprk"])
    rename("dprk", "North Korea")
    [row] = changes(client, 1)["results"]
    assert (row["action"], row["changed"], row["revision"]) == ("updated", [], 3)
    assert row["event"] == document(event)


def test_nothing_leaks_of_what_readers_never_saw(client):
    spring_2013()
    draft = recorded(status="draft", title=f"{SECRET} again")
    change(draft, status="withdrawn", withdrawn_reason=f"{SECRET} was a sketch")
    last = Revision.objects.latest_number()
    response = client.get("/api/v1/changes/")
    assert SECRET not in response.content.decode()
    assert {row["id"] for row in response.json()["results"]} == set(
        Event.objects.published().values_list("public_id", flat=True)
    )
    # And a mirror passes it nevertheless.
    assert response.json()["next_since"] == last
    assert changes(client, last)["results"] == []


def test_one_page_follows_another_without_gaps(client):
    for _ in range(3):
        recorded(status="draft")
        recorded()
    whole = changes(client)["results"]
    assert [row["revision"] for row in whole] == [2, 4, 6]
    first = client.get("/api/v1/changes/?page_size=2")
    address = "http://testserver/api/v1/changes/?page_size=2&since=4"
    assert (first.json()["next"], first.json()["next_since"]) == (address, 4)
    assert first["Link"].split(", ")[0] == f'<{address}>; rel="next"'
    second = client.get(address).json()
    assert (second["next"], second["next_since"]) == (None, 6)
    assert first.json()["results"] + second["results"] == whole


def test_a_mirror_of_another_record_is_told_so(client):
    recorded()
    answer = client.get("/api/v1/changes/?since=2")
    assert answer.status_code == 400
    assert answer.json()["errors"] == {
        "since": ["The record stands at revision 1. A mirror of another record begins at 0."]
    }
    assert answer.json()["valid_parameters"] == ["since", "page_size"]


@pytest.mark.parametrize("text", ["-1", "x", "1.5"])
def test_what_is_no_number_is_refused(client, text):
    assert list(client.get(f"/api/v1/changes/?since={text}").json()["errors"]) == ["since"]


def test_a_page_costs_three_queries(client, django_assert_num_queries):
    for _ in range(3):
        event = recorded()
        change(event, status="withdrawn", withdrawn_reason="Twice.")
    # The version, the changes, the rows of those that are gone.
    with django_assert_num_queries(3):
        client.get("/api/v1/changes/")
