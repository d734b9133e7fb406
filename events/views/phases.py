"""The crises and thaws of the record, and the page of one."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from events import as_of, caching, phase_portrait
from events import phases as record
from events.analysis import hysteresis
from events.analysis.phases import CLOSING_DAYS
from events.views.freshness import fresh_by_dataset


@fresh_by_dataset
def phases(request: HttpRequest) -> HttpResponse:
    """Every crisis and thaw, incidents apart."""
    overview = phase_portrait.overview(caching.dataset_version())
    return render(request, "phases/list.html", {"overview": overview, "rule": hysteresis})


@fresh_by_dataset
def phase(request: HttpRequest, id: str) -> HttpResponse:
    """One phase; an id that a correction of the past has changed leads to the one that took its place."""
    version = caching.dataset_version()
    found = record.of_id(id, version)
    portrait = phase_portrait.portrait(found, version) if found else None
    if portrait is None:
        other = record.in_place_of(id, version)
        if other is None:
            raise Http404
        return redirect(as_of.address(reverse("phase", args=[other.id])))
    context = {"portrait": portrait, "phase": found, "closing_days": CLOSING_DAYS}
    return render(request, "phases/phase.html", context)
