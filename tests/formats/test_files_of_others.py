"""Only the operator's files say what is published: any other brings drafts, and leaves alone what readers see."""

from collections import Counter

import msgspec
import pytest

from events import approval
from events.formats import dump
from events.formats.load import Line, load
from events.formats.row import EventRow
from events.models import Event, Revision
from tests.factories import recorded
from tests.workflow.rows import new_row

pytestmark = pytest.mark.django_db


def brought(row: EventRow, **options):
    return load([Line("events.csv", 2, row)], author="anna", **options)


def row_of(event: Event) -> EventRow:
    return dump.event(Event.objects.for_detail().get(pk=event.pk))


@pytest.mark.parametrize("status", ["published", "withdrawn", "review", "draft"])
def test_a_new_event_is_a_draft_whatever_its_row_says(status):
    row = new_row(status=status, withdrawn_reason="Gone" if status == "withdrawn" else "")
    assert brought(row).counts == Counter(created=1)
    assert [(e.status, e.withdrawn_reason) for e in Event.objects.all()] == [("draft", "")]
    assert brought(row).counts == Counter(unchanged=1)


def test_a_new_event_can_be_brought_for_review():
    brought(new_row(status="published"), status="review")
    assert Event.objects.get().status == "review"


@pytest.mark.parametrize("status", ["published", "withdrawn"])
def test_what_readers_see_or_saw_is_not_changed(status):
    event = recorded(status=status, withdrawn_reason="Gone" if status == "withdrawn" else "")
    row = msgspec.structs.replace(row_of(event), title="Another title", status="draft")
    report = brought(row)
    assert [(o.result, o.detail) for o in report.outcomes] == [
        (
            "rejected",
            "Readers see this event, or have seen it: change it in the form, where a second person approves it.",
        )
    ]
    event.refresh_from_db()
    assert (event.status, event.title != "Another title") == (status, True)


def test_the_same_published_event_again_is_unchanged():
    assert brought(row_of(recorded())).counts == Counter(unchanged=1)


def test_the_operators_files_say_what_is_published_and_the_history_says_so():
    load([Line("2010s.jsonl", 1, new_row(status="published"))], author="load_events", trusted=True)
    last = Revision.objects.get(event=Event.objects.published().get())
    assert (last.author, last.approved_by) == ("load_events", approval.ORIGIN)
