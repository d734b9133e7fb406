"""How far two editors agree who code the same event blind."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from events import reliability as measure


def reliability(request: HttpRequest) -> HttpResponse:
    """Agreement by field with the pairs behind it, or that there are too few."""
    return render(request, "methodology/reliability.html", {"reliability": measure.reliability()})
