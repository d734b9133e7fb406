"""An editor adds an event with its parts on one form, and the record keeps why."""

from django.urls import reverse

from events.models import Event, Revision
from tests.admin.forms import ADD, CHANGE, change_form, event_form
from tests.factories import ActorFactory, SourceFactory


def test_an_editor_adds_an_event_with_its_parts_and_a_revision_keeps_the_reason(editor):
    dprk, usa, source = ActorFactory(slug="dprk"), ActorFactory(slug="usa"), SourceFactory()
    form = event_form([(dprk, "initiator"), (usa, "target")], [source], reason="Yonhap of today")

    response = editor.post(reverse(ADD), form)

    assert response.status_code == 302
    event = Event.objects.get()
    revision = Revision.objects.get(event=event)
    assert (revision.number, revision.author, revision.reason, revision.action) == (
        1,
        "editor",
        "Yonhap of today",
        "created",
    )
    assert revision.row == {
        "id": event.public_id,
        "status": "draft",
        "first_day": "2013-06-16",
        "precision": "day",
        "title": "North Korea proposes high-level talks with the United States",
        "summary": "The National Defence Commission proposes talks without preconditions.",
        "event_type": "proposal",
        "score": event.kind.default_score,
        "attribution": "confirmed",
        "initiators": ["dprk"],
        "targets": ["usa"],
        "citations": [{"source": source.url}],
    }


def test_a_score_that_is_typed_is_kept(editor):
    dprk = ActorFactory(slug="dprk")
    low = Event(event_type="proposal").kind.min_score
    editor.post(reverse(ADD), event_form([(dprk, "initiator")], score=str(low)))
    assert [event.score for event in Event.objects.all()] == [low]


def test_a_second_save_without_a_change_writes_no_revision(editor):
    editor.post(reverse(ADD), event_form([(ActorFactory(slug="dprk"), "initiator")]))
    event = Event.objects.get()
    page = reverse(CHANGE, args=[event.pk])
    response = editor.post(page, change_form(editor, event), follow=True)
    assert "Nothing has changed." in response.content.decode()
    assert Revision.objects.count() == 1
