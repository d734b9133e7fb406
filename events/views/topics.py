"""The list of topics and the page of one."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from events import directory
from events.models import Event
from events.views.freshness import fresh_by_dataset

LATEST = 30


@fresh_by_dataset
def topics(request: HttpRequest) -> HttpResponse:
    """Every topic with its number of events."""
    return render(request, "topics/list.html", {"topics": directory.topics()})


@fresh_by_dataset
def topic(request: HttpRequest, slug: str) -> HttpResponse:
    """One topic with its latest events."""
    found = get_object_or_404(directory.topics(), slug=slug)
    events = Event.objects.published().about([found])
    context = {
        "topic": found,
        "total": events.count(),
        "latest": events.for_list().newest_first()[:LATEST],
    }
    return render(request, "topics/topic.html", context)
