"""The front page: how tense it is now, what moved it, and the latest events."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from events import as_of, caching, citing, file_answer, indicators, phases, structured_data
from events.filters import EventFilter
from events.models import Event

LATEST = 12

#: Parameters of the chart alone: they choose what is drawn, not which events.
OF_THE_CHART = ("series", "lanes", "bands", "compare")


def home(request: HttpRequest) -> HttpResponse:
    """Today's headline, the chart with its pictures, and the latest events of the view that the address names."""
    view = EventFilter.of(request.GET, extra=OF_THE_CHART)
    view = view.without(*view.problems)
    day, version = as_of.today(), caching.dataset_version()
    today = indicators.today(day, version)
    context = {
        "day": day,
        "today": today,
        "movers": indicators.movers(today),
        "turn": phases.last_turn(version),
        "marks": indicators.marked(today.picture),
        "view": view,
        "latest": view.events.for_list()[:LATEST],
        "total": Event.objects.published().count(),
        "citations": citing.of_view(
            view, revision=version, site=file_answer.site(request), seen=timezone.localdate()
        ),
        "structured": structured_data.dataset(file_answer.site(request), version),
    }
    return render(request, "home.html", context)
