"""A limit of requests by address, in windows of one minute, announced in every answer.

The cost of a request is one increment, however many came before. The count lies in Django's cache: with the in-memory
default each worker counts for itself, with a shared cache the limit is exact. A 304 is answered before it counts.
"""

from dataclasses import dataclass
from ipaddress import IPv6Address, ip_address
from time import time

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest
from rest_framework.throttling import BaseThrottle

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

    def allow_request(self, request: HttpRequest, view: object) -> bool:  # type: ignore[override]
        """Counts the request; False when it is one too many. The view is told the allowance."""
        limit = settings.API_RATE
        if not limit:
            return True
        now = int(time())
        self.seconds = WINDOW - now % WINDOW
        count = _count(f"rate:{address(request)}:{now // WINDOW}")
        setattr(view, "allowance", Allowance(limit, limit - count, self.seconds))  # noqa: B010
        return count <= limit

    def wait(self) -> float:
        """Seconds until the next window."""
        return self.seconds


def _count(key: str) -> int:
    try:
        return cache.incr(key)
    except ValueError:  # the first of the window, unless another worker was faster
        return 1 if cache.add(key, 1, WINDOW) else cache.incr(key)


def address(request: HttpRequest) -> str:
    """Who is counted: the client before `TRUSTED_PROXIES` proxies; of an IPv6 address the network of 64 bits."""
    found = request.META.get("REMOTE_ADDR", "")
    hops = settings.TRUSTED_PROXIES
    if hops:
        said = request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")
        found = said[-min(hops, len(said))].strip() or found
    if ":" not in found:
        return found[:45].replace(" ", "")
    try:
        parsed = ip_address(found)
    except ValueError:
        return "unknown"
    return str(IPv6Address(int(parsed) >> 64 << 64)) if parsed.version == 6 else found
