"""Dyads: which pairs of actors have events, and what passed between two."""

from typing import Any

from django.db.models import Count
from django.http import Http404
from rest_framework.request import Request
from rest_framework.response import Response

from events import caching, dyads
from events.api import examples, paging
from events.api.endpoint import Endpoint
from events.api.parameters import AS_OF, records
from events.api.serializers import DyadDetailSerializer, DyadSerializer
from events.models import Actor
from events.querysets import EventQuerySet

#: Name of each quad class in an answer.
QUADS: dict[int | None, str] = {
    1: "verbal_cooperation",
    2: "material_cooperation",
    3: "verbal_conflict",
    4: "material_conflict",
    None: "context",
}


def every_dyad(actors: list[Actor]) -> list[dict[str, Any]]:
    """The pairs in which one of the actors, or anybody, takes part; most events first."""
    slugs = {actor.slug for actor in actors}
    counts = sorted(dyads.pairs().items(), key=lambda item: (-item[1], item[0]))
    return [
        {"id": f"{a}:{b}", "a": a, "b": b, "events": n}
        for (a, b), n in counts
        if not slugs or slugs & {a, b}
    ]


def dyad(one: str, other: str) -> dict[str, Any] | None:
    """The pair with its counts, whichever is named first; None unless both are known and differ."""
    found = Actor.objects.filter(slug__in=(one, other)).order_by("slug")
    if len(found) != 2:
        return None
    pair = dyads.Dyad(found[0], found[1])
    return {
        "id": f"{pair.a.slug}:{pair.b.slug}",
        "a": pair.a.slug,
        "b": pair.b.slug,
        "events": pair.all().count(),
        "a_to_b": by_quad_class(pair.forth()),
        "b_to_a": by_quad_class(pair.back()),
        "together": by_quad_class(pair.together()),
    }


def by_quad_class(events: EventQuerySet) -> dict[str, int]:
    """Number of the events of each quad class, by its name."""
    rows: Any = events.order_by().values_list("quad_class").annotate(n=Count("pk"))
    counts = dict(rows)
    return {name: counts.get(number, 0) for number, name in QUADS.items()}


class DyadList(Endpoint):
    """Pairs of actors that have published events between them, most events first, all on one page."""

    stale = caching.DAY
    summary = "List dyads"
    operation = "dyads"
    group = "Records"
    answer = DyadSerializer
    is_list = True
    parameters = {
        "actor": records("actor", Actor, "Slugs of actors that are one of the two.", "dprk"),
        **AS_OF,
    }
    example = examples.DYAD

    def get(self, request: Request) -> Response:
        """The pairs."""
        results = every_dyad(self.values(request).get("actor", []))
        return Response(paging.whole(results))


class DyadDetail(Endpoint):
    """What passed between two actors: numbers of events by direction and quad class. `a:b` and `b:a` are the same."""

    stale = caching.DAY
    summary = "Get a dyad"
    operation = "dyad"
    group = "Records"
    answer = DyadDetailSerializer
    problems = (400, 404)
    parameters = AS_OF
    example = examples.DYAD_DETAIL

    def get(self, request: Request, a: str, b: str) -> Response:
        """The numbers."""
        self.values(request)
        found = dyad(a, b)
        if found is None:
            raise Http404(f"{a}:{b} is not a pair of two known actors.")
        return Response(found)
