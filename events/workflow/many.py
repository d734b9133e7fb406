"""Many events at once, as an import writes them: in a handful of queries for any number."""

from collections.abc import Callable, Sequence
from typing import Literal

import msgspec
from django.contrib.auth.models import AbstractUser
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from events import record
from events.formats.row import EventRow
from events.formats.store_events import EventStore
from events.models import Event
from events.workflow import rules
from events.workflow.standing import NotNow

Status = Event.Status
Written = Literal["draft", "review"]

#: Ids asked of the database at a time.
CHUNK = 500


def save_many(
    rows: Sequence[EventRow],
    *,
    by: AbstractUser | None,
    author: str = "",
    reason: str = "",
    submit: bool = False,
    progress: Callable[[int], object] = lambda n: None,
) -> list[Event]:
    """Writes the rows: new events as drafts, or submitted at once, and events that readers do not see as they are.

    `by` is the person; None is the operator at the command line, whose name in the history is `author`. All or nothing:
    ValidationError for a row that breaks a rule or lacks what a submitted event needs, NotNow for one that readers see
    or have seen.
    """
    with transaction.atomic():
        record.lock()
        there = _statuses([row.id for row in rows])
        if by is not None:
            rules.permit(by, "events.change_event" if there else "events.add_event")
            rules.permit(
                by, "events.add_event" if len(there) < len(rows) else "events.change_event"
            )
            author = by.get_username()
        fresh = [_as_written(row, there.get(row.id), submit) for row in rows]
        store = EventStore(fresh)
        for row in fresh:
            asked = msgspec.structs.replace(row, status="published") if submit else row
            if said := store.problem(asked):
                raise ValidationError(f"{row.title}: {said}")
        events: list[Event] = store.save(fresh)
        record.commit(events, author=author, reason=reason, progress=progress)
    return events


def _statuses(ids: Sequence[str]) -> dict[str, str]:
    """The status of each of the events that are there."""
    return {
        key: status
        for start in range(0, len(ids), CHUNK)
        for key, status in Event.objects.filter(
            public_id__in=ids[start : start + CHUNK]
        ).values_list("public_id", "status")
    }


def _as_written(row: EventRow, standing: str | None, submit: bool) -> EventRow:
    if standing not in (None, Status.DRAFT, Status.REVIEW):
        raise NotNow(
            _("Readers see this event, or have seen it: %(title)s.") % {"title": row.title}
        )
    status: Written = "review" if submit or standing == Status.REVIEW else "draft"
    return msgspec.structs.replace(
        row, status=status, withdrawn_reason="", merged_into=None
    ).canonical()
