"""Every error is a problem document: what is unknown, gone, not allowed or too much."""

import pytest
from django.test import Client, override_settings

from tests.factories import recorded

pytestmark = pytest.mark.django_db

PROBLEM = "application/problem+json"


def test_an_unknown_event_is_not_found(client):
    response = client.get("/api/v1/events/222222/")
    assert (response.status_code, response["Content-Type"]) == (404, PROBLEM)
    assert response.json() == {
        "title": "Not found",
        "status": 404,
        "detail": "There is no event with the id 222222.",
        "request_id": response["X-Request-Id"],
    }


def test_a_draft_is_as_unknown_as_nothing(client):
    draft = recorded(status="draft")
    for path in (f"events/{draft.public_id}/", f"events/{draft.public_id}/revisions/"):
        response = client.get(f"/api/v1/{path}")
        assert response.status_code == 404
        assert response.json() == {
            "title": "Not found",
            "status": 404,
            "detail": f"There is no event with the id {draft.public_id}.",
            "request_id": response["X-Request-Id"],
        }


def test_a_withdrawn_event_says_why(client):
    event = recorded(status="withdrawn", withdrawn_reason="It never happened.")
    response = client.get(f"/api/v1/events/{event.public_id}/")
    assert (response.status_code, response["Content-Type"]) == (410, PROBLEM)
    assert response.json() == {
        "title": "Withdrawn",
        "status": 410,
        "detail": "The event was withdrawn.",
        "id": event.public_id,
        "reason": "It never happened.",
        "merged_into": None,
        "request_id": response["X-Request-Id"],
    }


@pytest.mark.parametrize(("status", "named"), [("published", True), ("draft", False)])
def test_a_merged_event_names_the_other_if_readers_may_see_it(client, status, named):
    other = recorded(status=status)
    event = recorded(status="withdrawn", withdrawn_reason="The same.", merged_into=other)
    said = client.get(f"/api/v1/events/{event.public_id}/").json()
    assert said["merged_into"] == (other.public_id if named else None)


@pytest.mark.parametrize("path", ["nope/", "events/a/b/c/", "dyads/dprk:dprk/", "actors/nobody/"])
def test_an_unknown_path_is_a_problem(client, path):
    response = client.get(f"/api/v1/{path}")
    assert (response.status_code, response["Content-Type"]) == (404, PROBLEM)
    assert response.json()["status"] == 404


def test_a_missing_slash_is_put_right(client):
    response = client.get("/api/v1/events")
    assert (response.status_code, response["Location"]) == (301, "/api/v1/events/")


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_nothing_can_be_written(client, method):
    response = getattr(client, method)("/api/v1/events/")
    assert (response.status_code, response["Content-Type"]) == (405, PROBLEM)
    assert response["Allow"] == "GET, HEAD, OPTIONS"
    assert response.json() == {
        "title": "Method not allowed",
        "status": 405,
        "detail": f'Method "{method.upper()}" not allowed.',
        "request_id": response["X-Request-Id"],
    }


def test_a_failure_of_the_server_is_a_problem(monkeypatch):
    monkeypatch.setattr("events.api.stored.one", lambda public_id: 1 / 0)
    response = Client(raise_request_exception=False).get("/api/v1/events/222222/")
    assert (response.status_code, response["Content-Type"]) == (500, PROBLEM)
    assert response.json()["detail"] == "The server failed. Its log says why."


def test_an_unknown_host_is_a_problem():
    with override_settings(ALLOWED_HOSTS=["timeline.example"]):
        response = Client().get("/api/v1/nope/", headers={"Host": "elsewhere.example"})
    assert response.status_code in (400, 404)
    assert response["Content-Type"] == PROBLEM
