"""The events that a file's rows name, as they stand in the record."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from events.formats import dump
from events.formats.row import EventRow, Toll, plain, restored
from events.models import Event, Proposal, Revision, backing

#: Fields of an event to which a file adds, and from which it takes nothing.
PARTS_ADDED = ("citations", "claims", "links")
#: Events read at a time.
CHUNK = 500


@dataclass(frozen=True, slots=True)
class Standing:
    """An event's row, or the one that is proposed for it; the number of its revision, and every row that it had.

    `figures` are the tolls that readers are shown, which may follow from claims.
    """

    row: EventRow
    status: str
    revision: int
    proposed: bool = False
    past: Sequence[dict[str, Any]] = ()
    figures: Mapping[str, Toll] = field(default_factory=dict)

    def has_said(self, row: EventRow, given: Collection[str], added: EventRow) -> bool:
        """Whether an earlier revision held all that the file says now: then the record has moved on, not the file.

        `given` names the fields that the file decides; `added` holds the parts that it adds.
        """
        new, parts = plain(row), plain(added)
        return any(
            all(past.get(name) == new.get(name) for name in given)
            and all(
                part in past.get(name, ()) for name in PARTS_ADDED for part in parts.get(name, ())
            )
            for past in self.past
        )


class Existing:
    """The events of the given ids."""

    def __init__(self, ids: Iterable[str]) -> None:
        self._there: dict[str, Standing] = {}
        wanted = sorted(set(ids) - {""})
        for start in range(0, len(wanted), CHUNK):
            self._read(wanted[start : start + CHUNK])

    def get(self, public_id: str) -> Standing | None:
        """The event as it stands, or None when the record has none of that id."""
        return self._there.get(public_id)

    def _read(self, ids: Sequence[str]) -> None:
        past: dict[str, list[dict[str, Any]]] = {}
        kept = Revision.objects.filter(event__public_id__in=ids).order_by("number")
        for key, row in kept.values_list("key", "row"):
            past.setdefault(key, []).append(row)
        proposed = {
            key: restored(row, EventRow)
            for key, row in Proposal.objects.open()
            .filter(event__public_id__in=ids)
            .values_list("event__public_id", "row")
        }
        for event in Event.objects.for_detail().filter(public_id__in=ids):
            key = event.public_id
            self._there[key] = Standing(
                row=proposed.get(key) or dump.event(event),
                status=event.status,
                revision=event.revision_id or 0,
                proposed=key in proposed,
                past=past.get(key, [])[:-1],
                figures=_figures(event),
            )


def _figures(event: Event) -> dict[str, Toll]:
    return {
        figure.field: Toll(figure.low, figure.best, figure.high)
        for figure in backing.figures(event)
        if figure.field in ("killed", "injured")
    }
