"""What a list sends are the documents as they were stored, byte for byte, in the order asked for."""

import json

import pytest

from events.models import Event

EVENTS = "/api/v1/events/"


def joined(*events: Event) -> bytes:
    """The stored documents as a list holds them."""
    return b"[" + ",".join(event.revision.document for event in events).encode() + b"]}"


def test_a_list_joins_the_stored_bytes(client, cast):
    response = client.get(EVENTS)
    head = b'{"count":3,"next":null,"previous":null,"results":'
    assert response.content == head + joined(cast.threat, cast.resolution, cast.test)
    assert response["Content-Type"] == "application/json"


def test_a_filtered_list_joins_the_stored_bytes(client, cast):
    response = client.get(f"{EVENTS}?actor=dprk&ordering=score")
    head = b'{"count":3,"next":null,"previous":null,"results":'
    assert response.content == head + joined(cast.test, cast.resolution, cast.threat)


def test_one_event_is_its_stored_document(client, cast):
    response = client.get(f"{EVENTS}{cast.test.public_id}/")
    assert response.content == cast.test.revision.document.encode()


def test_an_empty_list_is_a_list(client, cast):
    response = client.get(f"{EVENTS}?on=1999-01-01")
    assert json.loads(response.content) == {
        "count": 0,
        "next": None,
        "previous": None,
        "results": [],
    }


@pytest.mark.django_db
def test_an_empty_record_is_a_list(client):
    assert json.loads(client.get(EVENTS).content)["count"] == 0
