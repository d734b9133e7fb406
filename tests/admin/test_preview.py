"""The public page of what stands in the form, shown to the editor alone and written nowhere."""

from django.urls import reverse

from events.models import Event, Revision, Source
from tests.admin.forms import CHANGE, change_form, event_form
from tests.admin.test_pasting_addresses import URL, new_source
from tests.factories import ActorFactory, PublisherFactory, SourceFactory, recorded

NEW = "admin:events_event_preview_new"


def text(response) -> str:
    return " ".join(response.content.decode().split())


def test_a_new_event_is_shown_with_its_parts_and_nothing_is_written(editor):
    earlier = recorded(title="An earlier act")
    parts = ([(ActorFactory(slug="rok", name="South Korea"), "initiator")], [SourceFactory()])
    form = event_form(*parts, title="Seoul proposes talks") | new_source(PublisherFactory())
    form |= {"links-TOTAL_FORMS": 1, "links-0-type": "responds_to", "links-0-to": earlier.pk}
    before = (Event.objects.count(), Source.objects.count(), Revision.objects.count())
    page = editor.post(reverse(NEW), form)
    assert page.status_code == 200
    shown = text(page)
    for words in (
        "Seoul proposes talks",
        "South Korea",
        "N. Korea proposes talks",
        "An earlier act",
    ):
        assert words in shown
    assert URL in shown
    assert [t.name for t in page.templates if t.name == "events/event.html"] == [
        "events/event.html"
    ]
    assert (Event.objects.count(), Source.objects.count(), Revision.objects.count()) == before


def test_a_published_event_is_shown_as_it_would_become(editor):
    event = recorded(title="As readers see it")
    form = change_form(editor, event, title="As it would become", reason="Better", public_note="x")
    page = editor.post(reverse("admin:events_event_preview", args=[event.pk]), form)
    assert "As it would become" in text(page)
    event.refresh_from_db()
    assert event.title == "As readers see it"


def test_what_keeps_it_from_being_shown_is_said(editor):
    page = editor.post(reverse(NEW), event_form(title="", first_day="06/07/2013"))
    assert page.status_code == 422
    assert "Title: This field is required." in text(page)
    assert "can be read as more than one date" in text(page)


def test_nobody_sees_a_preview_who_may_not_edit(editor, client):
    form = event_form([(ActorFactory(), "initiator")])
    assert client.post(reverse(NEW), form).status_code == 302
    assert editor.get(reverse(NEW)).status_code == 404


def test_the_form_leads_to_it(editor):
    event = recorded()
    page = text(editor.get(reverse(CHANGE, args=[event.pk])))
    assert f'formaction="{reverse("admin:events_event_preview", args=[event.pk])}"' in page
