"""Facets: how many events each further choice would leave, counted like the list itself."""

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from django.db.models import Count, F, Value
from django.db.models.functions import Coalesce, NullIf
from django.utils.translation import get_language

from events import caching, codebook, codebook_words, filter_words, languages
from events.filters import EventFilter
from events.models import Citation, Event, Participation
from events.querysets import EventQuerySet

Pairs = list[tuple[str, str, int]]

#: Values shown of a long facet; those selected are always among them.
MOST = 30


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a facet. `count` is the length of the list that choosing it alone would give."""

    value: str
    label: str
    count: int
    selected: bool
    query: str


@dataclass(frozen=True, slots=True)
class Facet:
    """One parameter with its values, most events first."""

    name: str
    label: str
    choices: tuple[Choice, ...]


def _through_actors(role: str | None) -> Callable[[EventQuerySet], Pairs]:
    def count(events: EventQuerySet) -> Pairs:
        parts = Participation.objects.filter(event__in=events.values("pk"))
        if role:
            parts = parts.filter(role=role)
        return _pairs(parts, "actor__slug", _name("actor__name"))

    return count


def _column(name: str) -> Callable[[EventQuerySet], Pairs]:
    def count(events: EventQuerySet) -> Pairs:
        said = codebook_words.of_parameter(name)
        rows = events.order_by().values_list(name).annotate(n=Count("pk"))
        return sorted(
            ((str(v), str(said[v]), n) for v, n in rows if v is not None), key=lambda row: -row[2]
        )

    return count


def _directions(events: EventQuerySet) -> Pairs:
    pairs = [
        (side, label, events.in_directions([side]).count())
        for side, label in codebook_words.labels(codebook.DIRECTIONS).items()
    ]
    return [pair for pair in pairs if pair[2]]


def _name(column: str) -> Any:
    """The name in the reader's language: the Korean one on a Korean page, where there is one."""
    if not languages.is_korean():
        return F(column)
    return Coalesce(NullIf(f"{column}_{languages.KOREAN}", Value("")), column)


def _pairs(rows: Any, slug: str, name: Any) -> Pairs:
    return list(
        rows.order_by()
        .values_list(slug, name)
        .annotate(n=Count("event", distinct=True))
        .order_by("-n", slug)
    )


def _publishers(events: EventQuerySet) -> Pairs:
    cited = Citation.objects.filter(event__in=events.values("pk"))
    return _pairs(cited, "source__publisher__slug", F("source__publisher__name"))


def _topics(events: EventQuerySet) -> Pairs:
    through = Event.topics.through.objects.filter(event__in=events.values("pk"))
    return _pairs(through, "topic__slug", _name("topic__name"))


def _places(events: EventQuerySet) -> Pairs:
    rows = events.exclude(place=None).order_by().values_list("place__slug", _name("place__name"))
    return list(rows.annotate(n=Count("pk")).order_by("-n", "place__slug"))


COUNTERS: dict[str, Callable[[EventQuerySet], Pairs]] = {
    "direction": _directions,
    "quad_class": _column("quad_class"),
    "actor": _through_actors(None),
    "initiator": _through_actors("initiator"),
    "target": _through_actors("target"),
    "event_type": _column("event_type"),
    "topic": _topics,
    "place": _places,
    "attribution": _column("attribution"),
    "publisher": _publishers,
}


def facets(view: EventFilter) -> list[Facet]:
    """Every facet of a view. Within a facet the view's own choice is set aside, so that its values can be compared."""
    said = filter_words.labels()
    return [
        Facet(name, said[name], tuple(_choices(view, name, count)))
        for name, count in COUNTERS.items()
    ]


def kept(view: EventFilter, version: int) -> list[Facet]:
    """The facets of a view at a dataset version, counted once in each worker: they take a query each."""
    digest = sha256(view.query().encode()).hexdigest()
    name = f"facets:{get_language()}:{digest}"
    return caching.cached(name, version, lambda: facets(view))


def _choices(view: EventFilter, name: str, count: Callable[[EventQuerySet], Pairs]) -> list[Choice]:
    chosen = set(view.selected(name))
    events = view.without(name).found if chosen else view.found
    choices: list[Choice] = []
    for value, label, number in count(events):
        selected = value in chosen
        if selected or len(choices) < MOST:
            choices.append(
                Choice(
                    value,
                    label,
                    number,
                    selected,
                    view.query(**{name: None if selected else value}),
                )
            )
    return choices + _without_events(view, name, {choice.value for choice in choices})


def _without_events(view: EventFilter, name: str, counted: set[str]) -> list[Choice]:
    """What is chosen although the rest of the view leaves no event with it: it stays in sight, to be undone."""
    words = codebook_words.of_parameter(name)
    choices = []
    for chosen in view.values.get(name, []):
        value = str(getattr(chosen, "slug", chosen))
        if value not in counted:
            known = languages.text(chosen, "name") if hasattr(chosen, "slug") else str(chosen)
            label = words.get(chosen, known)
            choices.append(Choice(value, label, 0, True, view.query(**{name: None})))
    return choices
