"""The gauges of many versions of a record at once: what would the index be if some events were missing?

The arithmetic is that of `tension` (METHOD 2.2 and 2.3), without the band: a draw leaves out events, and every gauge
of every draw is computed in one pass over blocks of days.
"""

from dataclasses import dataclass
from datetime import date

import numpy as np

from events.analysis.tension import DAILY_DECAY, gauge
from events.analysis.weights import Flags, Floats, Integers, WeightedEvents

# Days that one step covers: the scale of a block, 2 to the power of 512 / 30, loses five of sixteen digits.
BLOCK_DAYS = 512


@dataclass(frozen=True, slots=True, eq=False)
class Gauges:
    """Both gauges, draw by draw (rows) and day by day (columns) from `first` on."""

    first: date
    escalation: Floats
    de_escalation: Floats

    @property
    def net(self) -> Floats:
        """What raises tension less what lowers it, from -100 to +100."""
        return self.escalation - self.de_escalation


def gauges(events: WeightedEvents, kept: Flags, *, first: date, last: date) -> Gauges:
    """The gauges from `first` to `last` of each row of `kept`, which says of every event whether it counts.

    Raises ValueError when `last` is before `first`, and when a row has not one flag for each event.
    """
    if last < first:
        raise ValueError(f"last day {last} is before first day {first}")
    if kept.ndim != 2 or kept.shape[1] != len(events):
        raise ValueError(f"flags of shape {kept.shape} do not tell {len(events)} events apart")
    return Gauges(
        first=first,
        escalation=_readings(events, kept, events.score < 0, first, last),
        de_escalation=_readings(events, kept, events.score > 0, first, last),
    )


def _readings(events: WeightedEvents, kept: Flags, side: Flags, first: date, last: date) -> Floats:
    """One gauge of each draw."""
    chosen = np.flatnonzero(side & (events.start <= last.toordinal()))
    days = (last - first).days + 1
    if not len(chosen):
        return np.zeros((len(kept), days))
    origin = min(int(events.start[chosen].min()), first.toordinal())
    size = last.toordinal() - origin + 1
    start, end = events.start[chosen] - origin, events.end[chosen] - origin
    weight, spread = events.weight[chosen], events.spread[chosen]
    readings = np.empty((len(kept), days))
    for draw, flags in enumerate(kept[:, chosen]):
        w = weight * flags
        held, daily = np.where(spread, 0.0, w), np.where(spread, w / (end - start + 1), 0.0)
        impulse = _at(size, end, held) + np.cumsum(
            _at(size, start, daily) - _at(size, end + 1, daily)
        )
        lasting = np.cumsum(_at(size, start, held) - _at(size, end, held))
        pressure = _faded(np.maximum(impulse, 0.0)) + np.maximum(lasting, 0.0)
        readings[draw] = gauge(pressure[size - days :])
    return readings


def _at(size: int, days: Integers, values: Floats) -> Floats:
    """Sum of the values that fall on each of `size` days; later days are cut off."""
    inside = days < size
    return np.bincount(days[inside], weights=values[inside], minlength=size).astype(np.float64)


def _faded(impulse: Floats) -> Floats:
    """What is left each day of all impulses so far: p = p·decay + impulse, a block of days at a time."""
    left = np.empty_like(impulse)
    growth = DAILY_DECAY ** -np.arange(BLOCK_DAYS + 1.0)
    carried = 0.0
    for begin in range(0, len(impulse), BLOCK_DAYS):
        block = impulse[begin : begin + BLOCK_DAYS]
        scale = growth[: len(block)]
        left[begin : begin + len(block)] = (
            carried * DAILY_DECAY + np.cumsum(block * scale)
        ) / scale
        carried = left[begin + len(block) - 1]
    return left
