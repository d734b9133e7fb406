"""The front page says how tense it is, from the measures, and what moved it."""

from datetime import date, timedelta

import pytest
from django.test import Client
from django.utils import timezone

from events import indicators
from tests.factories import recorded


@pytest.fixture
def on_8_march_2013(monkeypatch):
    monkeypatch.setattr("django.utils.timezone.localdate", lambda: date(2013, 3, 8))


def test_the_headline_is_computed_for_the_day(client: Client, cast, on_8_march_2013):
    html = client.get("/").content.decode()
    # 0.5625 left of for 24 days, 0.25 and 0.2025 for one: pressure 0.765, gauge 41, all within thirty days.
    assert "<h1>Confrontation, sharpening</h1>" in html
    assert '<span class="gauge__value escalation">41</span> high' in html
    assert '<span class="gauge__value de-escalation">0</span> low' in html
    assert '<span class="gauge__value">+41</span> <span>+41 in 30 days</span>' in html


def test_the_events_that_moved_it_are_named_with_their_shares(
    client: Client, cast, on_8_march_2013
):
    response = client.get("/")
    movers = response.context["movers"]
    assert [(mover.event.pk, mover.share) for mover in movers.raising] == [
        (cast.test.pk, 42),
        (cast.resolution.pk, 32),
        (cast.threat.pk, 26),
    ]
    assert movers.lowering == []
    assert cast.test.get_absolute_url() in response.content.decode()


def test_a_later_event_changes_nothing_of_the_day(client: Client, cast, on_8_march_2013):
    before = client.get("/").context["today"]
    recorded(first_day=date(2013, 3, 9))
    assert client.get("/").context["today"] == before


def test_a_record_that_ended_long_ago_says_so(client: Client, cast, monkeypatch):
    monkeypatch.setattr("django.utils.timezone.localdate", lambda: date(2013, 4, 30))
    html = client.get("/").content.decode()
    assert "Latest event on record: 7 March 2013." in html
    assert "Nothing of the 54 days since has been coded, so the reading may be too low." in html


def test_a_record_that_is_up_to_date_does_not_complain(client: Client, db):
    recorded(first_day=timezone.localdate() - timedelta(days=3))
    assert "may be too low" not in client.get("/").content.decode()


def test_the_picture_has_its_numbers_as_a_table(client: Client, cast, on_8_march_2013):
    months = client.get("/").context["today"].months
    assert len(months) == 37
    assert (months[0].day, months[-1].day) == (date(2010, 3, 31), date(2013, 3, 8))


def test_the_marks_of_strong_events_lead_to_them(client: Client, cast, on_8_march_2013):
    marks = client.get("/").context["marks"]
    assert [mark.event.pk for mark in marks] == [cast.test.pk, cast.resolution.pk]


def test_the_view_of_the_address_is_cited(client: Client, cast):
    html = client.get("/?from=2013&actor=usa&bands=phases").content.decode()
    assert "“Events since 2013 involving Usa.” 2 events, revision" in html
    assert "http://testserver/events/?from=2013&amp;actor=usa." in html
    assert 'href="/events/cite.bib?from=2013&amp;actor=usa"' in html


def test_of_many_strong_events_the_strongest_are_drawn(client, cast, on_8_march_2013, monkeypatch):
    monkeypatch.setattr(indicators, "MOST", 1)
    assert [mark.event.pk for mark in client.get("/").context["marks"]] == [cast.test.pk]
