"""Who signed in, who failed to, and which events changed hands: one list from what is kept anyway."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from heapq import merge
from itertools import islice
from typing import Any

from axes.models import AccessAttempt, AccessFailureLog, AccessLog
from django.conf import settings
from django.db.models import F, QuerySet, Sum
from django.utils import timezone
from django.utils.translation import gettext as _

from events.approval import ORIGIN
from events.models import Event, Proposal, Revision

#: Steps of the workflow; what is only typed is in the list of revisions.
STEPS = (
    Revision.Action.SUBMITTED,
    Revision.Action.SENT_BACK,
    Revision.Action.PUBLISHED,
    Revision.Action.WITHDRAWN,
    Revision.Action.RESTORED,
    Revision.Action.MERGED,
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the list: when, who, what; from which address or of which event."""

    at: datetime
    who: str
    what: str
    address: str = ""
    event: Event | None = None


def entries(*, before: datetime | None = None, who: str = "", limit: int = 100) -> list[Entry]:
    """The latest `limit` entries before a moment, of everybody or of one user name."""
    kinds = (_sign_ins, _failures, _steps, _approvals, _proposals)
    lists = [kind(before, who, limit) for kind in kinds]
    return list(islice(merge(*lists, key=lambda entry: entry.at, reverse=True), limit))


def locks() -> list[dict[str, Any]]:
    """Accounts whose failures still count, with `username` and `failures`, the worst first."""
    return _counted("username")


def locked_addresses() -> list[dict[str, Any]]:
    """Addresses whose failures still count, with `ip_address` and `failures`, the worst first."""
    return _counted("ip_address")


def unlock(*, username: str = "", ip_address: str = "") -> int:
    """Forgets the failures of an account or of an address; returns how many rows that were."""
    wanted = {"username": username} if username else {"ip_address": ip_address}
    return int(AccessAttempt.objects.filter(**wanted).delete()[0])


def _counted(name: str) -> list[dict[str, Any]]:
    recent = AccessAttempt.objects.filter(
        attempt_time__gte=timezone.now() - settings.AXES_COOLOFF_TIME
    )
    rows = recent.exclude(**{name: None}).order_by().values(name)
    return list(rows.annotate(failures=Sum("failures_since_start")).order_by("-failures", name))


def _latest(
    found: QuerySet[Any], time: str, name: str, before: datetime | None, who: str, limit: int
) -> QuerySet[Any]:
    found = found.filter(**{f"{time}__lt": before}) if before else found
    found = found.filter(**{name: who}) if who else found
    return found.order_by(F(time).desc())[:limit]


def _sign_ins(before: datetime | None, who: str, limit: int) -> Iterator[Entry]:
    for row in _latest(AccessLog.objects.all(), "attempt_time", "username", before, who, limit):
        yield Entry(row.attempt_time, row.username or "", _("Signed in"), row.ip_address or "")


def _failures(before: datetime | None, who: str, limit: int) -> Iterator[Entry]:
    found = AccessFailureLog.objects.all()
    for row in _latest(found, "attempt_time", "username", before, who, limit):
        what = _("Refused: locked") if row.locked_out else _("Wrong password")
        yield Entry(row.attempt_time, row.username or "", what, row.ip_address or "")


def _steps(before: datetime | None, who: str, limit: int) -> Iterator[Entry]:
    found = Revision.objects.filter(action__in=STEPS).exclude(event=None)
    found = found.select_related("event").defer("row", "document")
    for row in _latest(found, "made_at", "author", before, who, limit):
        yield Entry(row.made_at, row.author, row.get_action_display(), event=row.event)


def _approvals(before: datetime | None, who: str, limit: int) -> Iterator[Entry]:
    found = Revision.objects.exclude(approved_by__in=("", ORIGIN)).exclude(action__in=STEPS)
    found = found.exclude(event=None).select_related("event").defer("row", "document")
    for row in _latest(found, "made_at", "approved_by", before, who, limit):
        yield Entry(row.made_at, row.approved_by, _("Approved a change"), event=row.event)


def _proposals(before: datetime | None, who: str, limit: int) -> Iterator[Entry]:
    found = Proposal.objects.select_related("event").defer("row")
    for row in _latest(found, "made_at", "author", before, who, limit):
        yield Entry(row.made_at, row.author, _("Proposed a change"), event=row.event)
