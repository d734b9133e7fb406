"""Pages for what went wrong: each says what happened and where to go on."""

import sys

from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.template import loader

from events import file_answer
from events.models import Event

#: Below this path a program asks, and is answered as one.
PROGRAMS = "/api/"
#: Seconds after which a database that is started again is likely to answer.
AWAY = 60


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """400 for a request that the site does not understand."""
    if request.path_info.startswith(PROGRAMS):
        return file_answer.problem(400, "Bad request", "The request could not be understood.")
    return render(request, "400.html", status=400)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """403 for a page that is closed to the reader."""
    return render(request, "403.html", status=403)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403 for a form that came without its token; what was typed at length is given back."""
    context = {"typed": request.POST.get("text", "")}
    return render(request, "403_csrf.html", context, status=403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """404 with ways to go on."""
    if request.path_info.startswith(PROGRAMS):
        return file_answer.problem(
            404, "Not found", "Nothing is here. /api/v1/ lists all addresses."
        )
    return render(request, "404.html", status=404)


def gone(request: HttpRequest, event: Event) -> HttpResponse:
    """410 with the reason for a withdrawn event, or on to the published event that it was merged into."""
    other = event.successor
    if other is not None:
        return redirect(other, permanent=True)
    return render(request, "410.html", {"event": event}, status=410)


def server_error(request: HttpRequest) -> HttpResponse:
    """500, or 503 while the database is away, without anything that could fail again: no session, no database."""
    is_away = isinstance(sys.exception(), OperationalError | InterfaceError)
    status = 503 if is_away else 500
    if not request.path_info.startswith(PROGRAMS):
        response = HttpResponse(
            loader.get_template("500.html").render({"status": status}), status=status
        )
    elif is_away:
        said = "The database does not answer. Ask again in a minute."
        response = file_answer.problem(503, "Not available", said)
    else:
        response = file_answer.problem(500, "Server error", "The server failed. Its log says why.")
    if is_away:
        response["Retry-After"] = str(AWAY)
    return response
