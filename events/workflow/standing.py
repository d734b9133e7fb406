"""What stands when somebody edits or decides, who wrote it, and how a step is refused."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from events import approval, record
from events.formats import dump
from events.formats.row import EventRow, restored
from events.models import Event, NotApprovedError, Proposal, Revision

Status = Event.Status


class Refused(Exception):
    """A step that is not taken; the message says why, to be shown to whoever asked for it."""


class NotAllowed(Refused, NotApprovedError):
    """The person may not take the step: for want of a permission, or because they wrote the event."""

    def __init__(self, message: str) -> None:
        NotApprovedError.__init__(self, message)

    def __str__(self) -> str:
        return str(self.messages[0])


class NotNow(Refused):
    """The event stands where there is no such step."""


class Conflict(Refused):
    """Somebody else saved after the editor had begun. Nothing was written, and nothing is lost.

    `mine` is what the editor would have saved, `theirs` what stands now, `base` what the editor started from, where it
    is known; `standing` is the new start for whoever saves again.
    """

    def __init__(self, mine: EventRow, standing: Standing, base: EventRow | None) -> None:
        super().__init__(_("Somebody else has saved this event since you opened it."))
        self.mine = mine
        self.theirs = standing.row
        self.standing = standing
        self.base = base


@dataclass(frozen=True, slots=True)
class Standing:
    """What an editor starts from: the open proposal if there is one, or else the event itself.

    `base` is the number of the event's revision, `over` the primary key of the open proposal; both are handed back to
    the next step, which is refused when either is another by then.
    """

    event: Event
    row: EventRow
    base: int
    over: int | None
    proposal: Proposal | None


def standing(event: Event) -> Standing:
    """What an editor of the event starts from."""
    event = Event.objects.for_detail().get(pk=event.pk)
    proposal = Proposal.objects.open().filter(event=event).first()
    row = read(proposal.row) if proposal else dump.event(event)
    return Standing(event, row, event.revision_id or 0, proposal.pk if proposal else None, proposal)


def read(row: dict[str, Any]) -> EventRow:
    """An event's row from what a revision or a proposal keeps."""
    return restored(row, EventRow)


def writers(event: Event) -> set[str]:
    """User names of those who wrote what waits for approval, or the event when nothing does: they cannot approve it."""
    proposal = Proposal.objects.open().filter(event=event).first()
    if proposal is not None:
        return set(proposal.writers)
    wrote = Revision.objects.writers(event.pk)
    if event.status == Status.WITHDRAWN:
        first = Revision.objects.of_event(event.pk).order_by("number").first()
        wrote |= {first.author} if first else set()
    return wrote


def needs_public_note(event: Event, row: EventRow) -> bool:
    """Whether readers must be told why the event becomes what the row says."""
    if event.status != Status.PUBLISHED:
        return False
    now = dump.event(Event.objects.for_detail().get(pk=event.pk))
    return any(getattr(now, name) != getattr(row, name) for name in approval.MATERIAL)


def locked(event: Event, base: int | None, over: int | None = None) -> Standing:
    """What stands, read behind the lock; Conflict when it is not what the person looked at."""
    record.lock()
    now = standing(event)
    if base is not None or over is not None:
        unmoved(now, now.row, now.base if base is None else base, over)
    return now


def unmoved(now: Standing, mine: EventRow, base: int | None, over: int | None) -> None:
    started = Revision.objects.filter(pk=base, event=now.event).first() if base else None
    row = read(started.row) if started else None
    # A revision that only follows a new name of an actor or source leaves the row as it was.
    moved = base != now.base and (row is None or row != dump.event(now.event))
    if moved or over != now.over:
        old = Proposal.objects.filter(pk=over, event=now.event).first() if over else None
        raise Conflict(mine, now, read(old.row) if old else row)


def without_proposal(now: Standing) -> Standing:
    return Standing(now.event, dump.event(now.event), now.base, None, None)
