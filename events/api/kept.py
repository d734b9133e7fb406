"""Good answers of the API, kept in memory to be given again for as long as nobody writes.

An answer is kept by its address, its encoding and the dataset version: what a client may go on using, the server
may go on sending. So the compressing is done once, too. What was asked for least goes first, so that a program which
walks through thousands of views does not push out what readers ask for; and with a new version all of it goes.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from threading import Lock
from typing import NamedTuple

from cachetools import LFUCache
from django.http import HttpRequest, HttpResponse

from events import caching
from events.api import compression

#: Bytes that a worker keeps, and those of the largest body.
MOST = 32_000_000
LARGEST = MOST // 16
#: Bytes that an answer takes beside its body, its headers and its address.
BESIDE = 3_500


class Key(NamedTuple):
    """Scheme and host, path and query string as they came, the encoding, and the dataset version.

    They are not put together to one address: to do so changes bytes, and two of them might become the same.
    """

    site: str
    path: str
    query: str
    encoding: str
    version: int


@dataclass(frozen=True, slots=True)
class Answer:
    """A body, and the headers that whoever asks is sent."""

    body: bytes
    headers: Mapping[str, str]
    size: int

    def response(self) -> HttpResponse:
        """The answer as Django sends it."""
        return HttpResponse(self.body, headers=dict(self.headers))


_answers: LFUCache[Key, Answer] = LFUCache(MOST, getsizeof=lambda answer: answer.size)
_version = 0
#: Servers of developers answer in threads.
_lock = Lock()


def key(request: HttpRequest, version: int) -> Key | None:
    """What an answer to the request is kept by; None where another one may follow at the same version."""
    if request.method not in ("GET", "HEAD") or not caching.is_versioned(request.META):
        return None
    encoding = compression.chosen(request.META.get("HTTP_ACCEPT_ENCODING", ""))
    site = f"{request.scheme}://{request.get_host()}"
    return Key(site, request.path_info, request.META.get("QUERY_STRING", ""), encoding, version)


def find(wanted: Key) -> Answer | None:
    """What was answered."""
    with _lock:
        return _answers.get(wanted)


def keep(wanted: Key, response: HttpResponse) -> None:
    """Keeps a good answer; it must not hold yet what is for one client alone."""
    global _version
    if response.status_code != 200 or len(response.content) > LARGEST:
        return
    headers = dict(response.items())
    texts = (wanted.path, wanted.query, *headers.values())
    size = len(response.content) + sum(map(len, texts)) + BESIDE
    with _lock:
        if wanted.version != _version:
            _answers.clear()
            _version = wanted.version
        _answers[wanted] = Answer(response.content, headers, size)


def clear() -> None:
    """Forgets all answers."""
    with _lock:
        _answers.clear()
