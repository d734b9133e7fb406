"""What a file may say of an event's status.

The files of the data set, loaded by the operator, say what is published: they were reviewed before they were released.
Any other file brings drafts, or events that wait for review, and leaves alone what readers see.
"""

import msgspec

from events.formats.row import EventRow


class NotTrustedError(ValueError):
    """A row that would change what readers see; the message says so in words."""


def judged(row: EventRow, existing: EventRow | None, *, status: str) -> EventRow:
    """The row of an untrusted file as it may be stored: a new event gets `status`, a known one keeps its own.

    Raises NotTrustedError for a row that differs from an event that readers see or have seen.
    """
    as_it_stands = msgspec.structs.replace(
        row,
        status=existing.status if existing else status,
        withdrawn_reason=existing.withdrawn_reason if existing else "",
        merged_into=existing.merged_into if existing else None,
    )
    if existing and existing.status in ("published", "withdrawn") and as_it_stands != existing:
        raise NotTrustedError(
            "Readers see this event, or have seen it: change it in the form, where a second person approves it."
        )
    return as_it_stands
