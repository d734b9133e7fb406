"""The shortest answer: 304 to a client that holds the current version, before Django makes a request of it.

It says what `caching.ConditionalGetMiddleware` would say, which goes on to answer where this is not in front, as in
tests, and for paths whose answer depends on the day. A database that fails here is left to Django, which reconnects.
"""

from collections.abc import Callable, Iterable
from typing import Any

from django.db import DatabaseError
from django.utils.http import parse_etags

from events import caching, unchanged

Application = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]


class QuickNotModified:
    """A WSGI application in front of Django's."""

    def __init__(self, application: Application) -> None:
        self.application = application

    def __call__(
        self, environ: dict[str, Any], start_response: Callable[..., Any]
    ) -> Iterable[bytes]:
        """304 with the tag, or what Django answers."""
        held = environ.get("HTTP_IF_NONE_MATCH")
        reads = environ.get("REQUEST_METHOD") in ("GET", "HEAD")
        if held and reads and caching.is_versioned(environ):
            try:
                current = caching.etag(unchanged.head()[0])
            except DatabaseError:
                return self.application(environ, start_response)
            if held == current or current in parse_etags(held):
                headers = [("ETag", current), ("Access-Control-Allow-Origin", "*")]
                start_response("304 Not Modified", headers)
                return []
        return self.application(environ, start_response)
