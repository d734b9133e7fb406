"""Asks an address politely whether it still answers.

One request at a time to each host, with a pause between two; HEAD first, GET where HEAD is refused or a page has to be
looked at; never more of a page than its beginning. Where a host asks for patience, it is left alone for good.
"""

import ipaddress
import re
import socket
from dataclasses import dataclass, field
from http.client import HTTPException
from threading import Lock
from time import monotonic, sleep
from typing import Literal
from urllib.error import HTTPError, URLError
from urllib.parse import SplitResult, urljoin, urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from django.utils.encoding import iri_to_uri

Status = Literal["alive", "redirected", "dead", "paywalled", "unknown"]

MOST_HOPS = 6
#: Bytes of a page that are looked at: its head tells whether it is free to read.
MOST_BYTES = 128 * 1024
#: What publishers tell search engines of a page that is not free to read (schema.org).
NOT_FREE = re.compile(rb'isAccessibleForFree"?\s*:\s*"?false', re.IGNORECASE)
#: Where publishers lead readers whom they want to pay or to sign in.
DOORS = re.compile(r"/(log-?in|sign-?in|subscri(be|ption)|paywall|register)\b", re.IGNORECASE)


class Unreachable(Exception):
    """No answer; `gone` when the name of the host no longer exists."""

    def __init__(self, *, gone: bool = False) -> None:
        super().__init__()
        self.gone = gone


class AskedForPatience(Exception):
    """The host answers 429, or 503 with a time to come back."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What was found at an address: its state, where it leads if elsewhere, whether any host answered."""

    status: Status
    leads_to: str = ""
    reached: bool = True


@dataclass(frozen=True, slots=True)
class Reply:
    """One answer of one host."""

    code: int
    location: str = ""
    body: bytes = b""


@dataclass(slots=True)
class Host:
    """When a host may be asked again."""

    lock: Lock = field(default_factory=Lock)
    free_at: float = 0.0
    left_alone: bool = False


class _NoRedirect(HTTPRedirectHandler):
    def redirect_request(self, *args: object, **kwargs: object) -> None:
        """Each step is taken by the asker, which knows the hosts."""


class Asker:
    """Asks addresses, from as many threads as there are hosts; seconds for `pause` and `timeout`.

    `inside` lets it ask addresses of its own network, which a source never has.
    """

    def __init__(
        self, *, agent: str, pause: float = 5, timeout: float = 15, inside: bool = False
    ) -> None:
        self.agent = agent
        self.pause = pause
        self.timeout = timeout
        self.inside = inside
        self.hosts: dict[str, Host] = {}
        self.opening = Lock()
        self.opener = build_opener(_NoRedirect())

    def ask(self, url: str) -> Answer:
        """What is at the address; raises AskedForPatience when its host wants to be left alone."""
        asked = iri_to_uri(url)
        try:
            for _hop in range(MOST_HOPS):
                reply = self._reply(asked)
                if not reply.location:
                    return judge(url, asked, reply)
                asked = iri_to_uri(urljoin(asked, reply.location))
        except Unreachable as error:
            return Answer("dead" if error.gone else "unknown", reached=False)
        return Answer("unknown")

    def _reply(self, url: str) -> Reply:
        head = self._request(url, "HEAD")
        # Many hosts refuse HEAD with whatever they have; what GET says counts. A good page is looked at, too.
        return head if head.location else self._request(url, "GET")

    def _request(self, url: str, method: str) -> Reply:
        parts = urlsplit(url)
        host = self._host(parts)
        with host.lock:
            if host.left_alone:
                raise AskedForPatience
            sleep(max(0.0, host.free_at - monotonic()))
            try:
                self._look_up(parts)
                reply, patience = self._send(url, method)
            finally:
                host.free_at = monotonic() + self.pause
            host.left_alone = patience
        if patience:
            raise AskedForPatience
        return reply

    def _host(self, parts: SplitResult) -> Host:
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise Unreachable
        with self.opening:
            return self.hosts.setdefault(parts.hostname, Host())

    def _look_up(self, parts: SplitResult) -> None:
        try:
            found = socket.getaddrinfo(parts.hostname, None, type=socket.SOCK_STREAM)
        except socket.gaierror as error:
            raise Unreachable(gone=error.errno == socket.EAI_NONAME) from None
        except UnicodeError:
            raise Unreachable from None
        outside = all(ipaddress.ip_address(entry[4][0]).is_global for entry in found)
        if not (outside or self.inside):
            raise Unreachable

    def _send(self, url: str, method: str) -> tuple[Reply, bool]:
        request = Request(url, method=method, headers={"User-Agent": self.agent, "Accept": "*/*"})
        try:
            with self.opener.open(request, timeout=self.timeout) as response:
                return Reply(response.status, body=self._beginning(response)), False
        except HTTPError as error:
            with error:
                moved = 300 <= error.code < 400
                patience = error.code == 429 or (
                    error.code == 503 and "Retry-After" in error.headers
                )
                location = error.headers.get("Location", "") if moved else ""
                return Reply(error.code, location), patience
        except (URLError, HTTPException, OSError, ValueError):
            raise Unreachable from None

    def _beginning(self, response: object) -> bytes:
        """The first bytes, as far as they come in time."""
        until = monotonic() + self.timeout
        body = b""
        while len(body) < MOST_BYTES and monotonic() < until:
            part: bytes = response.read1(8192)  # type: ignore[attr-defined]
            if not part:
                break
            body += part
        return body


def judge(url: str, final: str, reply: Reply) -> Answer:
    """What the last reply says of the address that was asked for."""
    elsewhere = "" if _is_same(url, final) else final
    if reply.code in (401, 402):
        return Answer("paywalled", elsewhere)
    if reply.code in (404, 410):
        return Answer("dead", elsewhere)
    if not 200 <= reply.code < 300:
        return Answer("unknown", elsewhere)
    if NOT_FREE.search(reply.body) or (elsewhere and DOORS.search(urlsplit(final).path)):
        return Answer("paywalled", elsewhere)
    if not elsewhere:
        return Answer("alive")
    # A story that leads to the front page is gone.
    is_front_page = urlsplit(final).path in ("", "/") and not urlsplit(final).query
    return Answer("dead" if is_front_page else "redirected", elsewhere)


def _is_same(one: str, other: str) -> bool:
    return _plain(one) == _plain(other)


def _plain(url: str) -> tuple[str, str, str]:
    """The address without what changes while a page stays where it is: scheme, www, the last slash."""
    parts = urlsplit(iri_to_uri(url))
    return (parts.netloc.removeprefix("www."), parts.path.rstrip("/"), parts.query)
