"""Writing down: a row becomes the event, or a proposal for it."""

from dataclasses import dataclass
from typing import Any

import msgspec
from django.contrib.auth.models import AbstractUser
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from events import record
from events.formats import dump
from events.formats.row import EventRow, plain
from events.formats.store import broken_constraint
from events.formats.store_events import EventStore
from events.models import Event, Proposal
from events.workflow import rules
from events.workflow.standing import NotNow, Standing, needs_public_note, standing, unmoved

Status = Event.Status


@dataclass(frozen=True, slots=True)
class Saved:
    """What a save did: the event, the proposal if it was published, and whether anything differed at all."""

    event: Event
    proposal: Proposal | None
    changed: bool


def save(
    row: EventRow,
    *,
    by: AbstractUser,
    base: int | None,
    over: int | None = None,
    reason: str = "",
    public_note: str = "",
) -> Saved:
    """Writes the row: a new event as a draft, a draft or an event in review as it is, a published one as a proposal.

    `base` is the number of the revision that the editor started from, None for a new event; `over` the proposal, if
    they went on with one (see `standing`). The row's status, reason of withdrawal and merger do not count: they change
    by the other steps alone. A save that changes nothing writes nothing.
    """
    with transaction.atomic():
        record.lock()
        event = Event.objects.filter(public_id=row.id).first()
        rules.permit(by, "events.add_event" if event is None else "events.change_event")
        if event is None:
            if base is not None:
                raise NotNow(_("There is no such event any more."))
            fresh = msgspec.structs.replace(
                row, status="draft", withdrawn_reason="", merged_into=None
            )
            return Saved(_write(fresh.canonical(), by, reason), None, True)
        now = standing(event)
        if event.status == Status.WITHDRAWN:
            raise NotNow(_("A withdrawn event is not edited. It can be restored."))
        mine = msgspec.structs.replace(
            row, status=event.status, withdrawn_reason="", merged_into=None
        ).canonical()
        unmoved(now, mine, base, over)
        if mine == now.row and (
            now.proposal is None or now.proposal.state == Proposal.State.WAITING
        ):
            return Saved(event, now.proposal, False)
        if event.status == Status.PUBLISHED:
            return _propose(now, mine, by, reason, public_note)
        return Saved(_write(mine, by, reason), None, True)


def owed_to_readers() -> str:
    """The sentence that asks for the note without which no change of substance is proposed."""
    return _("Readers saw this event, and its substance changes: tell them why.")


def _propose(
    now: Standing, mine: EventRow, by: AbstractUser, reason: str, public_note: str
) -> Saved:
    event, before = now.event, now.proposal
    if mine == dump.event(event):
        raise NotNow(_("This is what readers see already. Drop the proposal instead."))
    note = public_note.strip()
    if needs_public_note(event, mine) and not note:
        raise ValidationError({"public_note": owed_to_readers()})
    problem = EventStore([mine]).problem(mine)
    if problem:
        raise ValidationError(problem)
    name = by.get_username()
    wrote = [name]
    if before is not None:
        wrote = [*before.writers, name]
        decide(before, Proposal.State.REPLACED, before.reviewer, before.comment)
    proposal = Proposal.objects.create(
        event=event,
        row=plain(mine),
        base=now.base,
        author=name,
        writers=list(dict.fromkeys(wrote)),
        reason=reason,
        public_note=note,
    )
    return Saved(event, proposal, True)


def decide(proposal: Proposal, state: str, reviewer: str, comment: str = "") -> None:
    proposal.state, proposal.reviewer, proposal.comment = state, reviewer, comment[:500]
    proposal.decided_at = timezone.now()
    proposal.save(update_fields=["state", "reviewer", "comment", "decided_at"])


def drop_open(now: Standing, by: AbstractUser, comment: str) -> None:
    if now.proposal is not None:
        decide(now.proposal, Proposal.State.DROPPED, by.get_username(), comment)


def move(
    now: Standing,
    by: AbstractUser,
    *,
    reason: str = "",
    public_note: str = "",
    approved_by: str = "",
    **changes: Any,
) -> Event:
    row = msgspec.structs.replace(dump.event(now.event), **changes)
    return store(
        row,
        author=by.get_username(),
        reason=reason,
        public_note=public_note,
        approved_by=approved_by,
    )


def _write(row: EventRow, by: AbstractUser, reason: str) -> Event:
    return store(row, author=by.get_username(), reason=reason)


def store(
    row: EventRow, *, author: str, reason: str, public_note: str = "", approved_by: str = ""
) -> Event:
    """Saves the row as an event with all its parts, and its revision; ValidationError when it breaks a rule."""
    store = EventStore([row])
    problem = store.problem(row)
    if problem:
        raise ValidationError(problem)
    try:
        with transaction.atomic():
            [event] = store.save([row])
    except IntegrityError as error:
        raise ValidationError(broken_constraint(store.build(row)) or str(error)) from error
    record.commit(
        [event], author=author, reason=reason, public_note=public_note, approved_by=approved_by
    )
    return Event.objects.for_detail().get(pk=event.pk)


def whole(row: EventRow) -> None:
    wanted = msgspec.structs.replace(row, status="published")
    problem = EventStore([wanted]).problem(wanted)
    if problem:
        raise ValidationError(problem)
