"""Editors draft and submit; only reviewers publish, change what is published, and withdraw."""

from django.urls import reverse

from events.models import Event, Revision
from tests.admin.forms import ADD, CHANGE, change_form, event_form, messages_of
from tests.factories import ActorFactory, SourceFactory, recorded


def choices(response) -> list[str]:
    return [value for value, _ in response.context["adminform"].form.fields["status"].choices]


def whole(**fields) -> dict:
    return event_form([(ActorFactory(slug="dprk"), "initiator")], [SourceFactory()], **fields)


def test_an_editor_is_offered_draft_and_review_alone(editor):
    assert choices(editor.get(reverse(ADD))) == ["draft", "review"]


def test_an_editor_cannot_publish(editor):
    response = editor.post(reverse(ADD), whole(status="published"))
    assert messages_of(response) == [
        "Select a valid choice. published is not one of the available choices."
    ]
    assert Event.objects.count() == 0


def test_a_reviewer_publishes_and_is_led_to_the_public_page(reviewer):
    response = reviewer.post(reverse(ADD), whole(status="published"), follow=True)
    event = Event.objects.get()
    assert (event.status, event.revision.status) == ("published", "published")
    assert f'<a href="{event.get_absolute_url()}">' in response.content.decode()


def test_an_editor_reads_a_published_event_and_cannot_save_it(editor):
    event = recorded()
    page = reverse(CHANGE, args=[event.pk])
    assert "Only a reviewer can change it." in editor.get(page).content.decode()
    assert editor.post(page, whole(title="Another title")).status_code == 403
    event.refresh_from_db()
    assert event.title != "Another title"


def test_a_published_event_can_only_stay_or_be_withdrawn(reviewer):
    response = reviewer.get(reverse(CHANGE, args=[recorded().pk]))
    assert choices(response) == ["published", "withdrawn"]


def test_changing_a_published_event_needs_a_reason(reviewer):
    event = recorded()
    page = reverse(CHANGE, args=[event.pk])
    response = reviewer.post(page, change_form(reviewer, event, title="A better title"))
    assert messages_of(response) == ["Readers saw this event: say why it changes."]
    form = change_form(reviewer, event, title="A better title", reason="Clearer")
    assert reviewer.post(page, form).status_code == 302
    newest = Revision.objects.latest("number")
    assert (newest.changed, newest.reason) == (["title"], "Clearer")


def test_withdrawing_needs_a_reason_that_readers_are_told(reviewer):
    event = recorded()
    page = reverse(CHANGE, args=[event.pk])
    form = change_form(reviewer, event, status="withdrawn", reason="Found twice")
    assert messages_of(reviewer.post(page, form)) == [
        "Say why the event is withdrawn: readers are shown this."
    ]
    told = {**form, "withdrawn_reason": "It never happened."}
    assert reviewer.post(page, told).status_code == 302
    event.refresh_from_db()
    assert (event.status, event.revision.action) == ("withdrawn", "withdrawn")
