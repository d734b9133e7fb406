"""The front page: how tense it is now, what moved it, and the latest events."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from events.models import Event


def home(request: HttpRequest) -> HttpResponse:
    """Today's headline and the latest events."""
    latest = Event.objects.published().for_list().newest_first()[:10]
    return render(request, "home.html", {"latest": latest})
