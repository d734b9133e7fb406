"""References as files for reference managers: of an event, of a view, of a release."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.views.decorators.http import require_safe

from events import caching, citing, file_answer, references
from events.filters import PARAMETERS, EventFilter
from events.models import Event, Release
from events.references import Work
from events.views.errors import gone
from events.views.freshness import fresh_by_dataset


@require_safe
@fresh_by_dataset
def event(request: HttpRequest, public_id: str, ending: str) -> HttpResponse:
    """The reference of an event's page; gone as the page is."""
    found = Event.objects.seen().for_detail().filter(public_id=public_id).first()
    if found is None:
        raise Http404
    if found.status == Event.Status.WITHDRAWN:
        return gone(request, found)
    work = citing.work_of_event(found, site=file_answer.site(request), seen=timezone.localdate())
    return _file(work, ending)


@require_safe
@fresh_by_dataset
def view(request: HttpRequest, ending: str) -> HttpResponse:
    """The reference of the list that the query string asks for; a problem document for a bad one."""
    found = EventFilter.of(request.GET)
    if found.problems:
        return file_answer.bad_query(found.problems, PARAMETERS)
    work = citing.work_of_view(
        found,
        revision=caching.dataset_version(),
        site=file_answer.site(request),
        seen=timezone.localdate(),
    )
    return _file(work, ending)


@require_safe
@fresh_by_dataset
def release(request: HttpRequest, name: str, ending: str) -> HttpResponse:
    """The reference of a release."""
    found = get_object_or_404(Release, name=name)
    work = citing.work_of_release(found, site=file_answer.site(request), seen=timezone.localdate())
    return _file(work, ending)


def _file(work: Work, ending: str) -> HttpResponse:
    if ending not in references.FILES:
        return file_answer.no_such_format(ending, references.FILES)
    style = references.STYLES[references.FILES[ending]]
    [run] = style.write(work)
    response = HttpResponse(run.text, content_type=style.media_type)
    response["Content-Disposition"] = f'attachment; filename="{work.key}.{ending}"'
    return response
