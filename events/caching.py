"""The dataset version, and what is kept by it: nothing is invalidated, an old version is just not asked for.

The dataset version is the number of the last revision. It is the ETag of every answer of the API, so a client
that holds the current version is told so before anything else is done.
"""

import gc
import hashlib
import logging
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache as once
from pathlib import Path
from typing import Any, TypeVar

from django.conf import settings
from django.core.cache import cache, caches
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified, QueryDict
from django.http.response import HttpResponseBase
from django.utils.cache import patch_cache_control
from django.utils.http import parse_etags

from events import as_of
from events.models import Revision
from events.version import VERSION

T = TypeVar("T")

#: Everything below these paths is a function of the address and the dataset version alone.
VERSIONED_PATHS = ("/api/v1/", "/data/events.", "/data/package.zip", "/events.", "/feeds/events.")
#: Except these, whose answer runs to the present day or names it,
DATED_PATHS = (
    "/api/v1/phases/",
    "/api/v1/briefing/",
    "/api/v1/questions/",
    "/api/v1/coverage/",
    "/api/v1/timeline/bands/",
)
#: these, which do so unless they are given a last day,
ENDED_PATHS = ("/api/v1/tension/", "/api/v1/tension.csv")
#: and this one: a release is made without a revision.
UNVERSIONED_PATHS = ("/api/v1/releases/",)
#: A name that is written in another way than plainly.
ENCODED_NAME = re.compile(r"(?:^|&)[^=&]*%")
DAY = 86_400


def dataset_version() -> int:
    """The number of the last revision."""
    return Revision.objects.latest_number()


def is_versioned(environ: Mapping[str, Any]) -> bool:
    """Whether the answer to a request, as WSGI describes it, is a function of address and dataset version alone."""
    path, query = environ.get("PATH_INFO", ""), environ.get("QUERY_STRING", "")
    if not path.startswith(VERSIONED_PATHS) or path.startswith((*DATED_PATHS, *UNVERSIONED_PATHS)):
        return False
    if path.startswith(ENDED_PATHS) and not QueryDict(query).get("to", "").strip():
        return False
    return not (
        any(f"{name}=" in query for name in as_of.NAMES)
        or (ENCODED_NAME.search(query) and any(name in QueryDict(query) for name in as_of.NAMES))
    )


def etag(version: int) -> str:
    """The entity tag of every versioned answer: dataset and software, for either may change the bytes.

    Weak, because a proxy or the server itself may compress the answer.
    """
    return f'W/"{version}-{VERSION}"'


def cached(name: str, version: int, make: Callable[[], T]) -> T:
    """What `make` returned for this name and dataset version, computed once in each worker."""
    key = f"{name}:{version}:{VERSION}"
    value: T | None = cache.get(key)
    if value is None:
        value = make()
        cache.set(key, value, DAY)
    return value


def of_a_day(name: str, version: int, make: Callable[[], T]) -> T:
    """Like `cached`, for what each day of eighty years has its own of: only the last few hundred are kept."""
    store, key = caches["days"], f"{name}:{version}:{VERSION}"
    value: T | None = store.get(key)
    if value is None:
        value = make()
        store.set(key, value, DAY)
    return value


def kept(name: str, version: int, make: Callable[[], T]) -> T:
    """Like `cached`, for what takes long to compute: kept in files too, so that one worker computes it for all.

    `manage.py refresh_answers` fills them ahead of the readers. What is returned must survive pickling.
    """

    def recall() -> T:
        key = identity(name, version)
        value: T | None = from_file("answers", key)
        if value is None:
            value = make()
            try:
                caches["answers"].set(key, value)
            except OSError:
                logging.getLogger(__name__).warning(
                    "%s cannot be kept in a file", name, exc_info=True
                )
        return value

    with without_collecting():
        return cached(name, version, recall)


def from_file(store: str, key: str) -> Any:
    """What a cache of files holds under the key; None where its file cannot be read, which the log is told."""
    try:
        return caches[store].get(key)
    except (
        Exception
    ):  # of another user, damaged, or written by other versions of packages: it is made again
        said = "A file of the cache %s cannot be read, and is made again"
        logging.getLogger(__name__).warning(said, store, exc_info=True)
        return None


@contextmanager
def without_collecting() -> Iterator[None]:
    """Lets so many objects be made that looking for garbage among them would take longer than making them."""
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()


def is_kept(name: str, version: int) -> bool:
    """Whether `kept` would find an answer without making it."""
    return (
        f"{name}:{version}:{VERSION}" in cache
        or from_file("answers", identity(name, version)) is not None
    )


def identity(name: str, version: int) -> str:
    """Tells an answer apart from one of another database, of a record loaded anew, and of other software."""
    database = {k: str(v) for k, v in settings.DATABASES["default"].items() if k in _WHERE}
    parts = (
        name,
        version,
        Revision.objects.made_at(version),
        sorted(database.items()),
        _software(),
    )
    return hashlib.sha256(repr(parts).encode()).hexdigest()


_WHERE = ("ENGINE", "HOST", "PORT", "NAME")


@once
def _software() -> str:
    """A digest of the code that computes answers: what other code kept is not asked for."""
    folder = Path(__file__).parent
    digest = hashlib.sha256(VERSION.encode())
    for path in sorted(folder.rglob("*.py")):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def stamp(response: HttpResponseBase, version: int, *, max_age: int = 60, stale: int = DAY) -> None:
    """Marks a good answer with its version; anybody may keep it for `max_age` seconds, and then use it for `stale`
    seconds while asking.

    The record as it stood does not change any more: such an answer may be kept for ever.
    """
    if response.status_code == 200:
        response["ETag"] = etag(version)
        response["Dataset-Version"] = str(version)
        moment = as_of.current()
        if moment is not None and moment.is_past:
            patch_cache_control(response, public=True, max_age=365 * DAY, immutable=True)
            return
        patch_cache_control(response, public=True, max_age=max_age, stale_while_revalidate=stale)


class ConditionalGetMiddleware:
    """Answers 304 to a client that already holds the current version of a versioned address, before all else."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """304 with the tag, or whatever the rest of the stack answers."""
        held = request.META.get("HTTP_IF_NONE_MATCH")
        if held and request.method in ("GET", "HEAD") and is_versioned(request.META):
            current = etag(dataset_version())
            if current in parse_etags(held):
                response = HttpResponseNotModified()
                response["ETag"] = current
                response["Access-Control-Allow-Origin"] = "*"
                return response
        return self.get_response(request)
