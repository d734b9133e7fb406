"""The list of places with its map, and the page of one."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from events import directory
from events.drawing import peninsula
from events.models import Event
from events.views.freshness import fresh_by_dataset

LATEST = 30


@fresh_by_dataset
def places(request: HttpRequest) -> HttpResponse:
    """The places of published events, in a table and, as far as they lie near, on a map."""
    found = list(directory.places())
    return render(request, "places/list.html", {"places": found, "map": peninsula.draw(found)})


@fresh_by_dataset
def place(request: HttpRequest, slug: str) -> HttpResponse:
    """One place with its latest events."""
    found = get_object_or_404(directory.places(), slug=slug)
    events = Event.objects.published().at([found])
    context = {
        "place": found,
        "total": events.count(),
        "latest": events.for_list().newest_first()[:LATEST],
        "map": peninsula.draw([found]),
    }
    return render(request, "places/place.html", context)
