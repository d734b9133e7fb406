"""Each address may make so many requests a minute; every answer says how many are left."""

import re

import pytest
from django.test import RequestFactory, override_settings

from events import visitor

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def noon(monkeypatch):
    """Twelve seconds before the next window."""
    monkeypatch.setattr(visitor, "time", lambda: 1_000_000_020 - 12)


@override_settings(API_RATE=2)
def test_answers_announce_the_limit_and_what_is_left(client):
    first, second = client.get("/api/v1/topics/"), client.get("/api/v1/topics/?bad=1")
    assert first["RateLimit-Policy"] == '"default";q=2;w=60'
    assert first["RateLimit"] == '"default";r=1;t=12'
    assert second["RateLimit"] == '"default";r=0;t=12'


@override_settings(API_RATE=2)
def test_one_request_too_many_is_told_when_to_come_again(client):
    for _ in range(2):
        client.get("/api/v1/topics/")
    response = client.get("/api/v1/topics/")
    assert response.status_code == 429
    assert response["Content-Type"] == "application/problem+json"
    assert response["Retry-After"] == "12"
    assert response["RateLimit"] == '"default";r=0;t=12'
    assert response.json() == {
        "title": "Too many requests",
        "status": 429,
        "detail": "Request was throttled. Expected available in 12 seconds.",
        "request_id": response["X-Request-Id"],
    }


@override_settings(API_RATE=1)
def test_the_next_window_begins_anew(client, monkeypatch):
    client.get("/api/v1/topics/")
    monkeypatch.setattr(visitor, "time", lambda: 1_000_000_020)
    assert client.get("/api/v1/topics/").status_code == 200


@override_settings(API_RATE=1)
def test_addresses_are_counted_apart(client):
    for address in ("192.0.2.1", "192.0.2.2", "2001:db8::1"):
        assert client.get("/api/v1/topics/", REMOTE_ADDR=address).status_code == 200
    same_network = client.get("/api/v1/topics/", REMOTE_ADDR="2001:db8::2")
    assert same_network.status_code == 429


@override_settings(API_RATE=0)
def test_without_a_limit_none_is_announced(client):
    assert "RateLimit" not in client.get("/api/v1/topics/")


@pytest.mark.parametrize(
    ("hops", "said", "counted"),
    [
        (0, "198.51.100.1", "192.0.2.1"),
        (1, "198.51.100.1", "198.51.100.1"),
        (1, "203.0.113.9, 198.51.100.1", "198.51.100.1"),
        (2, "203.0.113.9, 198.51.100.1", "203.0.113.9"),
        (1, "", "192.0.2.1"),
        (1, "::nonsense::", "unknown"),
    ],
)
def test_only_trusted_proxies_say_who_asks(hops, said, counted):
    request = RequestFactory().get("/", REMOTE_ADDR="192.0.2.1", HTTP_X_FORWARDED_FOR=said)
    with override_settings(TRUSTED_PROXIES=hops):
        assert visitor.address(request) == counted


def test_a_request_costs_the_same_however_many_came_before(client, settings, monkeypatch):
    settings.API_RATE = 1000
    asked = []
    monkeypatch.setattr(
        visitor.caches["counts"], "incr", lambda key: asked.append(key) or len(asked), raising=False
    )
    for _ in range(3):
        client.get("/api/v1/topics/")
    assert len(asked) == 3
    assert re.fullmatch(r"rate:127\.0\.0\.1:\d+", asked[0])
