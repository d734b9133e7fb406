"""What lacks something that readers need is refused in words, before anything is saved, and nothing typed is lost."""

import pytest
from django.urls import reverse

from events.models import Event, Revision
from tests.admin.forms import ADD, event_form, messages_of
from tests.factories import ActorFactory, SourceFactory


@pytest.mark.parametrize(
    ("lacking", "sentence"),
    [
        ("sources", "An event cannot be published without a source."),
        ("participants", "An event cannot be published without an initiator."),
        ("summary", "An event cannot be published without a summary."),
        ("event_type", "This field is required."),
    ],
)
def test_publishing_without_what_readers_need_is_refused_in_words(reviewer, lacking, sentence):
    whole = {
        "participants": [(ActorFactory(slug="dprk"), "initiator")],
        "sources": [SourceFactory()],
        "status": "published",
    }
    empty = {"sources": [], "participants": [(ActorFactory(slug="usa"), "target")]}
    form = event_form(**{**whole, lacking: empty.get(lacking, "")})

    response = reviewer.post(reverse(ADD), form)

    assert messages_of(response) == [sentence]
    assert (Event.objects.count(), Revision.objects.count()) == (0, 0)


def test_a_refused_form_keeps_what_was_typed(reviewer):
    dprk = ActorFactory(slug="dprk", name="North Korea")
    form = event_form([(dprk, "initiator")], status="published", title="A title of my own")

    page = reviewer.post(reverse(ADD), form).content.decode()

    assert "Everything you typed is still here." in page
    assert 'value="A title of my own"' in page
    assert f'<option value="{dprk.pk}" selected>North Korea</option>' in page
    assert '<option value="published" selected>Published</option>' in page


def test_a_source_that_is_to_be_deleted_does_not_count(reviewer):
    source = SourceFactory()
    form = event_form([(ActorFactory(), "initiator")], [source], status="published")
    reviewer.post(reverse(ADD), form)
    event = Event.objects.get()
    page = reverse("admin:events_event_change", args=[event.pk])
    form |= {
        "reason": "Wrong source",
        "participations-INITIAL_FORMS": 1,
        "participations-0-id": event.participations.get().pk,
        "citations-INITIAL_FORMS": 1,
        "citations-0-id": event.citations.get().pk,
        "citations-0-DELETE": "on",
    }
    assert messages_of(reviewer.post(page, form)) == [
        "An event cannot be published without a source."
    ]
    assert event.citations.count() == 1


def test_a_draft_may_lack_everything_but_its_title_day_and_type(editor):
    assert editor.post(reverse(ADD), event_form(summary="")).status_code == 302
    assert Event.objects.get().status == "draft"
