"""A request's id comes back with the answer, stands in an error, and in the line of the log."""

import io
import logging
import re

import pytest
from django.conf import settings
from django.test import Client

from events.request_id import WithRequestId
from tests.factories import recorded

pytestmark = pytest.mark.django_db


def test_a_client_is_given_back_what_it_brought(client):
    response = client.get("/api/v1/nope/", headers={"X-Request-Id": "run-7.2_a"})
    assert response["X-Request-Id"] == "run-7.2_a"
    assert response.json()["request_id"] == "run-7.2_a"


@pytest.mark.parametrize("brought", ["", "a b", "x" * 65, "a\tb", "ü", "<script>"])
def test_anything_else_is_replaced(client, brought):
    response = client.get("/api/v1/events/", headers={"X-Request-Id": brought})
    assert re.fullmatch(r"[0-9a-f]{16}", response["X-Request-Id"])


def test_each_request_has_its_own(client):
    recorded()
    ids = {client.get(path)["X-Request-Id"] for path in ("/api/v1/events/", "/events/", "/nope/")}
    assert len(ids) == 3


def test_the_log_knows_a_failure_by_it(monkeypatch):
    lines = []
    handler = logging.StreamHandler(io.StringIO())
    handler.setFormatter(logging.Formatter(settings.LOGGING["formatters"]["line"]["format"]))
    handler.addFilter(WithRequestId())
    monkeypatch.setattr(handler, "emit", lambda record: lines.append(handler.format(record)))
    monkeypatch.setattr(logging.getLogger("django.request"), "handlers", [handler])
    monkeypatch.setattr("events.api.stored.one", lambda public_id: 1 / 0)
    client = Client(raise_request_exception=False, headers={"X-Request-Id": "seen-in-the-log"})
    response = client.get("/api/v1/events/222222/")
    assert response.json()["request_id"] == "seen-in-the-log"
    assert "ERROR django.request [seen-in-the-log] Internal Server Error" in lines[0]


def test_a_page_of_another_site_may_bring_and_read_it(client):
    asked = client.options(
        "/api/v1/events/",
        headers={
            "Origin": "https://elsewhere.example",
            "Access-Control-Request-Method": "GET",
            "Access-Control-Request-Headers": "x-request-id",
        },
    )
    assert "x-request-id" in asked["Access-Control-Allow-Headers"].split(", ")
    got = client.get("/api/v1/events/", headers={"Origin": "https://elsewhere.example"})
    assert "X-Request-Id" in got["Access-Control-Expose-Headers"].split(", ")
