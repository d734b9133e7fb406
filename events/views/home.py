"""The front page: how tense it is now, what moved it, and the latest events."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from events import caching, indicators, structured_data
from events.models import Event
from events.views.site import address

LATEST = 12


def home(request: HttpRequest) -> HttpResponse:
    """Today's headline, the picture of the last years, and the latest events."""
    day, version = timezone.localdate(), caching.dataset_version()
    today = indicators.today(day, version)
    context = {
        "day": day,
        "today": today,
        "movers": indicators.movers(today),
        "marks": indicators.marked(today.picture),
        "latest": Event.objects.published().for_list().newest_first()[:LATEST],
        "total": Event.objects.published().count(),
        "structured": structured_data.dataset(address(request), version),
    }
    return render(request, "home.html", context)
