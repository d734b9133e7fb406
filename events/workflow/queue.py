"""What waits for a second person, since when, and by whom: the longest wait first."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib.auth.models import AbstractUser
from django.db.models import OuterRef, Subquery

from events import approval
from events.models import Event, Proposal, Revision


@dataclass(frozen=True, slots=True)
class Waiting:
    """An event that waits as a whole, or with the proposal that would change it."""

    event: Event
    proposal: Proposal | None
    since: datetime
    by: str
    own: bool


@dataclass(frozen=True, slots=True)
class Returned:
    """An event of which somebody said what has to be mended."""

    event: Event
    comment: str
    by: str


def returned(viewer: AbstractUser) -> list[Returned]:
    """Drafts and proposals that the viewer wrote in and somebody else sent back, the last first. Two queries."""
    name = viewer.get_username()
    drafts = (
        Event.objects.filter(status=Event.Status.DRAFT)
        .filter(revision__action=Revision.Action.SENT_BACK)
        .filter(pk__in=Revision.objects.filter(author=name).order_by().values("event"))
        .exclude(revision__author=name)
        .select_related("revision")
        .defer("revision__row", "revision__document")
    )
    proposals = Proposal.objects.filter(state=Proposal.State.SENT_BACK).select_related("event")
    found = [
        (step.made_at, Returned(event, step.reason, step.author))
        for event in drafts
        if (step := event.revision) is not None
    ]
    found += [
        (each.decided_at or each.made_at, Returned(each.event, each.comment, each.reviewer))
        for each in proposals
        if name in each.writers and each.reviewer != name
    ]
    return [each for _when, each in sorted(found, key=lambda pair: pair[0], reverse=True)]


def waiting(viewer: AbstractUser) -> list[Waiting]:
    """The queue; `own` marks what the viewer wrote and somebody else has to look at. Three queries."""
    return sorted([*_new(viewer), *_proposals(viewer)], key=lambda item: item.since)


def _new(viewer: AbstractUser) -> Iterator[Waiting]:
    submitted = (
        Revision.objects.filter(event=OuterRef("pk"), action=Revision.Action.SUBMITTED)
        .order_by("-number")
        .values("number")[:1]
    )
    found = (
        Event.objects.filter(status=Event.Status.REVIEW)
        .select_related("revision")
        .defer("revision__row", "revision__document")
    )
    events: list[Any] = list(found.annotate(submitted=Subquery(submitted)))
    steps = Revision.objects.defer("row", "document").in_bulk(
        [event.submitted or event.revision_id for event in events]
    )
    for event in events:
        step = steps[event.submitted or event.revision_id]
        own = viewer.get_username() in {step.author, event.revision.author}
        yield Waiting(event, None, step.made_at, step.author, own and not approval.alone())


def _proposals(viewer: AbstractUser) -> Iterator[Waiting]:
    for proposal in Proposal.objects.waiting().select_related("event"):
        own = viewer.get_username() in proposal.writers and not approval.alone()
        yield Waiting(proposal.event, proposal, proposal.made_at, proposal.author, own)
