"""Pages for what went wrong: each says what happened and where to go on."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.template import loader

from events.models import Event


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """400 for a request that the site does not understand."""
    return render(request, "400.html", status=400)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """403 for a page that is closed to the reader."""
    return render(request, "403.html", status=403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """404 with ways to go on."""
    return render(request, "404.html", status=404)


def gone(request: HttpRequest, event: Event) -> HttpResponse:
    """410 with the reason for a withdrawn event, or on to the published event that it was merged into."""
    if event.merged_into and event.merged_into.status == Event.Status.PUBLISHED:
        return redirect(event.merged_into, permanent=True)
    return render(request, "410.html", {"event": event}, status=410)


def server_error(request: HttpRequest) -> HttpResponse:
    """500 without anything that could fail again: no request, so no session, no database."""
    return HttpResponse(loader.get_template("500.html").render(), status=500)
