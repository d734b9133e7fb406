"""The list of pairs and the page of one."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from events import as_of, directory, dyad_portrait
from events import dyads as pairs
from events.views.freshness import fresh_by_dataset
from events.views.paging import page_of

LATEST = 15
PAIRS = 100


@fresh_by_dataset
def dyads(request: HttpRequest) -> HttpResponse:
    """The pairs across the line, then every pair that has an event."""
    page = page_of(request, pairs.every_pair(), size=PAIRS)
    return render(request, "dyads/list.html", {"line_pairs": pairs.line_pairs(), "page": page})


@fresh_by_dataset
def dyad(request: HttpRequest, a: str, b: str) -> HttpResponse:
    """Two actors facing each other; the order that is not alphabetical leads to the one that is."""
    if a >= b:
        return redirect("dyad", b, a, permanent=True) if a > b else redirect("actor", a)
    known = directory.actors_met()
    found = pairs.dyad(get_object_or_404(known, slug=a), get_object_or_404(known, slug=b))
    context = {
        "dyad": found,
        "portrait": dyad_portrait.portrait(found, as_of.today()),
        "latest": found.all().for_list().newest_first()[:LATEST],
    }
    return render(request, "dyads/dyad.html", context)
