"""Event types: the codebook's, with the number of published events of each."""

from dataclasses import asdict
from typing import Any

from django.db.models import Count
from rest_framework.request import Request
from rest_framework.response import Response

from events import caching, codebook
from events.api import examples, paging
from events.api.endpoint import Endpoint
from events.api.parameters import AS_OF, one_of
from events.api.serializers import CodebookTypeSerializer
from events.models import Event


def event_types(directions: list[str]) -> list[dict[str, Any]]:
    """The types of the current codebook on these sides of the axis, or all, in its order, each with `events`."""
    rows = Event.objects.published().order_by().values_list("event_type")
    counts = dict(rows.annotate(n=Count("pk")))
    return [
        {**asdict(kind), "events": counts.get(code, 0)}
        for code, kind in codebook.event_types().items()
        if not directions or kind.direction in directions
    ]


class EventTypeList(Endpoint):
    """The types of the current codebook, all on one page. `/codebook/1.0.json` has every column."""

    stale = caching.DAY
    summary = "List event types"
    operation = "event_types"
    group = "Records"
    answer = CodebookTypeSerializer
    is_list = True
    parameters = {
        "direction": one_of("direction", codebook.DIRECTIONS, "Sides of the axis.", "escalation"),
        **AS_OF,
    }
    example = examples.EVENT_TYPE

    def get(self, request: Request) -> Response:
        """The types."""
        types = event_types(self.values(request).get("direction", []))
        results = CodebookTypeSerializer(types, many=True).data
        return Response(paging.whole(results))
