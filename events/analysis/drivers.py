"""The events that make a day's reading: a number without its drivers must not be shown."""

from dataclasses import dataclass
from datetime import date

import numpy as np

from events.analysis.tension import DAILY_DECAY
from events.analysis.weights import Flags, Floats, WeightedEvents

# Three are named beside a reading (METHOD 2.3): what a reader can hold at a glance.
DRIVERS_SHOWN = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Driver:
    """One event's part in a gauge on one day.

    `contribution` is what is left of its weight, `share` its part of the pressure (0 to 1).
    """

    id: str
    contribution: float
    share: float


@dataclass(frozen=True, slots=True, kw_only=True)
class DayDrivers:
    """The largest contributions to each gauge on `day`, largest first."""

    day: date
    escalation: tuple[Driver, ...]
    de_escalation: tuple[Driver, ...]


def contributions(events: WeightedEvents, day: date) -> Floats:
    """What is left of each event's weight on `day`: shape (n,), no unit, 0 before it (2.2)."""
    today = day.toordinal()
    begun = events.start <= today
    last = np.minimum(events.end, today)
    decayed = DAILY_DECAY ** (today - last)
    # Geometric sum over the days of the month or year that have passed.
    passed = (1.0 - DAILY_DECAY ** (last - events.start + 1)) / (1.0 - DAILY_DECAY)
    length = events.end - events.start + 1
    part = np.where(events.spread, decayed * passed / length, decayed)
    return np.where(begun, events.weight * part, 0.0)


def drivers(events: WeightedEvents, day: date, *, count: int = DRIVERS_SHOWN) -> DayDrivers:
    """The `count` events with the largest contributions to each gauge on `day` (METHOD 2.3).

    Of equal contributions the later event comes first, then the order of ids decides.
    Fewer come back when fewer contribute. Raises ValueError when `count` is below 1.
    """
    if count < 1:
        raise ValueError(f"count must be 1 or more, not {count}")
    parts = contributions(events, day)
    return DayDrivers(
        day=day,
        escalation=_largest(events, parts, events.score < 0, count),
        de_escalation=_largest(events, parts, events.score > 0, count),
    )


def _largest(
    events: WeightedEvents, parts: Floats, chosen: Flags, count: int
) -> tuple[Driver, ...]:
    candidates = np.flatnonzero(chosen & (parts > 0))
    pressure = float(parts[candidates].sum())
    ranked = sorted(
        _top(candidates, parts, count), key=lambda i: (-parts[i], -events.start[i], events.ids[i])
    )
    return tuple(
        Driver(id=events.ids[i], contribution=float(parts[i]), share=float(parts[i]) / pressure)
        for i in ranked[:count]
    )


def _top(candidates: np.ndarray, parts: Floats, count: int) -> list[int]:
    """The candidates that reach the `count`-th largest part, ties included, unsorted."""
    if len(candidates) <= count:
        return [int(i) for i in candidates]
    bound = np.partition(parts[candidates], -count)[-count]
    return [int(i) for i in candidates[parts[candidates] >= bound]]
