"""Who asks, as far as counting needs it: the address of a request, and how often it came in a window of time.

The cost of counting is one increment, however many requests came before. The count lies in the cache `counts`:
in memory, as by default, each worker counts for itself; with a shared cache the limit is exact. Nothing is stored
beyond the window.
"""

from dataclasses import dataclass
from ipaddress import IPv6Address, ip_address
from time import time

from django.conf import settings
from django.core.cache import caches
from django.http import HttpRequest


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


def ip(request: HttpRequest) -> str | None:
    """The same for a column that holds addresses alone: None for what is no address."""
    found = address(request)
    try:
        return str(ip_address(found))
    except ValueError:
        return None


@dataclass(frozen=True, slots=True)
class Asked:
    """How often an address has asked in the present window, this time included, and the seconds to the next."""

    times: int
    seconds: int


def count(what: str, request: HttpRequest, *, window: int) -> Asked:
    """Counts that the visitor asks for something, in windows of so many seconds."""
    now = int(time())
    key = f"{what}:{address(request)}:{now // window}"
    return Asked(_count(key, window), window - now % window)


def _count(key: str, seconds: int) -> int:
    store = caches["counts"]
    try:
        return store.incr(key)
    except ValueError:  # the first of the window, unless another worker was faster
        return 1 if store.add(key, 1, seconds) else store.incr(key)
