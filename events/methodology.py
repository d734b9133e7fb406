"""What the page of the method shows: its constants as the code has them, readings, and one day worked out."""

from dataclasses import dataclass, field
from datetime import date
from math import ceil, log2

import numpy as np

from events import caching, codebook, observations
from events.analysis import (
    climate,
    columns,
    coverage,
    hysteresis,
    phases,
    series,
    survival,
    tension,
    weights,
)
from events.analysis.drivers import contributions
from events.analysis.weights import Flags, Floats, WeightedEvents, weigh
from events.codebook import EventType
from events.models import Event

#: The day that is worked out: threats, a closure and an offer within a few weeks of each other.
EXAMPLE = date(2013, 4, 10)
#: So many events of each gauge are named; the rest are summed.
NAMED = 5
#: Codes of the codebook with a score inside their range: one event on a calm day reads so much (METHOD 2.3).
READINGS = (
    ("threat", -3.0),
    ("srbm_launch", -5.0),
    ("space_launch", -6.0),
    ("nuclear_test", -7.5),
    ("attack", -9.0),
    ("war_action", -10.0),
    ("talks", 3.0),
    ("summit", 8.0),
    ("agreement", 9.0),
)
#: The events whose fading is said in days.
FADING = (-5.0, -9.0)


@dataclass(frozen=True, slots=True)
class Constants:
    """Every constant of the method that the page says, read from the code that computes."""

    version: str = weights.METHOD_VERSION
    types: int = field(default_factory=lambda: len(codebook.event_types()))
    power: float = weights.POWER
    doubled: float = 2.0**weights.POWER
    reserved_weight: float = weights.RESERVED_WEIGHT
    half_life: float = tension.HALF_LIFE_DAYS
    three_half_lives: float = 3 * tension.HALF_LIFE_DAYS
    score_doubt: float = weights.SCORE_DOUBT
    claimed_doubt: float = 100 * weights.ATTRIBUTION_DOUBT["claimed"]
    disputed_doubt: float = 100 * weights.ATTRIBUTION_DOUBT["disputed"]
    band_z: float = tension.BAND_Z
    levels: tuple[float, ...] = climate.LEVEL_BOUNDS
    lead: float = climate.CLIMATE_LEAD
    mixed_from: float = climate.MIXED_FROM
    arrow_change: float = climate.ARROW_CHANGE
    arrow_days: int = climate.ARROW_DAYS
    major_score: float = series.MAJOR_SCORE
    full_years: int = series.FULL_SERIES_YEARS
    coverage_days: int = coverage.COVERAGE_DAYS
    thin_below: int = coverage.THIN_BELOW
    phase_enter: float = hysteresis.ENTER
    phase_leave: float = hysteresis.LEAVE
    phase_days: int = hysteresis.MIN_DAYS
    phase_gap: int = hysteresis.GAP_DAYS
    wave_swing: float = hysteresis.SWING
    least_act: float = columns.LEAST_ACT
    closing_days: int = phases.CLOSING_DAYS
    enough_ended: int = survival.ENOUGH_ENDED


@dataclass(frozen=True, slots=True)
class CalmDay:
    """One event with nothing beside it: its weight, and the gauge on its day, one and three half-lives later."""

    code: str
    score: float
    weight: float
    reading: float
    after_one: float
    after_three: float

    @property
    def kind(self) -> EventType:
        """The type of the codebook."""
        return codebook.event_types()[self.code]


@dataclass(frozen=True, slots=True)
class Part:
    """What is left of one event on a day, and `days`, how long ago it ended; 0 while it lasts."""

    id: str
    score: float
    weight: float
    days: int
    left: float


@dataclass(frozen=True, slots=True)
class Side:
    """One gauge on a day: the largest parts, what the rest add, and the reading that all of them make."""

    parts: tuple[Part, ...]
    others: int
    others_left: float
    pressure: float
    reading: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Example:
    """A day of the record worked out."""

    day: date
    raising: Side
    lowering: Side
    net: float
    net_low: float
    net_high: float

    def rows(self) -> dict[str, list[tuple[Event, Part]]]:
        """The events that are named, with their parts, by gauge."""
        sides = {"raising": self.raising.parts, "lowering": self.lowering.parts}
        ids = [part.id for parts in sides.values() for part in parts]
        events = Event.objects.published().by_id(ids)
        return {
            name: [(events[part.id], part) for part in parts if part.id in events]
            for name, parts in sides.items()
        }


def calm_days() -> list[CalmDay]:
    """The readings of single events, strongest conflict first."""
    found = []
    for code, score in READINGS:
        weight = weights.weight(score)
        later = [tension.gauge(weight * 0.5**halvings) for halvings in (0, 1, 3)]
        found.append(CalmDay(code, score, weight, *later))
    return sorted(found, key=lambda one: one.score)


def days_to_fade(score: float) -> int:
    """Days after which an event alone moves a gauge by less than a point."""
    one_point = -log2(0.99)
    return ceil(tension.HALF_LIFE_DAYS * log2(weights.weight(score) / one_point))


def example(version: int) -> Example | None:
    """The day worked out from the published events; of a record that begins later, its newest; None of an empty one."""
    return caching.cached("methodology:example", version, _work_out)


def _work_out() -> Example | None:
    known, day = Event.objects.published().between(None, EXAMPLE), EXAMPLE
    if not known.exists():
        newest = Event.objects.published().newest_first().first()
        if newest is None:
            return None
        day = newest.first_day
        known = Event.objects.published().between(None, day)
    events = weigh(observations.of(known))
    at = tension.daily_tension(events, first=day, last=day).at(day)
    left = contributions(events, day)

    def side(chosen: Flags, pressure: float, *readings: float) -> Side:
        parts = _parts(events, left, chosen, day)
        named = parts[:NAMED]
        rest = float(sum(part.left for part in parts[NAMED:]))
        return Side(named, len(parts) - len(named), rest, pressure, *readings)

    return Example(
        day=day,
        raising=side(
            events.score < 0,
            at.escalation_pressure,
            at.escalation,
            at.escalation_low,
            at.escalation_high,
        ),
        lowering=side(
            events.score > 0,
            at.de_escalation_pressure,
            at.de_escalation,
            at.de_escalation_low,
            at.de_escalation_high,
        ),
        net=at.net,
        net_low=at.net_low,
        net_high=at.net_high,
    )


def _parts(events: WeightedEvents, left: Floats, chosen: Flags, day: date) -> tuple[Part, ...]:
    """The parts of one gauge, largest first; of equal ones the later first."""
    places = np.flatnonzero(chosen & (left > 0))
    ranked = sorted(places, key=lambda i: (-left[i], -events.start[i], events.ids[i]))
    return tuple(
        Part(
            id=events.ids[i],
            score=float(events.score[i]),
            weight=float(events.weight[i]),
            days=max(day.toordinal() - int(events.end[i]), 0),
            left=float(left[i]),
        )
        for i in ranked
    )
