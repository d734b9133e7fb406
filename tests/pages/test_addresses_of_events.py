"""An event's address: the slug may be wrong, the id may not; what is gone says why."""

from django.test import Client

from events import approval, record
from events.models import Event


def test_a_wrong_slug_redirects_for_good(client: Client, cast):
    response = client.get(f"/events/{cast.test.public_id}/some-old-title/")
    assert (response.status_code, response["Location"]) == (301, cast.test.get_absolute_url())


def test_an_id_alone_redirects_to_the_whole_address(client: Client, cast):
    response = client.get(f"/events/{cast.test.public_id}/")
    assert (response.status_code, response["Location"]) == (301, cast.test.get_absolute_url())


def test_an_unknown_id_is_a_404_that_helps(client: Client, cast):
    response = client.get("/events/zzzzzz/never-was/")
    html = response.content.decode()
    assert response.status_code == 404
    assert '<form class="search" action="/events/"' in html
    assert '<a href="/events/">All events</a>' in html


def test_a_draft_is_a_404(client: Client, cast):
    assert client.get(cast.draft.get_absolute_url()).status_code == 404


def test_a_withdrawn_event_is_a_410_with_its_reason_and_nothing_else(client: Client, cast):
    response = client.get(cast.withdrawn.get_absolute_url())
    html = response.content.decode()
    assert response.status_code == 410
    assert "It repeats an event of the day before." in html
    assert "Zugzwang" not in html


def test_a_merged_event_leads_to_the_one_it_repeats(client: Client, cast):
    cast.withdrawn.merged_into = cast.test
    cast.withdrawn.save()
    record.commit([cast.withdrawn], author="tests", approved_by=approval.ORIGIN)
    response = client.get(cast.withdrawn.get_absolute_url())
    assert (response.status_code, response["Location"]) == (301, cast.test.get_absolute_url())


def test_an_event_merged_into_a_draft_stays_gone(client: Client, cast):
    Event.objects.filter(pk=cast.withdrawn.pk).update(merged_into=cast.draft)
    assert client.get(cast.withdrawn.get_absolute_url()).status_code == 410
