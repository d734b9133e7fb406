"""What the questions are answered from: the published events, less what the switches of an address leave out.

Four queries, however many events: the events, who took part, who published the sources, and the links between them.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from events import caching, observations
from events.analysis.columns import columns
from events.analysis.coverage import coverage
from events.analysis.dyads import STANDS_FOR
from events.analysis.observation import Observation
from events.analysis.phases import MOST_DAYS, Kind, Phase, phases
from events.analysis.series import MAJOR_SCORE
from events.analysis.tension import DailyTension, daily_tension
from events.analysis.weights import weigh
from events.coverage import independent_publishers
from events.models import Event, Link, Participation
from events.questions.asked import Asked
from events.questions.fields import DISPUTED, SINGLE_SOURCE


@dataclass(frozen=True, slots=True)
class Fact:
    """One published event with what the questions ask of it; `publishers` counts the independent ones."""

    observation: Observation
    quad_class: int | None
    title: str
    title_ko: str
    path: str
    publishers: int
    links: tuple[tuple[str, str], ...]

    @property
    def id(self) -> str:
        """The event's permanent id."""
        return self.observation.id

    @property
    def day(self) -> date:
        """The day on which it began."""
        return self.observation.first_day

    @property
    def last_day(self) -> date:
        """The last day of the act."""
        return self.observation.last_day or self.observation.first_day

    @property
    def score(self) -> float:
        """Its score."""
        return self.observation.score

    @property
    def type(self) -> str:
        """The code of its type."""
        return self.observation.event_type

    # What the filter `when` and the tag `headline` ask of an event.
    @property
    def first_day(self) -> date:
        """The same day, by the name that templates know."""
        return self.observation.first_day

    @property
    def precision(self) -> str:
        """How exactly the day is known."""
        return self.observation.precision


@dataclass(frozen=True, slots=True)
class Evidence:
    """The events that count, oldest first, and what came before them; `last` is the last day that is known.

    `record` is everything up to that day, whatever the switches leave out: by it a year is thin or is not.
    """

    facts: tuple[Fact, ...]
    earlier: tuple[Fact, ...]
    record: tuple[Fact, ...]
    first: date | None
    last: date

    @property
    def known(self) -> tuple[Fact, ...]:
        """Everything up to the last day: the memory of the index reaches behind the era."""
        return (*self.earlier, *self.facts)

    def by_id(self) -> dict[str, Fact]:
        """Everything known, by id."""
        return {fact.id: fact for fact in self.known}

    def acts(
        self,
        *,
        by: str | Collection[str] | None = None,
        toward: str | Collection[str] | None = None,
        types: Collection[str] | None = None,
        quad_classes: Collection[int] | None = None,
        sign: int | None = None,
        least: float = 0.0,
        to_the_day: bool = False,
        before_era: bool = False,
    ) -> list[Fact]:
        """The events of the era that fit, oldest first; with `before_era` those before it, too.

        `by` has to be among the initiators and `toward` among the targets, each with those who stand for them: the
        Soviet Union for Russia. `sign` is that of the score, and `least` its size. `to_the_day` leaves out events
        whose day is not known, for a count of days says nothing of them.
        """
        actors, targets = speakers(by), speakers(toward)
        return [
            fact
            for fact in (self.known if before_era else self.facts)
            if (actors is None or not actors.isdisjoint(fact.observation.initiators))
            and (targets is None or not targets.isdisjoint(fact.observation.targets))
            and (types is None or fact.type in types)
            and (quad_classes is None or fact.quad_class in quad_classes)
            and (sign is None or fact.score * sign > 0)
            and abs(fact.score) >= least
            and (not to_the_day or fact.precision == "day" or fact.observation.last_day)
        ]

    def observations(self) -> list[Observation]:
        """Everything known, as the measures take it."""
        return [fact.observation for fact in self.known]

    def tension(self) -> DailyTension | None:
        """The index from the first event known to the last day; None without an event."""
        known = self.observations()
        if not known:
            return None
        return daily_tension(weigh(known), first=known[0].first_day, last=self.last)

    def phases(self, *kinds: Kind) -> list[Phase]:
        """The phases of the kinds that begin in the era, oldest first; without incidents and those of thin years."""
        series = self.tension()
        if series is None:
            return []
        found = phases(columns(self.observations()), series.net, first=series.first)
        recorded = [fact.observation for fact in self.record]
        begun = recorded[0].first_day
        thin = coverage(weigh(recorded), first=begun, last=self.last).thin

        def is_thin(phase: Phase) -> bool:
            days = thin[(phase.first - begun).days : (phase.last - begun).days + 1]
            return bool(days.mean() > MOST_DAYS)

        return [
            phase
            for phase in found
            if phase.kind in kinds
            and not phase.is_incident
            and (self.first is None or phase.first >= self.first)
            and not is_thin(phase)
        ]


def speakers(actors: str | Collection[str] | None) -> frozenset[str] | None:
    """The actors with those who stand for them, or None for anybody."""
    if actors is None:
        return None
    named = {actors} if isinstance(actors, str) else set(actors)
    return frozenset(named.union(*(STANDS_FOR.get(slug, frozenset()) for slug in named)))


def facts() -> list[Fact]:
    """Every published event, oldest first."""
    with caching.without_collecting():
        return _facts()


def _facts() -> list[Fact]:
    roles, publishers, links = _roles(), independent_publishers(), _links()
    rows = Event.objects.published().for_questions()
    return [
        Fact(
            observation=observations.observation(
                row,
                initiators=tuple(roles[row["pk"], "initiator"]),
                targets=tuple(roles[row["pk"], "target"]),
            ),
            quad_class=row["quad_class"],
            title=row["title"],
            title_ko=row["title_ko"],
            path=f"/events/{row['public_id']}/{row['slug']}/",
            publishers=len(publishers[row["pk"]]),
            links=tuple(links[row["pk"]]),
        )
        for row in rows
    ]


def narrowed(known: Collection[Fact], asked: Asked, today: date) -> Evidence:
    """The evidence of a question: what its switches leave, up to the last day that may be known."""
    last = min(asked["to"] or today, today)
    record = tuple(fact for fact in known if fact.day <= last)
    kept = tuple(_kept(record, asked))
    first: date | None = asked["from"]
    if first is None:
        return Evidence(kept, (), record, None, last)
    return Evidence(
        facts=tuple(fact for fact in kept if fact.day >= first),
        earlier=tuple(fact for fact in kept if fact.day < first),
        record=record,
        first=first,
        last=last,
    )


def _kept(known: Collection[Fact], asked: Asked) -> Iterator[Fact]:
    drop = asked["drop"] or ()
    for fact in known:
        if fact.type == asked["drop_type"]:
            continue
        if DISPUTED in drop and fact.observation.attribution == "disputed":
            continue
        if SINGLE_SOURCE in drop and fact.publishers < 2:
            continue
        if asked["series"] == "major" and abs(fact.score) < MAJOR_SCORE:
            continue
        yield fact


def _roles() -> dict[tuple[int, str], list[str]]:
    parts = Participation.objects.filter(event__in=Event.objects.published())
    found: dict[tuple[int, str], list[str]] = defaultdict(list)
    for event, role, slug in parts.values_list("event", "role", "actor__slug"):
        found[event, role].append(slug)
    return found


def _links() -> dict[int, list[tuple[str, str]]]:
    """The links of each event to published ones: type and id."""
    both: Any = Link.objects.filter(
        event__in=Event.objects.published(), to__in=Event.objects.published()
    )
    found: dict[int, list[tuple[str, str]]] = defaultdict(list)
    for event, kind, to in both.values_list("event", "type", "to__public_id"):
        found[event].append((kind, to))
    return found
