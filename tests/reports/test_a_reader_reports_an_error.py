"""A reader says what is wrong with an event, without an account, and is thanked."""

import pytest
from django.test import Client
from django.urls import reverse

from events.models import Report
from tests.factories import recorded

pytestmark = pytest.mark.django_db


def kept() -> list[tuple[str, str, str, str]]:
    return [(r.event.title, r.text, r.email, r.state) for r in Report.objects.order_by("pk")]


def test_the_page_of_an_event_leads_to_the_form(client, event):
    page = client.get(event.get_absolute_url()).content.decode()
    assert f'<a href="/events/{event.public_id}/report/">Report an error</a>' in page


def test_a_report_is_kept_with_its_event_and_the_reader_is_thanked(client, event, send):
    response = send(email="reader@example.org")
    assert response.status_code == 302
    assert response["Location"] == f"/events/{event.public_id}/report/thanks/"
    assert "Thank you" in client.get(response["Location"]).content.decode()
    assert kept() == [(event.title, "It was on 15 June.", "reader@example.org", "new")]


def test_an_address_is_not_needed(send):
    assert send().status_code == 302
    assert [email for _, _, email, _ in kept()] == [""]


def test_the_same_words_sent_twice_are_one_report(send):
    assert (send().status_code, send().status_code) == (302, 302)
    assert len(kept()) == 1


def test_nothing_said_is_no_report_and_what_was_typed_stays(send):
    response = send(text=" ", email="reader@example.org")
    page = response.content.decode()
    assert response.status_code == 400
    assert 'value="reader@example.org"' in page
    assert "This field is required." in page
    assert kept() == []


def test_a_wrong_address_keeps_the_words(send):
    response = send(text="The date <b>differs</b>.", email="reader")
    assert response.status_code == 400
    assert "The date &lt;b&gt;differs&lt;/b&gt;." in response.content.decode()
    assert kept() == []


def test_a_book_is_refused(send):
    assert send(text="a" * 4001).status_code == 400
    assert kept() == []


@pytest.mark.parametrize("status", ["draft", "review"])
def test_what_readers_do_not_see_they_cannot_report(client, status):
    hidden = recorded(status=status)
    for name in ("report", "report_thanks"):
        assert client.get(reverse(name, args=[hidden.public_id])).status_code == 404


def test_a_withdrawn_event_is_gone(client):
    gone = recorded(status="withdrawn", withdrawn_reason="Found twice")
    assert client.get(reverse("report", args=[gone.public_id])).status_code == 410


def test_a_form_of_another_site_is_refused_and_the_words_are_given_back(event):
    strict = Client(enforce_csrf_checks=True)
    page = reverse("report", args=[event.public_id])
    response = strict.post(page, {"text": "My long <argument>."})
    assert response.status_code == 403
    html = response.content.decode()
    assert "The form was not sent" in html
    assert ">My long &lt;argument&gt;.</textarea>" in html


def test_the_form_is_kept_by_no_cache(client, event):
    response = client.get(reverse("report", args=[event.public_id]))
    assert "no-store" in response["Cache-Control"]
