"""A parameter that is unknown or bad is refused in words, on every endpoint, and never ignored."""

import pytest

from events.filters import PARAMETERS

pytestmark = pytest.mark.django_db

NAMES = [*PARAMETERS, "page_size", "cursor", "fields", "expand"]


def test_an_unknown_name_is_told_the_valid_ones(client):
    response = client.get("/api/v1/events/?actr=dprk")
    said = f"Unknown: actr. Valid: {', '.join(NAMES)}."
    assert response.status_code == 400
    assert response["Content-Type"] == "application/problem+json"
    assert response["Cache-Control"] == "no-store"
    assert response.json() == {
        "title": "Bad query",
        "status": 400,
        "detail": f"actr: {said}",
        "errors": {"actr": [said]},
        "valid_parameters": NAMES,
        "request_id": response["X-Request-Id"],
    }


def test_a_bad_date_is_told_why(client):
    response = client.get("/api/v1/events/?from=2017-13-45")
    assert response.status_code == 400
    assert response.json()["errors"] == {"from": ["“2017-13-45” is not in the calendar."]}


@pytest.mark.parametrize("size", ["0", "501", "-1", "ten", "1e2", "٣", "9" * 30])
@pytest.mark.parametrize("path", ["events", "actors"])
def test_a_bad_page_size_is_refused(client, path, size):
    response = client.get(f"/api/v1/{path}/", {"page_size": size})
    assert response.status_code == 400
    assert response.json()["errors"] == {"page_size": [f"{size!r} is not a number from 1 to 500."]}


def test_everything_that_is_wrong_is_said_at_once(client):
    response = client.get("/api/v1/events/?from=x&page_size=0&foo=1")
    assert sorted(response.json()["errors"]) == ["foo", "from", "page_size"]


@pytest.mark.parametrize(
    "path",
    [
        "",
        "events/",
        "events/222222/",
        "events/222222/revisions/",
        "actors/",
        "actors/dprk/",
        "sources/",
        "sources/2222222/",
        "publishers/",
        "places/",
        "topics/",
        "event-types/",
        "terms/",
        "periods/",
        "phases/",
        "dyads/",
        "dyads/dprk:usa/",
        "schema/",
    ],
)
def test_every_endpoint_refuses_what_it_does_not_know(client, path):
    response = client.get(f"/api/v1/{path}?nonsense=1")
    assert response.status_code == 400
    assert list(response.json()["errors"]) == ["nonsense"]


def test_what_trackers_add_is_let_pass(client):
    assert client.get("/api/v1/events/?utm_source=x").status_code == 200
    assert client.get("/api/v1/actors/?utm_source=x").status_code == 200


def test_words_of_other_lists_are_told_too(client):
    response = client.get("/api/v1/actors/?kind=persn")
    assert response.json()["errors"] == {
        "kind": ["Unknown: persn. Valid: state, government, military, organisation, group, person."]
    }
