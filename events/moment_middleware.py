"""Answers as of another moment: whatever reads the record reads it as it stood, and says so in its headers.

It stands before the short way to the API. What is wrong with `as_of` or `release` is said by the door that reads the
query string where there is one, and here for every other page. A moment that is not ready yet is asked for again.
"""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import Resolver404, resolve
from django.utils.http import parse_etags
from django.utils.translation import gettext as _

from events import as_of, caching, file_answer, moments, vintages, visitor
from events.as_of import Moment

API = "/api/v1/"
#: What lies below does not read the record, or reads it in all its moments.
ELSEWHERE = (
    "/about/",
    "/admin/",
    "/api/v1/docs/",
    "/codebook/",
    "/corrections/",
    "/data/",
    "/feeds/corrections.atom",
    "/healthz",
    "/invitation/",
    "/methodology/",
    "/releases/",
    "/robots.txt",
    "/sitemap",
    "/static/",
)
#: Seconds in which an address may have `VINTAGES_RATE` moments made ready.
WINDOW = 60


class NotReady(Exception):
    """The moment cannot be read now: the status of the answer, and after how many seconds to ask again."""

    def __init__(self, status: int, seconds: int) -> None:
        super().__init__(status, seconds)
        self.status = status
        self.seconds = seconds


class MomentMiddleware:
    """Reads the record as it stood when `as_of` or `release` says so."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """The answer as of the moment that the query string names, or as of now."""
        if not _asks(request):
            return self.get_response(request)
        try:
            moment = moments.of(request.GET)
        except ValidationError as error:
            request.wrong_moment = error.message_dict  # type: ignore[attr-defined]
            return self.get_response(request)
        if moment is None:
            return self.get_response(request)
        tag = caching.etag(moment.revision)
        if _is_data(request) and tag in parse_etags(request.META.get("HTTP_IF_NONE_MATCH", "")):
            held = HttpResponseNotModified()
            held["ETag"], held["Access-Control-Allow-Origin"] = tag, "*"
            return held
        if moment.is_past:
            return self._as_of(request, moment)
        with as_of.reading(moment):
            return self.get_response(request)

    def _as_of(self, request: HttpRequest, moment: Moment) -> HttpResponseBase:
        try:
            path = _ready(request, moment)
        except NotReady as refusal:
            if _is_data(request):
                return _problem(refusal)
            request.refusal_of_moment = refusal  # type: ignore[attr-defined]
            return self.get_response(request)
        with vintages.opened(moment.using, path), as_of.reading(moment):
            response: Any = self.get_response(request)
        if response.streaming:
            response.streaming_content = _sent(moment, path, response.streaming_content)
        return response

    def process_view(
        self, request: HttpRequest, view: Any, args: Any, kwargs: Any
    ) -> HttpResponse | None:
        """A page that says why it cannot be shown as of the moment; None for every other."""
        refusal: NotReady | None = getattr(request, "refusal_of_moment", None)
        if refusal is not None:
            context = {"seconds": refusal.seconds}
            response = render(request, "as_of.html", context, status=refusal.status)
            response["Retry-After"] = str(refusal.seconds)
            return response
        wrong: dict[str, list[str]] | None = getattr(request, "wrong_moment", None)
        match = request.resolver_match
        if wrong is None or _is_data(request) or (match and match.view_name == "events"):
            return None
        return render(request, "as_of.html", {"wrong": wrong}, status=400)


def _asks(request: HttpRequest) -> bool:
    """Whether the query string names a moment, of something that can be read as of one."""
    if not request.META.get("QUERY_STRING"):
        return False
    path = request.path_info
    if request.method not in ("GET", "HEAD") or not any(request.GET.get(n) for n in as_of.NAMES):
        return False
    if path.startswith(API):
        return as_of.NAMES[0] in _parameters(path)
    return _is_data(request) or not path.startswith(ELSEWHERE)


def _is_data(request: HttpRequest) -> bool:
    """Whether a program asks, for data that are the same for everybody."""
    return request.path_info.startswith(caching.VERSIONED_PATHS)


def _parameters(path: str) -> Iterable[str]:
    try:
        endpoint = getattr(resolve(path).func, "view_class", None)
    except Resolver404:
        return ()
    found: Iterable[str] = getattr(endpoint, "parameters", ())
    return found


def _ready(request: HttpRequest, moment: Moment) -> Path:
    """The moment's database; raises NotReady while another is being made, or when too many were asked for."""
    if not vintages.is_there(moment) and settings.VINTAGES_RATE:
        asked = visitor.count("moments", request, window=WINDOW)
        if asked.times > settings.VINTAGES_RATE:
            raise NotReady(429, asked.seconds)
    try:
        return vintages.ensure(moment, most=vintages.MOST_AT_ONCE)
    except vintages.Busy as busy:
        raise NotReady(503, busy.seconds) from None


def _sent(moment: Moment, path: Path, pieces: Iterable[bytes]) -> Iterator[bytes]:
    """The pieces of a file, with the moment's database open until the last of them is sent."""
    with vintages.opened(moment.using, path):
        yield from as_of.within(moment, pieces)


def _problem(refusal: NotReady) -> HttpResponse:
    titles = {429: _("Too many requests"), 503: _("Not ready yet")}
    detail = _("The record of that moment is being made ready. Ask again in %(n)d seconds.")
    response = file_answer.problem(
        refusal.status, titles[refusal.status], detail % {"n": refusal.seconds}
    )
    response["Retry-After"] = str(refusal.seconds)
    return response
