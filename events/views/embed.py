"""Embeds: a view or an event for a frame on another site's page; no cookie, no navigation, its own height."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from csp.decorators import csp_replace
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.clickjacking import xframe_options_exempt
from django.views.decorators.http import require_safe

from events import as_of, caching
from events.filters import EventFilter
from events.models import Event
from events.sharing import view_picture
from events.sharing.links import SERIES
from events.views.freshness import fresh_by_dataset
from events.views.home import OF_THE_CHART

LATEST = 5
#: Light or dark whatever the reader prefers, for a page that is one of them alone.
THEME = "theme"
THEMES = ("light", "dark")

View = Callable[..., HttpResponse]


def framed(view: View) -> View:
    """Lets any page frame the answer, in the theme that it asks for; 400 for another theme."""

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        theme = request.GET.get(THEME, "")
        if theme and theme not in THEMES:
            said = _("Give one of: %(values)s.") % {"values": ", ".join(THEMES)}
            return _refused(request, {THEME: [said]})
        return view(request, *args, **kwargs)

    open_to_all: Any = csp_replace({"frame-ancestors": ["*"]})(answer)
    return xframe_options_exempt(open_to_all)


@framed
@require_safe
@fresh_by_dataset
def view(request: HttpRequest) -> HttpResponse:
    """The view that the query string asks for: its picture, its number and its latest events."""
    asked = EventFilter.of(request.GET, extra=(*OF_THE_CHART, THEME))
    if asked.problems:
        return _refused(request, asked.problems)
    day, version = as_of.today(), caching.dataset_version()
    found = view_picture.of(asked, today=day, version=version, series=request.GET.get(SERIES, ""))
    drawn = found.drawn()
    context = {
        "theme": request.GET.get(THEME, ""),
        "view": asked,
        "count": asked.found.count(),
        "latest": asked.events[:LATEST],
        "found": found,
        "picture": drawn,
        "ticks": drawn.axis.spaced(view_picture.MOST_TICKS),
        "marks": view_picture.strongest(asked, found, down=drawn.down),
        "day": day,
    }
    return render(request, "embed/view.html", context)


@framed
@require_safe
@fresh_by_dataset
def event(request: HttpRequest, public_id: str) -> HttpResponse:
    """One published event among those of the months around it."""
    found = Event.objects.published().for_detail().filter(public_id=public_id).first()
    if found is None:
        raise Http404
    around = view_picture.around(found, version=caching.dataset_version())
    drawn = around.drawn()
    context = {
        "theme": request.GET.get(THEME, ""),
        "event": found,
        "found": around,
        "picture": drawn,
        "ticks": drawn.axis.spaced(view_picture.MOST_TICKS),
        "marks": view_picture.neighbours(found, around, down=drawn.down),
        "here_x": drawn.axis.x(found.first_day),
        "day": as_of.today(),
    }
    return render(request, "embed/event.html", context)


def _refused(request: HttpRequest, problems: dict[str, list[str]]) -> HttpResponse:
    return render(request, "embed/refused.html", {"problems": problems}, status=400)
