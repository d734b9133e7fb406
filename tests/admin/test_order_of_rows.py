"""Participants and citations keep the order of their rows."""

from django.urls import reverse

from events.models import Event
from tests.admin.forms import ADD, CHANGE, change_form, event_form
from tests.factories import ActorFactory, SourceFactory, recorded


def shown(event: Event) -> list[tuple[str, int]]:
    return [(part.actor.slug, part.position) for part in event.participations.all()]


def test_rows_are_saved_in_the_order_of_the_form(editor):
    actors = [ActorFactory(slug=slug) for slug in ("usa", "dprk", "china")]
    editor.post(reverse(ADD), event_form([(actor, "initiator") for actor in actors]))
    assert shown(Event.objects.get()) == [("usa", 0), ("dprk", 1), ("china", 2)]


def test_a_row_that_was_moved_up_is_saved_where_it_was_moved_to(editor):
    event = recorded(initiators=["dprk", "rok", "usa"], status="draft")
    moves = {"participations-0-order": "1", "participations-1-order": "2"}
    form = change_form(editor, event, **moves, **{"participations-2-order": "0"})
    assert editor.post(reverse(CHANGE, args=[event.pk]), form).status_code == 302
    assert shown(event) == [("usa", 0), ("dprk", 1), ("rok", 2)]


def test_an_empty_row_that_was_moved_is_still_empty(editor):
    sources = [SourceFactory(), SourceFactory()]
    form = event_form([(ActorFactory(), "initiator")], sources)
    form |= {"citations-TOTAL_FORMS": 3, "citations-2-source": "", "citations-2-order": "0"}
    form |= {"citations-0-order": "2", "citations-1-order": "1"}
    assert editor.post(reverse(ADD), form).status_code == 302
    cited = [citation.source for citation in Event.objects.get().citations.all()]
    assert cited == [sources[1], sources[0]]
