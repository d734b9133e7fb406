"""Every event's page answers with its summary and a link to a source, in plain HTML."""

from django.test import Client
from django.utils.html import escape

from events.models import Event


def test_each_published_event_shows_its_summary_and_a_source(client: Client, cast):
    for event in Event.objects.published():
        response = client.get(event.get_absolute_url())
        html = response.content.decode()
        source = event.citations.first().source
        assert response.status_code == 200
        assert escape(event.summary) in html
        assert f'href="{escape(source.url)}"' in html


def test_the_page_says_who_did_what_to_whom_and_how_strongly(client: Client, cast):
    html = client.get(cast.resolution.get_absolute_url()).content.decode()
    assert '<a href="/actors/un-security-council/">Un security council</a>' in html
    assert '<a href="/actors/dprk/">Dprk</a>' in html
    assert "−5.0" in html
    assert "strong escalation" in html
    assert "Sanctions" in html


def test_links_are_shown_from_both_ends(client: Client, cast):
    answer = client.get(cast.resolution.get_absolute_url()).content.decode()
    answered = client.get(cast.test.get_absolute_url()).content.decode()
    assert "It responds to" in answer
    assert cast.test.get_absolute_url() in answer
    assert "It was answered by" in answered
    assert cast.resolution.get_absolute_url() in answered


def test_what_rests_on_one_side_says_so(client: Client, cast):
    html = client.get(cast.threat.get_absolute_url()).content.decode()
    assert "Claimed by one side." in html
    assert "State media only." in html
    assert "State media only." not in client.get(cast.test.get_absolute_url()).content.decode()


def test_the_citation_names_title_day_id_revision_and_address(client: Client, cast):
    event = cast.resolution
    assert event.revision_id != event.pk
    html = client.get(event.get_absolute_url()).content.decode()
    expected = (
        f"Korean Peninsula Tension Timeline. “{event.title}, 7 March 2013.” "
        f"Event {event.public_id}, revision {event.revision_id}, last modified "
    )
    assert expected in html
    assert f"http://testserver{event.get_absolute_url()}.</p>" in html
