"""The list of sources and the page of one."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from events import directory
from events.models import Event
from events.source_search import SourceSearch
from events.views.freshness import fresh_by_dataset
from events.views.paging import page_of


@fresh_by_dataset
def sources(request: HttpRequest) -> HttpResponse:
    """The public sources that the search finds; 400 when the search makes no sense."""
    search = SourceSearch(request.GET)
    page = page_of(request, search.found())
    status = 400 if search.errors else 200
    return render(request, "sources/list.html", {"search": search, "page": page}, status=status)


@fresh_by_dataset
def source(request: HttpRequest, public_id: str) -> HttpResponse:
    """One source with the published events that it backs; a source without any is not public."""
    found = get_object_or_404(directory.sources(), public_id=public_id)
    events = Event.objects.published().citing(found).for_list().newest_first()
    return render(request, "sources/source.html", {"source": found, "events": events})
