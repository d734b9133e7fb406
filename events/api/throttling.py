"""A limit of requests by address, in windows of one minute, announced in every answer.

How a request is counted says `events.visitor`. A 304 is answered before it counts.
"""

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest
from rest_framework.throttling import BaseThrottle

from events import visitor

#: Seconds of a window. The names of the headers and their form are those of draft-ietf-httpapi-ratelimit-headers.
WINDOW = 60


@dataclass(frozen=True, slots=True)
class Allowance:
    """What an address may still ask for: the limit of a window, requests left, seconds until the next window."""

    limit: int
    left: int
    seconds: int

    def headers(self) -> dict[str, str]:
        """The allowance as an answer announces it."""
        return {
            "RateLimit-Policy": f'"default";q={self.limit};w={WINDOW}',
            "RateLimit": f'"default";r={max(self.left, 0)};t={self.seconds}',
        }


class AddressThrottle(BaseThrottle):
    """Lets an address make `API_RATE` requests a minute; 0 lets everything pass."""

    seconds = 0

    def allow_request(self, request: HttpRequest, view: object) -> bool:
        """Counts the request; False when it is one too many. The view is told the allowance."""
        limit = settings.API_RATE
        if not limit:
            return True
        asked = visitor.count("rate", request, window=WINDOW)
        self.seconds = asked.seconds
        setattr(view, "allowance", Allowance(limit, limit - asked.times, asked.seconds))  # noqa: B010
        return asked.times <= limit

    def wait(self) -> float:
        """Seconds until the next window."""
        return self.seconds
