"""The public history of an event and the corrections of the record, read from revisions.

Readers are shown what changed, when, why and in what role it was done; user names are not. Of a withdrawn event they
are shown that and why, and nothing that it said.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import OuterRef, QuerySet, Subquery
from django.utils.translation import gettext as _

from events import approval, diff, languages
from events.models import Event, Revision

Action = Revision.Action
Status = Event.Status


@dataclass(frozen=True, slots=True)
class Entry:
    """One revision as readers are told of it."""

    number: int
    event: Event
    made_at: datetime
    action: str
    by: str
    note: str
    material: bool
    differences: list[diff.Difference]
    #: Whether the version can be read at its own address.
    readable: bool

    @property
    def title(self) -> str:
        """The event's headline today; its id alone once it is withdrawn."""
        if self.event.status == Status.PUBLISHED:
            return languages.text(self.event, "title")
        return _("Event %(id)s") % {"id": self.event.public_id}


def history(event: Event) -> list[Entry]:
    """The revisions since readers can see the event, the newest first."""
    found = list(Revision.objects.of_event(event.pk).seen().defer("document"))
    earlier: list[Revision | None] = [*found[1:], None]
    return _entries(
        [(revision, before, event) for revision, before in zip(found, earlier, strict=True)]
    )


def version(event: Event, number: int) -> tuple[Revision, dict[str, Any]] | None:
    """The revision and the event exactly as it was served then; None for a number that readers never saw of it."""
    revision = Revision.objects.of_event(event.pk).filter(pk=number).exclude(document="").first()
    return (revision, json.loads(revision.document)) if revision else None


def corrections() -> QuerySet[Revision]:
    """Changes of substance, withdrawals and restorations, the newest first."""
    return Revision.objects.material().select_related("event").defer("document")


def told(revisions: Iterable[Revision]) -> list[Entry]:
    """Corrections as readers are told of them: a handful of queries for any number."""
    found = list(revisions)
    before = (
        Revision.objects.seen()
        .filter(event=OuterRef("event"), number__lt=OuterRef("number"))
        .order_by("-number")
        .values("number")[:1]
    )
    numbers = dict(
        Revision.objects.filter(pk__in=[revision.pk for revision in found])
        .order_by()
        .annotate(before=Subquery(before))
        .values_list("number", "before")
    )
    earlier = Revision.objects.defer("document").in_bulk([n for n in numbers.values() if n])
    return _entries(
        [
            (revision, earlier.get(numbers[revision.pk] or 0), revision.event)
            for revision in found
            if revision.event is not None
        ]
    )


def _entries(rows: Sequence[tuple[Revision, Revision | None, Event]]) -> list[Entry]:
    shown = [revision for pair in rows for revision in pair[:2] if revision is not None]
    names = diff.Names([revision.row for revision in shown], public=True)
    return [_entry(revision, before, event, names) for revision, before, event in rows]


def _entry(revision: Revision, before: Revision | None, event: Event, names: diff.Names) -> Entry:
    public = event.status == Status.PUBLISHED
    differences = (
        diff.differences(before.row, revision.row, public=True, names=names)
        if public and before
        else []
    )
    return Entry(
        number=revision.number,
        event=event,
        made_at=revision.made_at,
        action=_action(revision, before),
        by=_by(revision, before),
        note=revision.public_note or revision.reason,
        material=revision.material,
        differences=differences,
        readable=public and revision.status == Status.PUBLISHED,
    )


def _action(revision: Revision, before: Revision | None) -> str:
    if before is None:
        return _("Published")
    if revision.action == Action.UPDATED:
        return _("Corrected") if revision.material else _("Edited")
    return revision.get_action_display()


def _by(revision: Revision, before: Revision | None) -> str:
    """In what role it was done, without a name."""
    if before is not None and before.row == revision.row:
        return _("follows a change of an actor, place or source that it shows")
    if revision.approved_by == approval.ORIGIN:
        return _("from the files of the data set")
    if revision.action in (Action.WITHDRAWN, Action.MERGED, Action.RESTORED):
        return _("by a reviewer")
    if revision.approved_by and not approval.alone():
        return _("by an editor, approved by a reviewer")
    return _("by an editor")
