"""A field that nobody sees, the time that reading takes and a number an hour keep machines out, and no people."""

import time

import pytest
from django.core import signing

from events.models import Report
from events.views import report
from events.views.report import LATEST, SOONEST
from tests.factories import recorded

pytestmark = pytest.mark.django_db


def said(response) -> list[str]:
    errors = response.context["form"].errors
    return [message for messages in errors.values() for message in messages]


def test_whoever_fills_the_hidden_field_is_told_and_keeps_the_words(send):
    response = send(website="https://example.org")
    assert response.status_code == 400
    assert said(response) == ["This field must stay empty: it is there for machines."]
    assert ">\nIt was on 15 June.</textarea>" in response.content.decode()
    assert Report.objects.count() == 0


def test_nobody_sees_or_reaches_the_field(client, event):
    page = client.get(f"/events/{event.public_id}/report/").content.decode()
    trap = page[page.index('class="form-trap"') :]
    assert 'tabindex="-1"' in trap
    assert 'autocomplete="off"' in trap


def test_too_quick_is_refused_and_the_same_form_is_good_a_moment_later(client, event, send):
    response = send(after=SOONEST - 2)
    assert response.status_code == 400
    assert said(response) == ["That was quick. Please read it once more, then send it again."]
    assert Report.objects.count() == 0


def test_a_form_that_was_open_for_too_long_is_shown_anew(client, event, send, monkeypatch):
    response = send(after=LATEST + 5)
    assert said(response) == ["The form was open for too long. Please send it once more."]
    fresh = response.context["form"].data["shown"]
    now = time.time()
    monkeypatch.setattr(signing.time, "time", lambda: now + SOONEST + 1)
    monkeypatch.setattr(report, "time", lambda: now + SOONEST + 1)
    again = client.post(
        f"/events/{event.public_id}/report/", {"text": "It was on 15 June.", "shown": fresh}
    )
    assert again.status_code == 302
    assert Report.objects.count() == 1


@pytest.mark.parametrize("shown", ["", "shown", "shown:1tabcd:forged"])
def test_a_forged_moment_is_refused(send, shown):
    assert send(shown=shown).status_code == 400
    assert Report.objects.count() == 0


def test_the_moment_of_one_event_does_not_serve_another(client, send, event):
    shown = report.ReportForm(event=recorded()).initial_shown()
    assert said(send(shown=shown)) == ["The form was open for too long. Please send it once more."]


def test_one_address_sends_so_many_an_hour(send, settings):
    settings.REPORT_RATE = 2
    assert [send(text=f"Number {n}").status_code for n in range(2)] == [302, 302]
    response = send(text="Number 3")
    assert response.status_code == 429
    assert 0 < int(response["Retry-After"]) <= 3600
    assert said(response) == ["Too many reports came from your address. Try again later."]
    assert ">\nNumber 3</textarea>" in response.content.decode()
    assert Report.objects.count() == 2


def test_what_was_refused_does_not_count(send, settings):
    settings.REPORT_RATE = 1
    send(text="")
    assert send().status_code == 302


def test_another_address_is_counted_apart(client, event, send, settings):
    settings.REPORT_RATE = 1
    send(text="Number 1")
    client.defaults["REMOTE_ADDR"] = "192.0.2.9"
    assert send(text="Number 2").status_code == 302


def test_without_a_limit_all_pass(send, settings):
    settings.REPORT_RATE = 0
    assert [send(text=f"Number {n}").status_code for n in range(8)] == [302] * 8
