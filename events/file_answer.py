"""What several doors answer alike: where the site is, what a file is called, and what is wrong with a query."""

from collections.abc import Collection
from urllib.parse import quote

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext as _

from events import licence, problems
from events.filters import EventFilter

#: What is wrong with a query string, by parameter.
Errors = dict[str, list[str]]


def site(request: HttpRequest) -> str:
    """Scheme and host of the site: as configured, or else as the reader asked for it."""
    return settings.SITE_URL or f"{request.scheme}://{request.get_host()}"


def describe(response: HttpResponseBase, view: EventFilter) -> None:
    """Names the licence, the documentation and, percent-encoded, the view in words."""
    response["Link"] = f'<{licence.URL}>; rel="license", <{reverse("data")}>; rel="describedby"'
    response["Dataset-View"] = as_header(view.words())


def as_header(text: str) -> str:
    """Words as a header can carry them: percent-encoded UTF-8."""
    return quote(text, safe=" ,.:;()'")


def attach(response: HttpResponseBase, view: EventFilter, version: int, ending: str) -> None:
    """Names the file by its revision, and by `view` when filters left something out."""
    name = f"{licence.FILE_NAME}-r{version}{'-view' * view.is_narrowed}.{ending}"
    response["Content-Disposition"] = f'attachment; filename="{name}"'


def no_such_format(ending: str, known: Collection[str]) -> HttpResponse:
    """404 with the formats that there are."""
    detail = _("There is no file of events in the format “%(ending)s”. Formats: %(known)s.") % {
        "ending": ending,
        "known": ", ".join(known),
    }
    return problem(404, _("No such format"), detail, formats=list(known))


def bad_query(errors: Errors, valid: Collection[str]) -> HttpResponse:
    """400 with what is wrong and the parameters that there are."""
    detail = " ".join(f"{name}: {' '.join(messages)}" for name, messages in errors.items())
    return problem(400, _("Bad query"), detail, errors=errors, valid_parameters=list(valid))


def problem(status: int, title: str, detail: str, **members: object) -> HttpResponse:
    """A problem document, which nobody keeps."""
    document = problems.problem(status, title, detail, **members)
    response = JsonResponse(document, status=status, content_type=problems.CONTENT_TYPE)
    response["Cache-Control"] = "no-store"
    return response
