"""What lacks something that readers need is not submitted; it is refused in words, and nothing typed is lost."""

import pytest
from django.urls import reverse

from events.models import Event, Revision
from tests.admin.forms import ADD, CHANGE, change_form, event_form, messages_of
from tests.factories import ActorFactory, SourceFactory, recorded


@pytest.mark.parametrize(
    ("lacking", "sentence"),
    [
        ("sources", "Cannot be published without a source."),
        ("participants", "Cannot be published without an initiator."),
        ("summary", "Cannot be published without a summary."),
        ("event_type", "This field is required."),
    ],
)
def test_submitting_without_what_readers_need_is_refused_in_words(editor, lacking, sentence):
    whole = {
        "participants": [(ActorFactory(slug="dprk"), "initiator")],
        "sources": [SourceFactory()],
    }
    empty = {"sources": [], "participants": [(ActorFactory(slug="usa"), "target")]}
    form = event_form(**{**whole, lacking: empty.get(lacking, "")}, _submit="")

    response = editor.post(reverse(ADD), form)

    assert messages_of(response) == [sentence]
    assert (Event.objects.count(), Revision.objects.count()) == (0, 0)


def test_a_refused_form_keeps_what_was_typed(editor):
    dprk = ActorFactory(slug="dprk", name="North Korea")
    form = event_form([(dprk, "initiator")], title="A title of my own", _submit="")

    page = editor.post(reverse(ADD), form).content.decode()

    assert "Everything you typed is still here." in page
    assert 'value="A title of my own"' in page
    assert f'<option value="{dprk.pk}" selected>North Korea</option>' in page


def test_a_published_event_does_not_lose_its_last_source(editor):
    event = recorded()
    form = change_form(editor, event, reason="Wrong source", **{"citations-0-DELETE": "on"})
    assert messages_of(editor.post(reverse(CHANGE, args=[event.pk]), form)) == [
        "Cannot be published without a source."
    ]
    assert event.citations.count() == 1


def test_a_source_is_not_cited_twice(editor):
    source = SourceFactory()
    form = event_form([(ActorFactory(), "initiator")], [source, source])
    assert "Please correct the duplicate data for source." in messages_of(
        editor.post(reverse(ADD), form)
    )


def test_a_draft_may_lack_everything_but_its_title_day_and_type(editor):
    assert editor.post(reverse(ADD), event_form(summary="")).status_code == 302
    assert Event.objects.get().status == "draft"
