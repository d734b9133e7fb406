"""Downloads: any view of the record as a file, streamed from the stored documents in flat memory. Layer 7."""

from urllib.parse import quote

from django.http import HttpRequest, HttpResponse, JsonResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from events import caching, export, licence, problems
from events.filters import PARAMETERS, EventFilter
from events.formats import FILES
from events.formats.batches import SIZE


@require_safe
def download(request: HttpRequest, ending: str) -> HttpResponseBase:
    """The events of a view as a file; a problem document for an unknown format or a bad query string."""
    view = EventFilter.of(request.GET)
    if ending not in FILES:
        return _no_such_format(ending)
    if view.problems:
        return _bad_query(view)
    version = caching.dataset_version()
    file, documents = FILES[ending], view.events.document_bytes().iterator(chunk_size=SIZE)
    response: HttpResponseBase = HttpResponse(content_type=file.media_type)
    if request.method == "GET":
        response = StreamingHttpResponse(
            file.chunks(documents, export.head(view, version)), file.media_type
        )
    caching.stamp(response, version)
    _describe(
        response, view, f"{licence.FILE_NAME}-r{version}{'-view' * view.is_narrowed}.{ending}"
    )
    return response


def _describe(response: HttpResponseBase, view: EventFilter, name: str) -> None:
    """Names the file, its licence, its documentation and, percent-encoded, the view in words."""
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["Link"] = f'<{licence.URL}>; rel="license", <{reverse("data")}>; rel="describedby"'
    response["Dataset-View"] = quote(view.words(), safe=" ,.:;()'")


def _no_such_format(ending: str) -> HttpResponse:
    known = ", ".join(FILES)
    detail = _("There is no file of events in the format “%(ending)s”. Formats: %(known)s.")
    return _problem(
        404, _("No such format"), detail % {"ending": ending, "known": known}, formats=list(FILES)
    )


def _bad_query(view: EventFilter) -> HttpResponse:
    detail = " ".join(f"{name}: {' '.join(messages)}" for name, messages in view.problems.items())
    return _problem(
        400, _("Bad query"), detail, errors=view.problems, valid_parameters=list(PARAMETERS)
    )


def _problem(status: int, title: str, detail: str, **members: object) -> HttpResponse:
    document = problems.problem(status, title, detail, **members)
    response = JsonResponse(document, status=status, content_type=problems.CONTENT_TYPE)
    response["Cache-Control"] = "no-store"
    return response
