"""What became of the events that readers can see, revision by revision: what a mirror follows.

Revisions of other records, of drafts and of proposals are passed over in silence: a mirror is told the number up to
which it has everything, and asks from there.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from django.db.models import Exists, OuterRef, Q, Subquery

from events.formats.head import Gone
from events.models import Event, Revision
from events.utf8 import Utf8

Action = Literal["created", "updated", "restored", "withdrawn", "merged"]

PUBLISHED, WITHDRAWN = Event.Status.PUBLISHED, Event.Status.WITHDRAWN
#: Fields of the record that readers are not shown.
INTERNAL = frozenset({"note", "status"})


@dataclass(frozen=True, slots=True)
class Tombstone:
    """What is left of an event that was withdrawn: why, and the id of the event that it repeats."""

    id: str
    reason: str
    merged_into: str | None


@dataclass(frozen=True, slots=True)
class Change:
    """One revision: the event's document from then on, or what stands in its place."""

    revision: int
    id: str
    action: Action
    made_at: datetime
    reason: str
    public_note: str
    material: bool
    changed: tuple[str, ...]
    document: bytes
    tombstone: Tombstone | None


@dataclass(frozen=True, slots=True)
class Part:
    """Changes in their order, the number up to which they are complete, and whether there are more."""

    changes: list[Change]
    complete_to: int
    more: bool


def after(since: int, *, until: int, most: int) -> Part:
    """At most so many changes after a revision, of the record as it stood at the revision `until`."""
    rows = list(_shown(since, until)[: most + 1])
    more = len(rows) > most
    rows = rows[:most]
    gone = [row["number"] for row in rows if row["status"] != PUBLISHED]
    held = dict(Revision.objects.filter(number__in=gone).values_list("number", "row"))
    changes = [_change(row, held.get(row["number"])) for row in rows]
    return Part(changes, changes[-1].revision if more else until, more)


def gone(most: int) -> tuple[Gone, ...]:
    """The events that were withdrawn last, of those that readers had seen."""
    seen = Revision.objects.filter(event=OuterRef("pk"), status=PUBLISHED)
    found = Event.objects.filter(Exists(seen), status=WITHDRAWN).order_by("-revision_id")
    rows = found.values_list("public_id", "revision__made_at", "withdrawn_reason")[:most]
    return tuple(Gone(*row) for row in rows)


def _shown(since: int, until: int) -> Any:
    """The revisions at which readers began, went on or ceased to see an event, or were told more of its end."""
    earlier = Revision.objects.filter(event=OuterRef("event"), number__lt=OuterRef("number"))
    found = Revision.objects.filter(number__gt=since, number__lte=until).annotate(
        before=Subquery(earlier.order_by("-number").values("status")[:1]),
        was_seen=Exists(earlier.filter(status=PUBLISHED)),
    )
    found = found.filter(
        Q(status=PUBLISHED) | Q(before=PUBLISHED) | Q(status=WITHDRAWN, was_seen=True)
    )
    return found.order_by("number").values(
        "number",
        "key",
        "action",
        "status",
        "made_at",
        "reason",
        "public_note",
        "material",
        "changed",
        "before",
        "was_seen",
        text=Utf8("document"),
    )


def _change(row: dict[str, Any], held: dict[str, Any] | None) -> Change:
    stone = None
    if held is not None:
        stone = Tombstone(row["key"], held.get("withdrawn_reason", ""), held.get("merged_into"))
    action = _action(row, stone)
    return Change(
        revision=row["number"],
        id=row["key"],
        action=action,
        made_at=row["made_at"],
        reason=row["reason"],
        public_note=row["public_note"],
        material=row["material"],
        changed=()
        if action == "created"
        else tuple(name for name in row["changed"] if name not in INTERNAL),
        document=bytes(row["text"]),
        tombstone=stone,
    )


def _action(row: dict[str, Any], stone: Tombstone | None) -> Action:
    """What readers saw happen, which is not always what an editor did."""
    if stone is not None:
        return "merged" if stone.merged_into else "withdrawn"
    if not row["was_seen"]:
        return "created"
    return "updated" if row["before"] == PUBLISHED else "restored"
