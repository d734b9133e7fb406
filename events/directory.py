"""Every question asked of the records beside the events: actors, sources, publishers, topics and places.

Each is counted by the published events behind it, as `n`; what only drafts know is left out, for a title or a name
could tell of one. The sister of `querysets.py`, for models without questions of their own.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
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
    """The actors that have a page, those of most events first."""
    found = actors_met().annotate(n=_number(_parts(), "actor")).select_related("parent")
    return found.order_by("-n", "name", "slug")


def actors_met() -> QuerySet[Actor]:
    """The actors of published events, holders of offices and parents of others: whoever has a page. Not counted."""
    acts = Exists(_parts().filter(actor=OuterRef("pk")))
    holds = Exists(Term.objects.filter(person=OuterRef("pk")))
    heads = Exists(Actor.objects.filter(parent=OuterRef("pk")))
    return Actor.objects.filter(acts | holds | heads)


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
    found = Source.objects.filter(pk__in=_cited().values("source"))
    found = found.select_related("publisher", "via").annotate(n=_number(_cited(), "source"))
    return found.order_by("-published", "title", "pk")


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
    sources = Source.objects.filter(pk__in=_cited().values("source"))
    return Publisher.objects.filter(
        Exists(sources.filter(Q(publisher=OuterRef("pk")) | Q(via=OuterRef("pk"))))
    )


def languages() -> list[str]:
    """The languages of the public sources, as codes, the most frequent first."""
    rows = (
        Source.objects.filter(pk__in=_cited().values("source"))
        .order_by()
        .values_list("language")
        .annotate(n=Count("pk"))
    )
    return [code for code, _n in sorted(rows, key=lambda row: (-row[1], row[0]))]


def _cited() -> QuerySet[Citation]:
    return Citation.objects.filter(event__status=PUBLISHED)


def _parts() -> QuerySet[Participation]:
    # Not joined: SQLite would look through all published events for each actor.
    shown = Event.objects.published().filter(pk=OuterRef("event"))
    return Participation.objects.filter(Exists(shown))


def _number(rows: QuerySet[Any], of: str) -> Coalesce:
    """How many of the rows name a record in the column: asked for each that is shown, for a join counts them all."""
    own = rows.filter(**{of: OuterRef("pk")}).order_by().values(of)
    return Coalesce(Subquery(own.annotate(number=Count("pk")).values("number")), 0)


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
