"""A browser that holds today's page of the current data set is answered 304; with a new revision or day it is not."""

from datetime import timedelta

from django.test import Client
from django.utils import timezone

from tests.factories import recorded


def test_the_page_held_is_not_sent_again(client: Client, cast):
    held = client.get("/events/")["ETag"]
    assert client.get("/events/", headers={"if-none-match": held}).status_code == 304


def test_a_new_revision_sends_it_again(client: Client, cast):
    held = client.get("/events/")["ETag"]
    recorded()
    assert client.get("/events/", headers={"if-none-match": held}).status_code == 200


def test_a_new_day_sends_it_again(client: Client, cast, monkeypatch):
    held = client.get("/events/")["ETag"]
    tomorrow = timezone.localdate() + timedelta(days=1)
    monkeypatch.setattr("django.utils.timezone.localdate", lambda: tomorrow)
    assert client.get("/events/", headers={"if-none-match": held}).status_code == 200


def test_a_browser_always_asks(client: Client, cast):
    assert client.get(cast.test.get_absolute_url())["Cache-Control"] == "no-cache"
