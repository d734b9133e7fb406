"""Events: the list of a view, one event, its history."""

from functools import cache
from typing import Any

from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse
from rest_framework.request import Request
from rest_framework.response import Response

from events.api import examples, paging, stored
from events.api.endpoint import Endpoint
from events.api.parameters import AS_OF, LANGUAGE, PAGING
from events.api.problems import ProblemError
from events.api.records import RecordList
from events.api.serializers import RevisionSerializer
from events.api.shaping import PLAIN, SHAPING, Shaping
from events.documents import EventSerializer
from events.filters import PARAMETERS, EventFilter
from events.models import Event


class EventList(Endpoint):
    """Published events that answer to every parameter given, as whole documents; without parameters all of them.

    Repeated or comma-separated values of one parameter mean "any of them". `fields` leaves out what is not wanted,
    `expand` sends along what the events name.
    """

    summary = "List events"
    operation = "events"
    group = "Events"
    answer = EventSerializer
    is_list = True
    is_shaped = True
    parameters = {**PARAMETERS, **PAGING, **SHAPING}
    example = examples.EVENT

    def get(self, request: Request) -> Response:
        """A page of documents, joined."""
        http = request._request
        view, shaping = EventFilter.of(http.GET, extra=stored.EXTRA), Shaping.of(http.GET)
        found = stored.answer(view, self.version, self.published, shaping.problems)
        neighbours = paging.neighbours(http, found.page)
        rows, beside = shaping.cut(found.page.rows), shaping.beside(found.page.rows)
        return Response(
            stored.joined(found.count, neighbours, rows, beside),
            headers=paging.link_header(neighbours),
        )


class EventDetail(Endpoint):
    """One event, whole. A withdrawn one answers 410 with the reason and, if it was merged, the id of the other."""

    summary = "Get an event"
    operation = "event"
    group = "Events"
    answer = EventSerializer
    is_shaped = True
    problems = (400, 404, 410)
    parameters = {**AS_OF, **LANGUAGE, **SHAPING}
    example = examples.EVENT

    def get(self, request: Request, public_id: str) -> Response:
        """The document."""
        self.values(request)
        document = stored.one(public_id)
        if document is None:
            raise gone_or_unknown(public_id)
        shaping = Shaping.of(request._request.GET)
        return Response(document if shaping is PLAIN else shaping.one(document))

    def links(self, request: HttpRequest, response: HttpResponseBase) -> str:
        """With the event's page and its history."""
        said = super().links(request, response)
        if response.status_code != 200:
            return said
        return said + _page_and_history().replace(ANY, self.kwargs["public_id"])


#: A word in the place of an id.
ANY = "any-event"


@cache
def _page_and_history() -> str:
    """The links to any event's page and history: put together once, as to reverse an address costs a lot."""
    page, history = (reverse(name, args=[ANY]) for name in ("event_short", "api:revisions"))
    return f', <{page}>; rel="alternate"; type="text/html", <{history}>; rel="version-history"'


def gone_or_unknown(public_id: str) -> Exception:
    """What to say of an id without a published event: withdrawn for such a reason, or, of a draft too, unknown."""
    event = Event.objects.seen().filter(public_id=public_id).select_related("merged_into").first()
    if event is None:
        return Http404(f"There is no event with the id {public_id}.")
    other = event.successor
    return ProblemError(
        410,
        "The event was withdrawn.",
        id=event.public_id,
        reason=event.withdrawn_reason,
        merged_into=other.public_id if other else None,
    )


class EventHistory(RecordList):
    """The revisions of an event since readers can see it, the newest first. A withdrawn event keeps its history."""

    summary = "List an event's revisions"
    operation = "event_revisions"
    group = "Events"
    answer = RevisionSerializer
    problems = (400, 404)
    order = paging.by("-number")
    example = examples.REVISION

    def found(self, public_id: str = "", **kwargs: Any) -> Any:
        """The public revisions; 404 for an unknown event."""
        revisions = stored.history(public_id)
        if not revisions.exists():
            raise Http404(f"There is no event with the id {public_id}.")
        return revisions
