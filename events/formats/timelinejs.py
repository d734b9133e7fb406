"""TimelineJS JSON: a slide an event, after a title slide that says what the file is.

TimelineJS reads texts as HTML, so they are escaped.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from html import escape
from typing import Any

import msgspec

from events.formats.batches import batches
from events.formats.document import Document, decode
from events.formats.head import Head


def chunks(documents: Iterable[bytes], head: Head) -> Iterator[bytes]:
    """The timeline in chunks of bytes."""
    opening = {**head.said(), "scale": "human", "title": _title(head)}
    yield msgspec.json.encode(opening)[:-1] + b',"events":['
    separator = b"\n"
    for batch in batches(documents):
        slides = [msgspec.json.encode(slide(decode(text), head)) for text in batch]
        yield separator + b",\n".join(slides)
        separator = b",\n"
    yield b"\n]}\n"


def slide(event: Document, head: Head) -> dict[str, Any]:
    """The event as a slide, in the row of its side of the axis."""
    address = escape(head.address(event.path))
    found: dict[str, Any] = {
        "unique_id": event.id,
        "start_date": _date(event.first_day, event.precision),
        "text": {
            "headline": escape(event.title),
            "text": f'<p>{escape(event.summary)}</p><p><a href="{address}">{address}</a></p>',
        },
        "group": event.direction,
    }
    if event.last_day is not None and event.last_day != event.first_day:
        found["end_date"] = _date(event.last_day, event.precision)
    return found


def _title(head: Head) -> dict[str, Any]:
    page, licence = escape(head.page), escape(head.licence)
    return {
        "unique_id": "title",
        "text": {
            "headline": escape(head.view),
            "text": (
                f'<p>{escape(head.citation)}</p><p><a href="{page}">{page}</a></p>'
                f'<p><a href="{licence}">{escape(head.licence_name)}</a></p>'
            ),
        },
    }


def _date(value: date, precision: str) -> dict[str, int]:
    parts = {"year": value.year, "month": value.month, "day": value.day}
    known = {"year": 1, "month": 2}.get(precision, 3)
    return dict(list(parts.items())[:known])
