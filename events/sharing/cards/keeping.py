"""Cards are painted once at each dataset version and kept in files for all workers; nobody has many painted at once."""

import hashlib
import logging
from collections.abc import Callable

from django.conf import settings
from django.core.cache import caches
from django.http import HttpRequest
from django.utils import translation

from events import caching, visitor
from events.models import Revision
from events.version import VERSION

#: Seconds in which an address may have `CARD_RATE` cards painted.
WINDOW = 60


class TooManyError(Exception):
    """The address has had as many new cards painted as it may for so many `seconds`."""

    def __init__(self, seconds: int) -> None:
        super().__init__(seconds)
        self.seconds = seconds


def kept(request: HttpRequest, name: str, version: int, paint: Callable[[], bytes]) -> bytes:
    """The card of that name in the reader's language, painted if need be; raises TooManyError."""
    said = (name, version, Revision.objects.made_at(version), translation.get_language(), VERSION)
    key = hashlib.sha256(repr(said).encode()).hexdigest()
    found: bytes | None = caching.from_file("cards", key)
    if found is None:
        asked = visitor.count("cards", request, window=WINDOW)
        if 0 < settings.CARD_RATE < asked.times:
            raise TooManyError(asked.seconds)
        found = paint()
        try:
            caches["cards"].set(key, found)
        except OSError:
            logging.getLogger(__name__).warning("A card cannot be kept in a file", exc_info=True)
    return found
