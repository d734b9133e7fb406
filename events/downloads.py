"""Downloads: any view of the record as a file, streamed from the stored documents in flat memory. Layer 7."""

from urllib.parse import quote

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse, QueryDict, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from events import caching, export, licence, problems
from events.filters import PARAMETERS, EventFilter
from events.formats import FILES

#: The parameter of a CSV file that asks for a byte order mark, by which spreadsheets know UTF-8.
BOM = "bom"


@require_safe
def download(request: HttpRequest, ending: str) -> HttpResponseBase:
    """The events of a view as a file; a problem document for an unknown format or a bad query string."""
    if ending not in FILES:
        return _no_such_format(ending)
    view = EventFilter.of(request.GET, extra=[BOM] if ending == "csv" else [])
    bad = view.problems | _bad_mark(request.GET)
    if bad:
        return _bad_query(bad, [*PARAMETERS, *view.extra])
    version, file = caching.dataset_version(), FILES[ending]
    response: HttpResponseBase = HttpResponse(content_type=file.media_type)
    if request.method == "GET":
        said = export.head(view, version, site=_site(request), bom=request.GET.get(BOM) == "1")
        response = StreamingHttpResponse(export.chunks(file, view, said), file.media_type)
    caching.stamp(response, version)
    _describe(
        response, view, f"{licence.FILE_NAME}-r{version}{'-view' * view.is_narrowed}.{ending}"
    )
    return response


def _site(request: HttpRequest) -> str:
    return settings.SITE_URL or f"{request.scheme}://{request.get_host()}"


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


def _bad_mark(data: QueryDict) -> dict[str, list[str]]:
    if data.get(BOM, "0") in ("0", "1"):
        return {}
    return {BOM: [_("Give 1 for a byte order mark, or 0.")]}


def _bad_query(errors: dict[str, list[str]], valid: list[str]) -> HttpResponse:
    detail = " ".join(f"{name}: {' '.join(messages)}" for name, messages in errors.items())
    return _problem(400, _("Bad query"), detail, errors=errors, valid_parameters=valid)


def _problem(status: int, title: str, detail: str, **members: object) -> HttpResponse:
    document = problems.problem(status, title, detail, **members)
    response = JsonResponse(document, status=status, content_type=problems.CONTENT_TYPE)
    response["Cache-Control"] = "no-store"
    return response
