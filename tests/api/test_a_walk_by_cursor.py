"""Following the links shows every event once, forward and back, whatever the order and however the list changes."""

from datetime import date

import pytest

from tests.factories import recorded

pytestmark = pytest.mark.django_db


@pytest.fixture
def seven():
    """Seven events, of which some share day and score."""
    days = (1, 1, 1, 2, 3, 3, 4)
    return [recorded(first_day=date(2013, 4, day), score=-7.5 if day % 2 else -8.0) for day in days]


def walk(client, address: str, towards: str) -> list[list[str]]:
    """Ids of each page from the address on."""
    pages = []
    while address:
        page = client.get(address).json()
        assert page["count"] == 7
        pages.append([event["id"] for event in page["results"]])
        address = page[towards]
    return pages


@pytest.mark.parametrize("order", ["-first_day", "first_day", "score", "-score"])
def test_every_event_is_seen_once_in_order(client, seven, order):
    whole = walk(client, f"/api/v1/events/?ordering={order}", "next")[0]
    pages = walk(client, f"/api/v1/events/?ordering={order}&page_size=3", "next")
    assert [len(page) for page in pages] == [3, 3, 1]
    assert [key for page in pages for key in page] == whole
    assert set(whole) == {event.public_id for event in seven}


def test_the_way_back_is_the_way_there(client, seven):
    address, there = "/api/v1/events/?page_size=3", []
    while True:
        page = client.get(address).json()
        there.append([event["id"] for event in page["results"]])
        if not page["next"]:
            break
        address = page["next"]
    back = walk(client, address, "previous")
    assert back == there[::-1]


def test_a_page_that_is_asked_for_again_is_the_same(client, seven):
    first = client.get("/api/v1/events/?page_size=3").json()
    second = client.get(first["next"]).json()
    for page in (second["next"], second["previous"]):
        assert client.get(page).content == client.get(page).content


def test_a_new_event_does_not_shift_the_next_page(client, seven):
    first = client.get("/api/v1/events/?page_size=3").json()
    before = client.get(first["next"]).json()["results"]
    recorded(first_day=date(2013, 12, 31))
    assert client.get(first["next"]).json()["results"] == before


def test_the_links_are_a_header_too(client, seven):
    first = client.get("/api/v1/events/?page_size=3")
    assert first["Link"].startswith(f'<{first.json()["next"]}>; rel="next", </api')
    second = client.get(first.json()["next"])
    said = second.json()
    assert second["Link"].startswith(
        f'<{said["next"]}>; rel="next", <{said["previous"]}>; rel="prev", </api'
    )


def test_filters_stay_in_the_links(client, seven):
    page = client.get("/api/v1/events/?actor=dprk&page_size=5").json()
    assert "actor=dprk&page_size=5&cursor=" in page["next"]
    assert len(client.get(page["next"]).json()["results"]) == 2


@pytest.mark.parametrize(
    "cursor",
    [
        "nonsense",
        "W10",
        "WyItZmlyc3RfZGF5IiwiMjAiLCJhIl0",
        "WyItZmlyc3RfZGF5IiwiMjAxMy0wMi0zMCIsImFiY2QiLGZhbHNlXQ",
        "é",
        "\0",
    ],
)
def test_a_cursor_made_by_hand_is_refused(client, seven, cursor):
    response = client.get("/api/v1/events/", {"cursor": cursor})
    assert response.status_code == 400
    assert list(response.json()["errors"]) == ["cursor"]


def test_a_cursor_of_another_order_is_refused(client, seven):
    cursor = client.get("/api/v1/events/?page_size=3").json()["next"].rpartition("=")[2]
    response = client.get(f"/api/v1/events/?ordering=score&cursor={cursor}")
    assert response.json()["errors"] == {
        "cursor": [
            "This is not a cursor of this list. Follow the links next and previous as they are given."
        ]
    }


@pytest.mark.parametrize("path", ["actors", "sources", "publishers", "places", "topics"])
def test_other_lists_are_walked_alike(client, seven, path):
    whole = client.get(f"/api/v1/{path}/").json()
    address, seen = f"/api/v1/{path}/?page_size=2", []
    while address:
        page = client.get(address).json()
        seen += page["results"]
        address = page["next"]
    assert seen == whole["results"]
    assert len(seen) == whole["count"]
