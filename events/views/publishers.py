"""The list of publishers and the page of one."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from events import directory
from events.models import Event
from events.views.freshness import fresh_by_dataset
from events.views.paging import page_of

LATEST = 10


@fresh_by_dataset
def publishers(request: HttpRequest) -> HttpResponse:
    """The publishers of public sources, by kind."""
    groups = directory.grouped(directory.publishers())
    return render(request, "publishers/list.html", {"groups": groups})


@fresh_by_dataset
def publisher(request: HttpRequest, slug: str) -> HttpResponse:
    """One publisher: what it is, its sources, and the latest events that they back."""
    found = get_object_or_404(directory.publishers_met(), slug=slug)
    events = Event.objects.published().sourced_from([found])
    context = {
        "publisher": found,
        "page": page_of(request, directory.sources().filter(publisher=found)),
        "total": events.count(),
        "latest": events.for_list().newest_first()[:LATEST],
        "carried": directory.sources().filter(via=found).count(),
    }
    return render(request, "publishers/publisher.html", context)
