"""BibTeX: an entry an event, citing its page as the revision that it stands at.

The key is the event's id, so it never changes. `year` and `month` are the revision's; the event's own days are its
`eventdate`.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import datetime

from events.formats.batches import batches
from events.formats.document import Dated, Document, decode, one_line
from events.formats.head import Head

#: Macros that every BibTeX style knows.
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
#: What LaTeX would take as a command. A brace is named: even an escaped one counts when an entry's end is sought.
_ESCAPES = {
    "\\": r"\textbackslash ",
    "{": r"\textbraceleft ",
    "}": r"\textbraceright ",
    "~": r"\textasciitilde ",
    "^": r"\textasciicircum ",
    **{sign: f"\\{sign}" for sign in "$&#_%"},
}
_TO_ESCAPE = re.compile(r"[\\{}~^$&#_%]")


def chunks(documents: Iterable[Dated], head: Head) -> Iterator[bytes]:
    """The file in chunks of bytes; what it says of itself is a comment."""
    said = (head.citation, head.licence, f"Revision {head.revision}", f"{head.view}: {head.count}")
    yield "".join(f"% {one_line(line)}\n" for line in said).replace("@", "(at)").encode()
    for batch in batches(documents):
        yield "".join(_entry(decode(text), made, head) for text, made in batch).encode()


def key(event_id: str) -> str:
    """The entry's key."""
    return f"kptt-{event_id}"


def escaped(value: str) -> str:
    """The text on one line, with every sign that LaTeX would obey made harmless."""
    return _TO_ESCAPE.sub(lambda found: _ESCAPES[found[0]], one_line(value))


def _entry(event: Document, made: datetime, head: Head) -> str:
    fields = {
        "author": f"{{{escaped(head.title)}}}",
        "title": f"{{{escaped(event.title)}}}",
        "titleaddon": escaped(event.title_ko),
        "year": str(made.year),
        "eventdate": event.days,
        "version": f"revision {event.revision}",
        "howpublished": "Web page",
        "url": head.address(event.path),
        "abstract": escaped(event.summary),
        "keywords": escaped(", ".join((event.event_type, event.direction, *event.topics))),
        "langid": "english",
        "note": escaped(f"Event {event.id} of {event.days}, revision {event.revision}"),
        "rights": escaped(f"{head.licence_name}, {head.licence}"),
    }
    lines = [f"  {name} = {{{value}}},\n" for name, value in fields.items() if value]
    lines.insert(4, f"  month = {MONTHS[made.month - 1]},\n")
    return f"\n@misc{{{key(event.id)},\n{''.join(lines)}}}\n"
