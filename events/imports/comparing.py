"""Rules of a whole row, and its differences from what stands, in words."""

from collections.abc import Collection, Iterator
from typing import Any

import msgspec
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from events import diff
from events.approval import MATERIAL
from events.formats.row import CitationPart, ClaimPart, EventRow, LinkPart, Toll
from events.formats.store_events import EventStore
from events.imports.existing import Standing
from events.imports.reading.cells import Parsed
from events.imports.report import Change
from events.models import Event
from events.models.revision import OF_STATUS

#: Fields of an event that a file can change, in the order of the form.
FIELDS = tuple(name for name in diff.FIELDS if name not in OF_STATUS)
#: References that the composer has looked up; their absence is said there.
_REFERENCES = tuple(f.name for f in Event._meta.concrete_fields if f.is_relation)


def examine(event: EventRow, row: Parsed, store: EventStore, *, whole: bool) -> None:
    """Notes in the row what the codebook and the record forbid, and of a whole event what it lacks for readers."""
    asked = msgspec.structs.replace(event, status="published") if whole else event
    if row.problems or not (said := store.problem(asked)):
        return
    record = store.build(event)
    try:
        record.clean_fields(exclude=_REFERENCES)
        record.clean()
    except ValidationError as error:
        for name, messages in error.message_dict.items():
            for message in messages:
                row.refuse(name, message)
    else:
        row.refuse("", said)


def why_not(
    row: Parsed,
    event: EventRow,
    there: Standing,
    changed: Collection[str],
    public_note: str,
    may_propose: bool,
) -> tuple[str, str] | None:
    """Field and reason why the row cannot change the event, or None."""
    if there.status == "withdrawn":
        return "id", _("is withdrawn; it can be restored in the admin")
    if row.key and {"title", "first_day"} <= set(changed):
        return "key", _("already names another event (%(title)s)") % {"title": there.row.title}
    if there.status != "published":
        return None
    if there.proposed:
        return "id", _("has a change that waits for approval; decide upon that one first")
    if not may_propose:
        return "id", _("is published: only a person who is named can propose a change")
    if MATERIAL.intersection(changed) and not public_note:
        return "id", _("is published, and its substance changes: give a note for readers")
    return None


def changes(before: EventRow, after: EventRow) -> Iterator[Change]:
    """Each field that differs, as texts."""
    for name in FIELDS:
        old, new = getattr(before, name), getattr(after, name)
        if old != new:
            yield Change(name, _text(old), _text(new))


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, tuple):
        return "; ".join(_text(item) for item in value)
    if isinstance(value, CitationPart):
        return f"{value.source} {value.locator}".strip()
    if isinstance(value, LinkPart):
        return f"{value.type} {value.to}"
    if isinstance(value, ClaimPart):
        return f"{value.field}: {value.value} ({value.source})"
    if isinstance(value, Toll):
        return " / ".join("" if n is None else str(n) for n in (value.low, value.best, value.high))
    return f"{value:g}" if isinstance(value, float) else str(value)
