"""Days like this one: past days before which tension ran a like course. What followed each is read, never averaged.

Windows are compared inside one era only, for *Full* must not compare decades (METHOD 2.7.3).
"""

from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from events.analysis.columns import EventColumns
from events.analysis.series import FULL_SERIES_YEARS
from events.analysis.tension import DailyTension
from events.analysis.weights import Flags, Floats, Integers

# Three months: three half-lives of the index, after which an eighth of an act's weight is left.
WINDOW_DAYS = 90

# The window and as long again, so that what followed was known and shares no day with the window.
APART_DAYS = 2 * WINDOW_DAYS

# Fewer events in a year make a thin record, from which nothing is compared (METHOD 2.7.4).
LEAST_EVENTS_A_YEAR = 6
YEAR_DAYS = 365

# Three can be read beside each other.
SHOWN = 3

# How far a window without any hostile act is from one with such acts, in points of verbal share:
# half of the scale, for neither "all words" nor "all deeds" is nearer to it.
SHARE_UNKNOWN = 50.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """The 90 days up to a day in six numbers of one scale: points of the index, or per cent.

    `change` is the net on the day less the net before the window. `verbal_share` is the part of the
    hostile weight that was words, None without hostile acts.
    """

    escalation: float
    de_escalation: float
    mean_escalation: float
    mean_de_escalation: float
    change: float
    verbal_share: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """A past day, and how far its course lies from the one asked for: root mean square, in points."""

    day: date
    distance: float
    course: Course


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Courses:
    """The courses of all days of a series: `values` has a row for each day from `first` on.

    Days before which the record is thin, or the series too short for a window, are not `usable`.
    """

    first: date
    values: Floats
    usable: Flags

    def at(self, day: date) -> Course | None:
        """The course up to a day; None where the record is too thin for one."""
        index = (day - self.first).days
        if not 0 <= index < len(self.values) or not self.usable[index]:
            return None
        row = [float(value) for value in self.values[index]]
        return Course(
            escalation=row[0],
            de_escalation=row[1],
            mean_escalation=row[2],
            mean_de_escalation=row[3],
            change=row[4],
            verbal_share=None if np.isnan(row[5]) else row[5],
        )


def courses(series: DailyTension, record: EventColumns) -> Courses:
    """The course up to each day of the series, in O(n + days).

    An act of which only the month or year is known counts from the end of it, when it was known.
    """
    days, events = len(series), record.events
    known = np.where(events.spread, events.end, events.start) - series.first.toordinal()
    hostile = events.score < 0
    both = hostile & (record.verbal | record.material)
    words = _trailing(_daily(known, events.weight, hostile & record.verbal, days), WINDOW_DAYS)
    acts = _trailing(_daily(known, events.weight, both, days), WINDOW_DAYS)
    every = np.ones(len(record), dtype=np.bool_)
    coded = _trailing(_daily(known, np.ones(len(record)), every, days), YEAR_DAYS)
    share = np.full(days, np.nan)
    # Sums of weights leave traces of rounding; the smallest weight of a scored act is far above.
    np.divide(100.0 * words, acts, out=share, where=acts > 1e-9)
    before = np.concatenate((np.zeros(WINDOW_DAYS), series.net))[:days]
    values = np.column_stack(
        (
            series.escalation,
            series.de_escalation,
            _trailing(series.escalation, WINDOW_DAYS) / WINDOW_DAYS,
            _trailing(series.de_escalation, WINDOW_DAYS) / WINDOW_DAYS,
            series.net - before,
            share,
        )
    )
    usable = (coded > LEAST_EVENTS_A_YEAR - 0.5) & (np.arange(days) >= WINDOW_DAYS)
    return Courses(first=series.first, values=values, usable=usable)


def similar_days(found: Courses, day: date, *, count: int = SHOWN) -> tuple[Likeness, ...]:
    """Up to `count` past days with the nearest courses, the nearest first.

    They lie in the 20 years before, 180 days or more from the day and from one another. None come
    back where the record is thin. Raises ValueError when `count` is below 1.
    """
    if count < 1:
        raise ValueError(f"count must be 1 or more, not {count}")
    here = (day - found.first).days
    last = here - APART_DAYS
    if not 0 <= here < len(found.values) or not found.usable[here] or last < 0:
        return ()
    first = max(0, here - FULL_SERIES_YEARS * YEAR_DAYS)
    candidates = first + np.flatnonzero(found.usable[first : last + 1])
    distances = _distances(found.values[candidates], found.values[here])
    chosen: list[Likeness] = []
    # Of equal distances the later day comes first: it is nearer in time.
    for place in np.lexsort((-candidates, distances)):
        other = found.first + timedelta(days=int(candidates[place]))
        if all(abs((other - taken.day).days) >= APART_DAYS for taken in chosen):
            course = found.at(other)
            assert course is not None
            chosen.append(Likeness(day=other, distance=float(distances[place]), course=course))
        if len(chosen) == count:
            break
    return tuple(chosen)


def _distances(rows: Floats, asked: Floats) -> Floats:
    """Root mean square of the differences of each row from the one asked for."""
    differences = rows - asked
    missing = np.isnan(rows) != np.isnan(asked)
    differences = np.where(
        np.isnan(differences), np.where(missing, SHARE_UNKNOWN, 0.0), differences
    )
    return np.sqrt((differences**2).mean(axis=1))


def _daily(known: Integers, values: Floats, chosen: Flags, days: int) -> Floats:
    """Sums of the chosen values on each day of the series; days outside are left out."""
    inside = chosen & (known >= 0) & (known < days)
    return np.bincount(known[inside], weights=values[inside], minlength=days).astype(np.float64)


def _trailing(daily: Floats, length: int) -> Floats:
    """The sum of each day and the days before it, `length` in all."""
    total = np.concatenate((np.zeros(1), np.cumsum(daily)))
    ends = np.arange(1, len(daily) + 1)
    return total[ends] - total[np.maximum(ends - length, 0)]
