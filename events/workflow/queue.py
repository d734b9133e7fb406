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


def waiting(viewer: AbstractUser) -> list[Waiting]:
    """The queue; `own` marks what the viewer wrote and somebody else has to look at. Three queries."""
    return sorted([*_new(viewer), *_proposals(viewer)], key=lambda item: item.since)


def _new(viewer: AbstractUser) -> Iterator[Waiting]:
    submitted = (
        Revision.objects.filter(event=OuterRef("pk"), action=Revision.Action.SUBMITTED)
        .order_by("-number")
        .values("number")[:1]
    )
    found = Event.objects.filter(status=Event.Status.REVIEW).select_related("revision")
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
