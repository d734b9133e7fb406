"""The index held against outside series: the last results, misses included."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from events import yardsticks
from events.analysis import ranks
from events.models import Validation


def validation(request: HttpRequest) -> HttpResponse:
    """The last result of every test on this site, and what was found when the method was made."""
    context = {
        "runs": Validation.objects.latest_of_each(),
        "yardsticks": yardsticks.YARDSTICKS,
        "findings": yardsticks.FINDINGS,
        "first_events": yardsticks.FIRST_EVENTS,
        "first_method": yardsticks.FIRST_METHOD,
        "interval": ranks.INTERVAL,
        "block_months": ranks.BLOCK_MONTHS,
        "shifts": ranks.SHIFTS,
    }
    return render(request, "methodology/validation.html", context)
