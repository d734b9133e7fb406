"""RIS: a reference an event, citing its page as the revision that it stands at.

RIS has no room before the first reference, so each one says licence and revision itself.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime

from events.formats.batches import batches
from events.formats.bibtex import key
from events.formats.document import Dated, Document, decode, one_line
from events.formats.head import Head


def chunks(documents: Iterable[Dated], head: Head) -> Iterator[bytes]:
    """The file in chunks of bytes."""
    for batch in batches(documents):
        yield "".join(_reference(decode(text), made, head) for text, made in batch).encode()


def _reference(event: Document, made: datetime, head: Head) -> str:
    tags = [
        ("TY", "WEB"),
        ("ID", key(event.id)),
        ("AU", head.title),
        ("TI", event.title),
        ("TT", event.title_ko),
        ("T2", head.title),
        ("PY", str(made.year)),
        ("DA", f"{made:%Y/%m/%d}"),
        ("ET", f"revision {event.revision}"),
        ("AB", event.summary),
        *(("KW", word) for word in (event.event_type, event.direction, *event.topics)),
        ("LA", "en"),
        ("UR", head.address(event.path)),
        ("C1", f"Event of {event.days}"),
        ("C2", f"{head.licence_name}, {head.licence}"),
        ("N1", f"{head.citation} View: {head.view}."),
    ]
    lines = [f"{tag}  - {one_line(value)}\r\n" for tag, value in tags if value]
    return f"{''.join(lines)}ER  - \r\n\r\n"
