"""Feeds of events: any view of the record for newsreaders, the last changed events first."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from events import caching, export, file_answer
from events.filters import PARAMETERS, EventFilter
from events.formats import FEEDS


@require_safe
def feed(request: HttpRequest, ending: str) -> HttpResponse:
    """The newest events of a view by revision; a problem document for a bad query string."""
    view = EventFilter.of(request.GET)
    if view.problems:
        return file_answer.bad_query(view.problems, PARAMETERS)
    version, file = caching.dataset_version(), FEEDS[ending]
    said = export.head(view, version, site=file_answer.site(request))
    response = HttpResponse(export.feed(file, view, said), content_type=file.media_type)
    caching.stamp(response, version)
    file_answer.describe(response, view)
    return response
