"""Every question asked of the records beside the events: actors, sources, publishers, topics and places.

Each is counted by the published events behind it, as `n`; what only drafts know is left out, for a title or a name
could tell of one. The sister of `querysets.py`, for models without questions of their own.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet
from django.utils.translation import gettext_lazy as _

from events import search
from events.models import (
    Actor,
    Citation,
    Event,
    Participation,
    Place,
    Publisher,
    Source,
    Term,
    Topic,
)

PUBLISHED = Event.Status.PUBLISHED

R = TypeVar("R", Actor, Publisher)

#: Headings of lists of one kind, where the plural is another word.
PLURALS: dict[str, Any] = {
    Actor.Kind.STATE: _("States"),
    Actor.Kind.GOVERNMENT: _("Government bodies"),
    Actor.Kind.MILITARY: _("Armed forces"),
    Actor.Kind.ORGANISATION: _("International organisations"),
    Actor.Kind.GROUP: _("Groups"),
    Actor.Kind.PERSON: _("Persons"),
    Publisher.Kind.WIRE: _("News agencies"),
    Publisher.Kind.NEWSPAPER: _("Newspapers"),
    Publisher.Kind.BROADCASTER: _("Broadcasters"),
    Publisher.Kind.MAGAZINE: _("Magazines and news sites"),
    Publisher.Kind.THINK_TANK: _("Think tanks"),
    Publisher.Kind.ACADEMIC: _("Archives and universities"),
    Publisher.Kind.ENCYCLOPEDIA: _("Encyclopedias"),
    Publisher.Kind.AGGREGATOR: _("Aggregators"),
}


@dataclass(frozen=True, slots=True)
class Group(Generic[R]):
    """Records of one kind."""

    kind: str
    label: str
    records: list[R]


def actors() -> QuerySet[Actor]:
    """The actors of published events, holders of offices and parents of others; those of most events first."""
    n = Count("participations", filter=Q(participations__event__status=PUBLISHED))
    holds = Exists(Term.objects.filter(person=OuterRef("pk")))
    heads = Exists(Actor.objects.filter(parent=OuterRef("pk")))
    found = Actor.objects.annotate(n=n).filter(Q(n__gt=0) | holds | heads)
    return found.select_related("parent").order_by("-n", "name", "slug")


def actors_named(text: str) -> list[Actor]:
    """Actors of whose names, aliases, slug and code each word of the text begins a word; all of them for no word."""
    wanted = search.fold(text)
    found = []
    for actor in actors():
        names = search.fold(
            " ".join([actor.name, actor.name_ko, actor.slug, actor.code, *actor.aliases])
        )
        if all(any(name.startswith(word) for name in names) for word in wanted):
            found.append(actor)
    return found


def parts_of(actor: Actor) -> QuerySet[Participation, Any]:
    """How many published events the actor has in each role and quad class: `role`, `quad_class`, `n`."""
    parts = actor.participations.filter(event__status=PUBLISHED).order_by()
    return parts.values("role", quad_class=F("event__quad_class")).annotate(n=Count("pk"))


def topics() -> QuerySet[Topic]:
    """The topics of published events, those of most events first."""
    n = Count("events", filter=Q(events__status=PUBLISHED))
    return Topic.objects.annotate(n=n).filter(n__gt=0).order_by("-n", "name", "slug")


def places() -> QuerySet[Place]:
    """The places of published events, those of most events first."""
    n = Count("events", filter=Q(events__status=PUBLISHED))
    return Place.objects.annotate(n=n).filter(n__gt=0).order_by("-n", "name", "slug")


def sources() -> QuerySet[Source]:
    """The sources of published events with their publishers, the newest first."""
    n = Count("citations", filter=Q(citations__event__status=PUBLISHED))
    found = Source.objects.filter(pk__in=_cited()).select_related("publisher", "via")
    return found.annotate(n=n).order_by("-published", "title", "pk")


def publishers() -> QuerySet[Publisher]:
    """The publishers of `n_sources` public sources that back `n` events, those of most events first."""
    cited = Q(sources__citations__event__status=PUBLISHED)
    found = Publisher.objects.annotate(
        n=Count("sources__citations__event", filter=cited, distinct=True),
        n_sources=Count("sources", filter=cited, distinct=True),
    )
    return found.filter(n__gt=0).order_by("-n", "name", "slug")


def publishers_met() -> QuerySet[Publisher]:
    """The publishers of public sources, and those that only carried one: whoever has a page."""
    sources = Source.objects.filter(pk__in=_cited())
    return Publisher.objects.filter(
        Exists(sources.filter(Q(publisher=OuterRef("pk")) | Q(via=OuterRef("pk"))))
    )


def languages() -> list[str]:
    """The languages of the public sources, as codes, the most frequent first."""
    rows = (
        Source.objects.filter(pk__in=_cited())
        .order_by()
        .values_list("language")
        .annotate(n=Count("pk"))
    )
    return [code for code, _n in sorted(rows, key=lambda row: (-row[1], row[0]))]


def _cited() -> QuerySet[Citation, Any]:
    return Citation.objects.filter(event__status=PUBLISHED).values("source")


def members_of(actor: Actor) -> QuerySet[Actor]:
    """The actors that belong to another, those of most events first."""
    return actors().filter(parent=actor)


def grouped(records: Iterable[R]) -> list[Group[R]]:
    """Actors or publishers by kind, in the order in which the model names the kinds; kinds without any are left out."""
    by_kind: dict[str, list[R]] = {}
    kinds: list[tuple[str, Any]] = []
    for record in records:
        kinds = kinds or record.Kind.choices
        by_kind.setdefault(record.kind, []).append(record)
    return [
        Group(value, str(PLURALS.get(value, label)), by_kind[value])
        for value, label in kinds
        if value in by_kind
    ]
