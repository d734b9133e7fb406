"""Downloads: any view of the record as a file, streamed from the stored documents in flat memory."""

from django.http import HttpRequest, HttpResponse, QueryDict, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from events import caching, export, file_answer
from events.archive import ARCHIVES
from events.filters import PARAMETERS, EventFilter
from events.formats import FILES

#: The parameter of a CSV file that asks for a byte order mark, by which spreadsheets know UTF-8.
BOM = "bom"


@require_safe
def download(request: HttpRequest, ending: str) -> HttpResponseBase:
    """The events of a view as a file; a problem document for an unknown format or a bad query string."""
    if ending not in FILES:
        return file_answer.no_such_format(ending, [*FILES, "sqlite"])
    view = EventFilter.of(request.GET, extra=[BOM] if ending == "csv" else [])
    bad = view.problems | _bad_mark(request.GET)
    if bad:
        return file_answer.bad_query(bad, [*PARAMETERS, *view.extra])
    version, file = caching.dataset_version(), FILES[ending]
    response: HttpResponseBase = HttpResponse(content_type=file.media_type)
    if request.method == "GET":
        bom = request.GET.get(BOM) == "1"
        said = export.head(view, version, site=file_answer.site(request), bom=bom)
        response = StreamingHttpResponse(export.chunks(file, view, said), file.media_type)
    caching.stamp(response, version)
    file_answer.describe(response, view)
    file_answer.attach(response, view, version, ending)
    return response


@require_safe
def archive(request: HttpRequest, ending: str) -> HttpResponseBase:
    """The tables of a view in one file; a problem document for a bad query string."""
    view = EventFilter.of(request.GET)
    if view.problems:
        return file_answer.bad_query(view.problems, PARAMETERS)
    version, file = caching.dataset_version(), ARCHIVES[ending]
    response: HttpResponseBase = HttpResponse(content_type=file.media_type)
    if request.method == "GET":
        said = export.head(view, version, site=file_answer.site(request))
        response = StreamingHttpResponse(file.chunks(view.found, said), file.media_type)
    caching.stamp(response, version)
    file_answer.describe(response, view)
    file_answer.attach(response, view, version, ending)
    return response


def _bad_mark(data: QueryDict) -> file_answer.Errors:
    if data.get(BOM, "0") in ("0", "1"):
        return {}
    return {BOM: [_("Give 1 for a byte order mark, or 0.")]}
