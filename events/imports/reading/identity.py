"""Which event a row is, and which page an address is, when nobody says so.

The same row gives the same id on every day and every machine, so that a file sent twice makes no event twice.
"""

import hashlib
import re
from collections.abc import Iterable
from datetime import date
from urllib.parse import urlsplit

from events.identifier import ALPHABET
from events.imports.reading.text import folded

#: With ten thousand rows, two get the same of 7.6 million million ids once in 150,000 files.
LENGTH = 9
#: What pages add to an address to see where readers come from.
_TRACKING = re.compile(r"(?:^|&)(?:utm_\w+|fbclid|gclid)=[^&]*")


def event_id(*words: str) -> str:
    """The id that belongs to the words, whichever case they are written in."""
    number = int.from_bytes(hashlib.sha256("\n".join(map(folded, words)).encode()).digest()[:16])
    letters = []
    for _turn in range(LENGTH):
        number, rest = divmod(number, len(ALPHABET))
        letters.append(ALPHABET[rest])
    return "".join(letters)


def of_key(key: str) -> str:
    """The id of the row with an editor's own key."""
    return event_id("key", key)


#: An event by what it is: its folded title, first day and initiators.
Content = tuple[str, date, frozenset[str]]


def content(title: str, first_day: date, initiators: Iterable[str]) -> Content:
    """What makes two rows the same event."""
    return folded(title), first_day, frozenset(initiators)


def of_content(title: str, first_day: date, initiators: Iterable[str]) -> str:
    """The id of a row that has neither id nor key."""
    return event_id("event", title, first_day.isoformat(), *sorted(initiators))


def page(url: str) -> str:
    """The address as it is compared: without scheme, www, tracking, and the last slash."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return url
    query = _TRACKING.sub("", parts.query).strip("&")
    return f"{host(url)}{parts.path.rstrip('/')}{f'?{query}' if query else ''}"


def host(url: str) -> str:
    """The host of an address in small letters, without www."""
    try:
        return (urlsplit(url).hostname or "").lower().removeprefix("www.")
    except ValueError:
        return ""
