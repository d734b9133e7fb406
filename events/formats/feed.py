"""Feeds of a view: Atom (RFC 4287, RFC 6721) and JSON Feed 1.1, the last changed events first.

An entry is known by its event, so a change updates it and does not post it again: `updated` is the time of the revision
that the event stands at, `published` that of the first one that readers could see. What was withdrawn is named at the
end of an Atom feed, whatever its view: a newsreader drops the entry if it has it, and nothing is said of its event.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import Any
from uuid import NAMESPACE_URL, uuid5
from xml.sax.saxutils import escape, quoteattr

import msgspec

from events.formats.document import Document, decode
from events.formats.head import NAMESPACE, Gone, Head
from events.version import VERSION

#: A stored document with the times of its revision and of its first publication.
Entry = tuple[bytes, datetime, datetime]

#: Signs that XML 1.0 has no way to write.
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
ATOM, JSON_FEED = "atom", "json"
#: The namespace of RFC 6721.
TOMBSTONES = "http://purl.org/atompub/tombstones/1.0"


def name(path: str) -> str:
    """What an entry or a feed is known by for ever, whatever host serves it."""
    return f"urn:uuid:{uuid5(NAMESPACE_URL, f'{NAMESPACE}/{path}')}"


def atom(entries: Iterable[Entry], head: Head) -> Iterator[bytes]:
    """The feed as Atom."""
    known = list(entries)
    times = [*(made for _text, made, _first in known), *(gone.when for gone in head.gone)]
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" '
        f'xmlns:at="{TOMBSTONES}" xml:lang="en">',
        _element("id", name(f"feed?{head.query}")),
        _element("title", f"{head.title}: {head.view}"),
        _element("subtitle", head.citation),
        _element("updated", _moment(max(times, default=head.updated))),
        _element("rights", f"{head.licence_name}, {head.licence}"),
        f'<generator version="{VERSION}">{escape(head.title)}</generator>',
        f"<author>{_element('name', head.title)}</author>",
        _link("self", address(head, ATOM), "application/atom+xml"),
        _link("alternate", head.page, "text/html"),
        _link("license", head.licence, "text/html"),
    ]
    yield "\n".join(lines).encode()
    for text, made, first in known:
        yield _atom_entry(decode(text), made, first, head).encode()
    for gone in head.gone:
        yield _deleted_entry(gone).encode()
    yield b"\n</feed>\n"


def json(entries: Iterable[Entry], head: Head) -> Iterator[bytes]:
    """The feed as JSON Feed; what else it says of itself stands under `_dataset`."""
    yield msgspec.json.encode(
        {
            "version": "https://jsonfeed.org/version/1.1",
            "title": f"{head.title}: {head.view}",
            "home_page_url": head.page,
            "feed_url": address(head, JSON_FEED),
            "description": head.citation,
            "language": "en",
            "authors": [{"name": head.title}],
            "_dataset": {"about": head.address("/data/"), **head.said()},
            "items": [_item(decode(text), made, first, head) for text, made, first in entries],
        }
    )


def address(head: Head, ending: str) -> str:
    """The feed's own address."""
    return head.address(f"/feeds/events.{ending}") + (f"?{head.query}" if head.query else "")


def _atom_entry(event: Document, made: datetime, first: datetime, head: Head) -> str:
    lines = [
        "\n<entry>",
        _element("id", name(f"events/{event.id}")),
        _element("title", event.title),
        _element("updated", _moment(made)),
        _element("published", _moment(first)),
        _link("alternate", head.address(event.path), "text/html"),
        *(f"<category term={quoteattr(word)}/>" for word in _words(event)),
        _element("content", _content(event), type="text"),
        "</entry>",
    ]
    return "\n".join(lines)


def _deleted_entry(gone: Gone) -> str:
    entry = quoteattr(name(f"events/{gone.id}"))
    return "\n".join(
        [
            f"\n<at:deleted-entry ref={entry} when={quoteattr(_moment(gone.when))}>",
            _element("at:comment", gone.reason),
            "</at:deleted-entry>",
        ]
    )


def _item(event: Document, made: datetime, first: datetime, head: Head) -> dict[str, Any]:
    return {
        "id": name(f"events/{event.id}"),
        "url": head.address(event.path),
        "title": event.title,
        "content_text": _content(event),
        "date_published": _moment(first),
        "date_modified": _moment(made),
        "tags": _words(event),
        "_event": {"id": event.id, "revision": event.revision, "days": event.days},
    }


def _content(event: Document) -> str:
    return f"{event.days}. {event.summary}"


def _words(event: Document) -> list[str]:
    return [event.direction, event.event_type, *event.topics]


def _element(tag: str, text: str, **attributes: str) -> str:
    said = "".join(f" {key}={quoteattr(value)}" for key, value in attributes.items())
    return f"<{tag}{said}>{escape(_NO_XML.sub('', text))}</{tag}>"


def _link(rel: str, href: str, kind: str) -> str:
    return f"<link rel={quoteattr(rel)} type={quoteattr(kind)} href={quoteattr(href)}/>"


def _moment(value: datetime) -> str:
    return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
