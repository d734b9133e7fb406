"""The steps of the workflow."""

from typing import Any

from django.contrib.auth.models import AbstractUser
from django.db import transaction
from django.utils.translation import gettext as _

from events.formats import dump
from events.formats.row import plain
from events.models import Event, Proposal, Revision
from events.workflow import rules
from events.workflow.standing import (
    Conflict,
    NotNow,
    Standing,
    locked,
    read,
    without_proposal,
    writers,
)
from events.workflow.writing import decide, drop_open, move, store, whole

Status = Event.Status


def submit(event: Event, *, by: AbstractUser, base: int | None = None) -> Event:
    """Draft to review; refuses one that lacks what readers need."""
    with transaction.atomic():
        now = locked(event, base)
        rules.permit(by, "events.change_event")
        rules.stands(now.event, Status.DRAFT)
        whole(now.row)
        return move(now, by, status="review")


def approve(event: Event, *, by: AbstractUser, base: int, over: int | None = None) -> Event:
    """Review to published, or the waiting proposal into the published event.

    `base` and `over` say what the reviewer has looked at (see `standing`): nothing else is approved. Nobody approves
    what they wrote, unless the installation is kept by one person.
    """
    with transaction.atomic():
        now = locked(event, base, over)
        if now.proposal is None:
            rules.stands(now.event, Status.REVIEW)
        elif now.proposal.state != Proposal.State.WAITING:
            raise NotNow(_("The proposal was sent back. It has to be saved again first."))
        rules.second_person(now.event, by)
        if now.proposal is None:
            return move(now, by, status="published", approved_by=by.get_username())
        return _accept(now, now.proposal, by)


def _accept(now: Standing, proposal: Proposal, by: AbstractUser) -> Event:
    started = Revision.objects.filter(pk=proposal.base).first()
    current = plain(dump.event(now.event))
    if started is None or started.row != current:
        raise Conflict(now.row, without_proposal(now), read(started.row) if started else None)
    decide(proposal, Proposal.State.APPROVED, by.get_username())
    return store(
        now.row,
        author=proposal.author,
        reason=proposal.reason,
        public_note=proposal.public_note,
        approved_by=by.get_username(),
    )


def send_back(
    event: Event, *, by: AbstractUser, comment: str, base: int, over: int | None = None
) -> Event:
    """Review to draft, or the waiting proposal to its writer, with what has to be mended. Writers may, too."""
    said = rules.said_of(comment, "comment", _("Say what has to be mended."))
    with transaction.atomic():
        now = locked(event, base, over)
        if by.get_username() not in writers(now.event):
            rules.permit(by, "events.publish_event")
        if now.proposal is not None:
            if now.proposal.state != Proposal.State.WAITING:
                raise NotNow(_("The proposal was sent back before."))
            decide(now.proposal, Proposal.State.SENT_BACK, by.get_username(), said)
            return now.event
        rules.stands(now.event, Status.REVIEW)
        return move(now, by, status="draft", reason=said)


def drop(event: Event, *, by: AbstractUser, over: int, comment: str = "") -> Event:
    """Puts the open proposal away: its writers may, and reviewers. It stays on record."""
    with transaction.atomic():
        now = locked(event, None, over)
        if now.proposal is None:
            raise NotNow(_("Nothing is proposed for this event."))
        if by.get_username() not in now.proposal.writers:
            rules.permit(by, "events.publish_event")
        decide(now.proposal, Proposal.State.DROPPED, by.get_username(), comment.strip())
        return now.event


def withdraw(event: Event, *, by: AbstractUser, reason: str, base: int | None = None) -> Event:
    """To withdrawn, with the reason that readers are told. Whoever may write can withdraw what nobody has seen yet."""
    said = rules.said_of(
        reason, "withdrawn_reason", _("Say why it is withdrawn: readers are told.")
    )
    with transaction.atomic():
        now = locked(event, base)
        rules.permit_removal(now.event, by)
        drop_open(now, by, said)
        return move(now, by, status="withdrawn", withdrawn_reason=said, public_note=said)


def restore(event: Event, *, by: AbstractUser, reason: str, base: int | None = None) -> Event:
    """Withdrawn to published again, as it was; by somebody who neither wrote nor withdrew it.

    `reason` is what readers are told. An event that readers never saw goes back to its writers as a draft.
    """
    said = rules.said_of(reason, "public_note", _("Say why it is restored: readers are told."))
    with transaction.atomic():
        now = locked(event, base)
        rules.stands(now.event, Status.WITHDRAWN)
        changes: dict[str, Any] = {"withdrawn_reason": "", "merged_into": None}
        if not Revision.objects.of_event(event.pk).filter(status=Status.PUBLISHED).exists():
            rules.permit(by, "events.change_event")
            return move(now, by, status="draft", reason=said, **changes)
        rules.second_person(now.event, by)
        return move(
            now,
            by,
            status="published",
            reason=said,
            public_note=said,
            approved_by=by.get_username(),
            **changes,
        )


def merge(
    event: Event, into: Event, *, by: AbstractUser, reason: str = "", base: int | None = None
) -> Event:
    """Withdraws the event as a repetition of another published one, to which its address leads for ever."""
    said = reason.strip() or _("It repeats another event of the record.")
    with transaction.atomic():
        now = locked(event, base)
        other = Event.objects.get(pk=into.pk)
        rules.permit_removal(now.event, by)
        if other.pk == now.event.pk:
            raise NotNow(_("An event cannot be merged into itself."))
        if other.status != Status.PUBLISHED:
            raise NotNow(_("An event is merged into one that readers can see."))
        drop_open(now, by, said)
        return move(
            now,
            by,
            status="withdrawn",
            withdrawn_reason=said,
            merged_into=other.public_id,
            public_note=said,
        )
