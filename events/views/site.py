"""What every page is given: where the site is, its navigation, and its versions."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext as _

from events import as_of, caching, file_answer
from events.analysis.weights import METHOD_VERSION
from events.sharing import links
from events.version import VERSION


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of the navigation."""

    label: str
    path: str
    is_here: bool


def navigation(path: str) -> list[Item]:
    """The sections of the site, each with what belongs to it elsewhere; the one that holds `path` is marked."""
    sections = (
        (_("Timeline"), "/", ("/briefing/", "/phases/")),
        (_("Events"), "/events/", ("/topics/", "/places/")),
        (_("Actors"), "/actors/", ("/dyads/",)),
        (_("Sources"), "/sources/", ("/publishers/",)),
        (_("Questions"), "/questions/", ()),
        (_("Codebook"), "/codebook/", ()),
        (_("Data"), "/data/", ("/developers/", "/releases/")),
        (_("About"), "/about/", ("/corrections/", "/coverage/", "/methodology/")),
    )
    return [
        Item(
            label,
            start,
            path.startswith(below if start == "/" else (start, *below)) or path == start,
        )
        for label, start, below in sections
    ]


def context(request: HttpRequest) -> dict[str, Any]:
    """Template variables of every page; the dataset version is only asked for where it is shown."""
    return {
        "contact_email": settings.CONTACT_EMAIL,
        "site_url": file_answer.site(request),
        "navigation": navigation(request.path_info),
        "dataset_version": SimpleLazyObject(caching.dataset_version),
        "moment": as_of.current(),
        "now_path": _now(request),
        "shared": SimpleLazyObject(lambda: _shared(request)),
        "method_version": METHOD_VERSION,
        "software_version": VERSION,
    }


def _now(request: HttpRequest) -> str:
    """The address of the same page without a moment."""
    query = request.GET.copy()
    for name in as_of.NAMES:
        query.pop(name, None)
    said = query.urlencode(safe=":,")
    return f"{request.path}?{said}" if said else request.path


def _shared(request: HttpRequest) -> links.Shared:
    """How the page is passed on."""
    site, match = file_answer.site(request), request.resolver_match
    return links.shared(match, request.path, request.GET, site=site)


def robots(request: HttpRequest) -> HttpResponse:
    """What crawlers may read, and where the sitemap is."""
    return render(
        request, "robots.txt", {"site_url": file_answer.site(request)}, content_type="text/plain"
    )
