"""The list of events and the page of one."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from events.filters import EventFilter
from events.models import Event
from events.views.paging import page_of


def events(request: HttpRequest) -> HttpResponse:
    """The events that the query string asks for."""
    view = EventFilter.of(request.GET, extra=["page"])
    page = page_of(request, view.events.for_list())
    return render(request, "events/list.html", {"view": view, "page": page})


def event(request: HttpRequest, public_id: str, slug: str = "") -> HttpResponse:
    """One event with its sources, links and neighbours."""
    found = get_object_or_404(Event.objects.published().for_detail(), public_id=public_id)
    return render(request, "events/event.html", {"event": found})
