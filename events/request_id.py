"""The id of a request, by which an answer, a reader's report and a line of the log are known to belong together.

A client may bring its own in `X-Request-Id`; anything else than a short plain word is replaced.
"""

import logging
import re
import secrets
from collections.abc import Callable
from contextvars import ContextVar

from django.http import HttpRequest
from django.http.response import HttpResponseBase

HEADER = "X-Request-Id"
#: What may stand in a line of the log without being mistaken for anything else.
PLAIN = re.compile(r"[A-Za-z0-9._-]{1,64}")

# It stays until the next request, so that what fails while an answer is streamed is logged with it.
_current: ContextVar[str] = ContextVar("request_id", default="")


def current() -> str:
    """The id of the request that is being answered; empty where none is."""
    return _current.get()


class RequestIdMiddleware:
    """Gives each request an id, and the answer the same."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """The answer, with the id."""
        brought = request.META.get("HTTP_X_REQUEST_ID", "")
        number = brought if PLAIN.fullmatch(brought) else secrets.token_hex(8)
        _current.set(number)
        response = self.get_response(request)
        response[HEADER] = number
        return response


class WithRequestId(logging.Filter):
    """Lets a line of the log say which request it belongs to, as `request_id`; a dash without any."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Every line passes."""
        record.request_id = current() or "-"
        return True
