"""What became of an event: its revisions, and each old version at its own address."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from events import history as histories
from events.models import Event
from events.views.errors import gone
from events.views.freshness import fresh_by_dataset


@fresh_by_dataset
def history(request: HttpRequest, public_id: str) -> HttpResponse:
    """Every revision since readers can see the event, with what it changed, by whom and why."""
    found = Event.objects.seen().for_detail().filter(public_id=public_id).first()
    entries = histories.history(found) if found else []
    if not entries:
        raise Http404
    return render(request, "events/history.html", {"event": found, "entries": entries})


@fresh_by_dataset
def version(request: HttpRequest, public_id: str, number: int) -> HttpResponse:
    """The event as it was served at a revision; gone when the event is."""
    found = Event.objects.seen().for_detail().filter(public_id=public_id).first()
    if found is None:
        raise Http404
    if found.status == Event.Status.WITHDRAWN:
        return gone(request, found)
    old = histories.version(found, number)
    if old is None:
        raise Http404
    context = {"event": found, "revision": old[0], "old": old[1]}
    return render(request, "events/history/version.html", context)
