"""The list of events and the page of one."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from events import (
    as_of,
    caching,
    citing,
    facets,
    file_answer,
    narrowing,
    relations,
    structured_data,
)
from events.filters import ORDERINGS, PARAMETERS, EventFilter
from events.models import Event
from events.views.errors import gone
from events.views.freshness import fresh_by_dataset
from events.views.paging import page_of


@fresh_by_dataset
def events(request: HttpRequest) -> HttpResponse:
    """The events that the query string asks for, or 400 with the form when it asks for what there is not."""
    tidy = narrowing.tidy(request.GET)
    if tidy is not None:
        return redirect(f"{request.path}?{tidy}" if tidy else request.path)
    view = EventFilter.of(request.GET, extra=["page"])
    page = page_of(request, view.events.for_list())
    context = {
        "view": view,
        "page": page,
        "facets": facets.kept(view.without(*view.problems), caching.dataset_version()),
        "parts": narrowing.parts(view),
        "wider": narrowing.wider(view),
        "orderings": ORDERINGS,
        "parameters": PARAMETERS,
        "citations": _cited(request, view, page.paginator.count),
    }
    return render(request, "events/list.html", context, status=400 if view.problems else 200)


@fresh_by_dataset
def event(request: HttpRequest, public_id: str, slug: str = "") -> HttpResponse:
    """One event with its sources, links and neighbours; elsewhere or gone when it has moved or been withdrawn."""
    found = Event.objects.seen().for_detail().filter(public_id=public_id).first()
    if found is None:
        raise Http404
    if found.status == Event.Status.WITHDRAWN:
        return gone(request, found)
    if slug != found.slug:
        return redirect(as_of.address(found.get_absolute_url()), permanent=True)
    context = {
        "event": found,
        "relations": relations.relations(found),
        "around": relations.around(found),
        "citations": citing.of_event(
            found, site=file_answer.site(request), seen=timezone.localdate()
        ),
        "structured": structured_data.article(found, file_answer.site(request)),
    }
    return render(request, "events/event.html", context)


def _cited(request: HttpRequest, view: EventFilter, count: int) -> citing.Citations:
    """How the list is cited; not at all while something is wrong with it."""
    if view.problems:
        return ()
    return citing.of_view(
        view,
        revision=caching.dataset_version(),
        site=file_answer.site(request),
        seen=timezone.localdate(),
        count=count,
    )
