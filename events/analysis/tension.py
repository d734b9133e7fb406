"""The tension index: two gauges, their net and its band, for every day of a window.

The memory of past conflict and cooperation fades exponentially, as in the interaction score of
Crescenzi & Enterline (2001). Sections refer to METHOD.md.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate
from statistics import NormalDist
from typing import overload

import numpy as np
from numpy.typing import NDArray

from events.analysis.weights import Flags, Floats, Integers, WeightedEvents

# Half after a month, a quarter after two. From 15 to 120 days the fit to outside series hardly
# moves (METHOD 2.8); longer memories saturate the gauge.
HALF_LIFE_DAYS = 30.0
DAILY_DECAY = 2.0 ** (-1.0 / HALF_LIFE_DAYS)

# Standard deviations on either side of a 90 % band: 1.645 in print, but the published worked
# numbers hold to six decimals only with all digits.
BAND_Z = NormalDist().inv_cdf(0.95)


@overload
def gauge(pressure: float) -> float: ...
@overload
def gauge(pressure: Floats) -> Floats: ...
def gauge(pressure: float | Floats) -> float | Floats:
    """Pressure (0 or more) as a reading from 0 to 100: each unit halves the rest (2.3)."""
    reading = -100.0 * np.expm1(-np.log(2.0) * pressure)
    return float(reading) if np.ndim(reading) == 0 else reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The index on one day. Gauges and band in points; pressures have no unit."""

    day: date
    escalation_pressure: float
    de_escalation_pressure: float
    escalation: float
    escalation_low: float
    escalation_high: float
    de_escalation: float
    de_escalation_low: float
    de_escalation_high: float
    net: float
    net_low: float
    net_high: float

    @property
    def single_number(self) -> float:
        """T, from 0 to 100; at 50 neither side leads (METHOD 2.3)."""
        return 50.0 + self.net / 2.0


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class DailyTension:
    """The index day by day: arrays of one length, one value a day from `first` on, read-only.

    Gauges (`escalation`, `de_escalation`) run from 0 to 100, `net` from -100 to +100; `_low`
    and `_high` bound the 90 % band. Pressures have no unit.
    """

    first: date
    escalation_pressure: Floats
    de_escalation_pressure: Floats
    escalation: Floats
    escalation_low: Floats
    escalation_high: Floats
    de_escalation: Floats
    de_escalation_low: Floats
    de_escalation_high: Floats
    net: Floats
    net_low: Floats
    net_high: Floats

    def __post_init__(self) -> None:
        for column in COLUMNS:
            # The series is kept and shared for as long as the data has not changed.
            getattr(self, column).flags.writeable = False

    def __len__(self) -> int:
        return len(self.net)

    @property
    def last(self) -> date:
        """The last day of the series."""
        return self.first + timedelta(days=len(self) - 1)

    @property
    def days(self) -> NDArray[np.datetime64]:
        """The calendar days of the series, as numpy dates."""
        return np.datetime64(self.first, "D") + np.arange(len(self))

    @property
    def single_number(self) -> Floats:
        """T, from 0 to 100; at 50 neither side leads (METHOD 2.3)."""
        return 50.0 + self.net / 2.0

    def at(self, day: date) -> Reading:
        """The index on `day`. Raises KeyError for a day outside the series."""
        if not self.first <= day <= self.last:
            raise KeyError(f"{day} is not between {self.first} and {self.last}")
        index = (day - self.first).days
        return Reading(day=day, **{name: float(getattr(self, name)[index]) for name in COLUMNS})


COLUMNS = tuple(name for name in Reading.__dataclass_fields__ if name != "day")


def daily_tension(events: WeightedEvents, *, first: date, last: date) -> DailyTension:
    """The index for every day from `first` to `last`, both included (METHOD 2.2 to 2.5).

    Events before `first` count with what is left of them, events after `last` not at all.
    Runs in O(n + days). Raises ValueError when `last` is before `first`.
    """
    if last < first:
        raise ValueError(f"last day {last} is before first day {first}")
    rising, spread_e = _pressure(events, events.score < 0, first, last)
    falling, spread_d = _pressure(events, events.score > 0, first, last)
    up, up_low, up_high = _band(rising, spread_e)
    down, down_low, down_high = _band(falling, spread_d)
    net = up - down
    return DailyTension(
        first=first,
        escalation_pressure=rising,
        de_escalation_pressure=falling,
        escalation=up,
        escalation_low=up_low,
        escalation_high=up_high,
        de_escalation=down,
        de_escalation_low=down_low,
        de_escalation_high=down_high,
        net=net,
        net_low=net - np.hypot(up - up_low, down_high - down),
        net_high=net + np.hypot(up_high - up, down - down_low),
    )


def _band(pressure: Floats, variance: Floats) -> tuple[Floats, Floats, Floats]:
    """Gauge, lower and upper end of its 90 % band."""
    margin = BAND_Z * np.sqrt(variance)
    return gauge(pressure), gauge(np.maximum(pressure - margin, 0.0)), gauge(pressure + margin)


def _pressure(
    events: WeightedEvents, chosen: Flags, first: date, last: date
) -> tuple[Floats, Floats]:
    """Pressure of the chosen events and its variance, day by day from `first` to `last`."""
    chosen = chosen & (events.start <= last.toordinal())
    if not chosen.any():
        empty = np.zeros((last - first).days + 1)
        return empty, empty.copy()
    # The memory has no end, so the pass begins at the oldest event.
    origin = min(int(events.start[chosen].min()), first.toordinal())
    size = last.toordinal() - origin + 1
    held, vague = chosen & ~events.spread, chosen & events.spread
    start, end = events.start - origin, events.end - origin
    middle = start + (end - start) // 2
    daily = events.weight / (end - start + 1)

    impulse = _sums(size, end[held], events.weight[held])
    impulse += _running(size, start[vague], end[vague] + 1, daily[vague])
    hold = _running(size, start[held], end[held], events.weight[held])
    # A spread event's variance enters whole, on its middle day.
    doubt = _sums(size, end[held], events.variance[held])
    doubt += _sums(size, middle[vague], events.variance[vague])
    held_doubt = _running(size, start[held], end[held], events.variance[held])

    kept = slice(first.toordinal() - origin, None)
    pressure = _fading(impulse, DAILY_DECAY) + hold
    variance = _fading(doubt, DAILY_DECAY**2) + held_doubt
    return pressure[kept], variance[kept]


def _sums(size: int, days: Integers, values: Floats) -> Floats:
    """Sum of the values that fall on each of `size` days; later days are cut off."""
    kept = days < size
    return np.bincount(days[kept], weights=values[kept], minlength=size).astype(np.float64)


def _running(size: int, start: Integers, stop: Integers, values: Floats) -> Floats:
    """Sum of the values in force on each of `size` days, from `start` up to before `stop`."""
    lasting = (start < stop) & (values > 0)
    start, stop, values = start[lasting], stop[lasting], values[lasting]
    total = np.cumsum(_sums(size, start, values) - _sums(size, stop, values))
    ones = np.ones(len(values))
    in_force = np.cumsum(_sums(size, start, ones) - _sums(size, stop, ones))
    # Rounding must not leave a trace of acts that are over, nor a pressure below zero.
    return np.where(in_force > 0, np.maximum(total, 0.0), 0.0)


def _fading(impulse: Floats, decay: float) -> Floats:
    """What is left each day of all impulses so far: p = p·decay + impulse."""
    return np.array(list(accumulate(impulse.tolist(), lambda left, new: left * decay + new)))
