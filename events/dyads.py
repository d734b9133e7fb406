"""Pairs of actors: which there are, and what passed between the two, in either direction and together."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import combinations, product

from django.db.models.functions import Coalesce
from django.urls import reverse

from events import caching
from events.analysis.dyads import LINE_PAIRS, STANDS_FOR
from events.models import Actor, Event, Participation
from events.querysets import EventQuerySet

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Dyad:
    """Two actors in the order of their slugs, with those that stand for either: the Soviet Union for Russia."""

    a: Actor
    b: Actor
    for_a: tuple[Actor, ...] = ()
    for_b: tuple[Actor, ...] = ()

    @property
    def ones(self) -> list[Actor]:
        """The first party with those that stand for it."""
        return [self.a, *self.for_a]

    @property
    def others(self) -> list[Actor]:
        """The second party with those that stand for it."""
        return [self.b, *self.for_b]

    @property
    def query(self) -> str:
        """The `dyad` parameter that finds the same events."""
        return ",".join(
            ":".join(sorted((one.slug, other.slug)))
            for one, other in product(self.ones, self.others)
        )

    @property
    def query_string(self) -> str:
        """The query string that finds every event of the pair."""
        return f"dyad={self.query}"

    @property
    def forth_query(self) -> str:
        """The query string that finds the events in which the first acts upon the second."""
        return f"initiator={_slugs(self.ones)}&target={_slugs(self.others)}"

    @property
    def back_query(self) -> str:
        """The query string that finds the events in which the second acts upon the first."""
        return f"initiator={_slugs(self.others)}&target={_slugs(self.ones)}"

    def forth(self) -> EventQuerySet:
        """Published events in which the first acts upon the second."""
        return Event.objects.published().directed(self.ones, self.others)

    def back(self) -> EventQuerySet:
        """Published events in which the second acts upon the first."""
        return Event.objects.published().directed(self.others, self.ones)

    def together(self) -> EventQuerySet:
        """Published events that both initiate and nobody is the target of: meetings and agreements."""
        return Event.objects.published().held_together(self.ones, self.others)

    def all(self) -> EventQuerySet:
        """Every published event of the pair."""
        return Event.objects.published().between_parties(self.ones, self.others)


@dataclass(frozen=True, slots=True)
class Silence:
    """A time without a recorded event of the pair, between two of them."""

    before: Event
    after: Event

    @property
    def days(self) -> int:
        """Full days in between."""
        return (self.after.first_day - self.before.until).days - 1


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a list of pairs."""

    a: Actor
    b: Actor
    n: int

    @property
    def path(self) -> str:
        """The address of the pair's page."""
        return reverse("dyad", args=sorted((self.a.slug, self.b.slug)))


def _slugs(actors: Iterable[Actor]) -> str:
    return ",".join(actor.slug for actor in actors)


def pairs() -> Counter[Pair]:
    """How many published events each pair of actors has, by their slugs in alphabetical order.

    An actor is no pair with the state that it acts for, nor with another that acts for the same one. Counted once for
    each dataset version.
    """
    return caching.cached("dyads", caching.dataset_version(), _count_pairs)


def _count_pairs() -> Counter[Pair]:
    parts = Participation.objects.filter(event__in=Event.objects.published()).order_by("event")
    events: dict[int, dict[str, list[str]]] = {}
    for event, role, slug in parts.values_list("event", "role", "actor__slug"):
        events.setdefault(event, {}).setdefault(role, []).append(slug)
    side = dict(Actor.objects.values_list("slug", Coalesce("parent__slug", "slug")))
    counts: Counter[Pair] = Counter()
    for roles in events.values():
        initiators, targets = roles.get("initiator", []), roles.get("target", [])
        met = product(initiators, targets) if targets else combinations(initiators, 2)
        counts.update({(min(p), max(p)) for p in met if side[p[0]] != side[p[1]]})
    return counts


def dyad(a: Actor, b: Actor) -> Dyad:
    """The pair, with those that stand for a party where the method reads the two as one line pair."""
    first, second = sorted((a, b), key=lambda actor: actor.slug)
    if (first.slug, second.slug) not in LINE_PAIRS:
        return Dyad(first, second)
    return Dyad(first, second, _standing_for(first), _standing_for(second))


def _standing_for(actor: Actor) -> tuple[Actor, ...]:
    slugs = STANDS_FOR.get(actor.slug, frozenset())
    return tuple(Actor.objects.filter(slug__in=slugs).order_by("slug")) if slugs else ()


def line_pairs() -> list[Row]:
    """The pairs across the line in the method's order, each with those that stand for a party counted in."""
    actors = Actor.objects.in_bulk(
        {slug for pair in LINE_PAIRS for slug in pair}, field_name="slug"
    )
    counts = caching.cached("line_pairs", caching.dataset_version(), _count_line_pairs)
    return [
        Row(actors[a], actors[b], n) for (a, b), n in counts.items() if a in actors and b in actors
    ]


def _count_line_pairs() -> dict[Pair, int]:
    actors = Actor.objects.in_bulk(
        {slug for pair in LINE_PAIRS for slug in pair}, field_name="slug"
    )
    found = [dyad(actors[a], actors[b]) for a, b in LINE_PAIRS if a in actors and b in actors]
    return {(pair.a.slug, pair.b.slug): pair.all().count() for pair in found}


def every_pair() -> list[Row]:
    """Each pair that has an event, most events first."""
    counts = pairs()
    actors = Actor.objects.in_bulk({slug for pair in counts for slug in pair}, field_name="slug")
    return [
        Row(actors[a], actors[b], n)
        for (a, b), n in sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    ]


def pairs_of(actor: Actor) -> list[Row]:
    """The pairs of one actor, itself first in each, most events first."""
    counts = {pair: n for pair, n in pairs().items() if actor.slug in pair}
    slugs = {slug for pair in counts for slug in pair if slug != actor.slug}
    others = Actor.objects.in_bulk(slugs, field_name="slug")
    return [
        Row(actor, others[b if a == actor.slug else a], n)
        for (a, b), n in sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    ]


def longest_silence(events: EventQuerySet) -> Silence | None:
    """The longest time in which the record has no event of these, or None for fewer than two events with a gap."""
    longest: tuple[int, int] | None = None
    days, latest, end = 1, 0, date.max
    for event, first_day, until in events.oldest_first().values_list("pk", "first_day", "until"):
        if (first_day - end).days > days:
            days, longest = (first_day - end).days, (latest, event)
        if not latest or until > end:
            latest, end = event, until
    if longest is None:
        return None
    found = events.model._default_manager.in_bulk(longest)
    return Silence(*(found[pk] for pk in longest))


def days_since(event: Event | None, today: date) -> int | None:
    """Days from the end of the event to today, at least 0; None without an event."""
    return None if event is None else max((today - event.until).days, 0)
