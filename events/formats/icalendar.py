"""iCalendar (RFC 5545): an all-day event each, for a calendar that subscribes to a view.

An event known to the month or year takes all its days, as it does in the filter `on`. Nothing is busy by history.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta

from events.formats.batches import batches
from events.formats.document import Dated, Document, decode
from events.formats.head import NAMESPACE, Head
from events.version import VERSION

#: Octets of a line, its end left out.
WIDTH = 75
_TO_ESCAPE = re.compile(r"[\\;,]")
_LINE_END = re.compile(r"\r\n|\r|\n")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def chunks(documents: Iterable[Dated], head: Head) -> Iterator[bytes]:
    """The calendar in chunks of bytes; its name is the view in words."""
    yield _lines(_opening(head))
    for batch in batches(documents):
        yield b"".join(_lines(_event(decode(text), made, head)) for text, made in batch)
    yield _lines(["END:VCALENDAR"])


def uid(event_id: str) -> str:
    """The event's name in every calendar, whatever host serves it."""
    return f"{event_id}@{NAMESPACE}"


def text(value: str) -> str:
    """A text as a value: separators and line ends escaped, control characters left out."""
    escaped = _TO_ESCAPE.sub(lambda found: "\\" + found[0], _LINE_END.sub("\n", value))
    return _CONTROL.sub("", escaped).replace("\n", "\\n")


def folded(line: str) -> bytes:
    """The line in pieces of at most 75 octets, no character cut in two, with its end."""
    octets = line.encode()
    if len(octets) <= WIDTH:
        return octets + b"\r\n"
    pieces, start, width = [], 0, WIDTH
    while start < len(octets):
        end = min(start + width, len(octets))
        while end < len(octets) and octets[end] & 0xC0 == 0x80:  # inside a character
            end -= 1
        pieces.append(octets[start:end])
        start, width = end, WIDTH - 1  # a space stands before what goes on
    return b"\r\n ".join(pieces) + b"\r\n"


def _lines(lines: Iterable[str]) -> bytes:
    return b"".join(folded(line) for line in lines)


def _opening(head: Head) -> list[str]:
    name, about = text(f"{head.title}: {head.view}"), text(f"{head.citation} {head.licence}")
    return [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//{NAMESPACE}//{VERSION}//EN",
        "CALSCALE:GREGORIAN",
        f"NAME:{name}",
        f"X-WR-CALNAME:{name}",
        f"DESCRIPTION:{about}",
        f"X-WR-CALDESC:{about}",
        f"LAST-MODIFIED:{_moment(head.updated)}",
        f"URL:{head.page}",
        "REFRESH-INTERVAL;VALUE=DURATION:P1D",
        "X-PUBLISHED-TTL:P1D",
    ]


def _event(event: Document, made: datetime, head: Head) -> Iterator[str]:
    address = head.address(event.path)
    yield "BEGIN:VEVENT"
    yield f"UID:{uid(event.id)}"
    yield f"DTSTAMP:{_moment(made)}"
    yield f"LAST-MODIFIED:{_moment(made)}"
    yield f"SEQUENCE:{event.revision}"
    yield f"DTSTART;VALUE=DATE:{_day(event.first_day)}"
    yield f"DTEND;VALUE=DATE:{_day(event.until + timedelta(days=1))}"
    yield f"SUMMARY:{text(event.title)}"
    yield f"DESCRIPTION:{text(_description(event, address, head))}"
    if event.place:
        yield f"LOCATION:{text(event.place.name)}"
        yield f"GEO:{event.place.latitude};{event.place.longitude}"
    categories = (event.direction, event.event_type, *event.topics)
    yield f"CATEGORIES:{','.join(text(word) for word in categories)}"
    yield f"URL:{address}"
    yield "CLASS:PUBLIC"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _description(event: Document, address: str, head: Head) -> str:
    known = "" if event.precision == "day" else f"Known to the {event.precision}.\n"
    facts = f"Score {event.score:+.1f}, {event.attribution}, revision {event.revision}."
    return f"{event.summary}\n{known}{facts}\n{address}\n{head.licence_name}"


def _day(value: date) -> str:
    return value.isoformat().replace("-", "")


def _moment(value: datetime) -> str:
    return value.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
