"""Small words of the desk: links that add rows, marks of lists, what was saved, in the editor's language."""

from django.urls import reverse

from events.models import Event
from tests.admin.forms import ADD, event_form
from tests.factories import ActorFactory, PublisherFactory, SourceFactory


def page(client, name: str, language: str = "en") -> str:
    return client.get(reverse(name), headers={"Accept-Language": language}).content.decode()


def test_a_link_below_the_rows_says_what_it_adds(editor):
    shown = page(editor, ADD)
    for words in ("participant", "source", "claim", "link"):
        assert f"&quot;addText&quot;: &quot;Add another {words}&quot;" in shown


def test_what_was_saved_is_one_click_away(editor):
    form = event_form([(ActorFactory(slug="dprk"), "initiator")])
    shown = editor.post(reverse(ADD), form, follow=True).content.decode()
    event = Event.objects.get()
    link = reverse("admin:events_event_change", args=[event.pk])
    assert f'Saved. <a href="{link}">{event.title}</a>' in shown


def test_what_is_usual_carries_no_mark(editor):
    SourceFactory(title="Sturdy", publisher=PublisherFactory(state_media=True))
    SourceFactory(title="Frail", weak=True)
    sources = page(editor, "admin:events_source_changelist")
    assert sources.count('<td class="field-frail">yes</td>') == 1
    publishers = page(editor, "admin:events_publisher_changelist")
    assert publishers.count('<td class="field-of_state">yes</td>') == 1
    assert "icon-no" not in sources + publishers


def test_help_with_numbers_in_it_is_said_in_korean(editor):
    assert "최대 20,000행, 20MB." in page(editor, "admin:imports", "ko")
