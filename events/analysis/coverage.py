"""How thick the record is: the strip under the chart (METHOD 2.7.4)."""

from dataclasses import dataclass
from datetime import date

import numpy as np

from events.analysis.weights import Flags, Integers, WeightedEvents

COVERAGE_DAYS = 365

# Under one event in two months a quiet line may only mean a thin record: drawn hatched, and no
# phase statistics are made from it.
THIN_BELOW = 6


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Coverage:
    """Day by day from `first`: `counts` of events in the trailing 365 days, `thin` flags."""

    first: date
    counts: Integers
    thin: Flags


def coverage(events: WeightedEvents, *, first: date, last: date) -> Coverage:
    """Events begun in the 365 days that end on each day from `first` to `last` (2.7.4).

    Events scored 0 count: they were recorded. Pass the *Full* series. Runs in O(n log n + days).
    Raises ValueError when `last` is before `first`.
    """
    if last < first:
        raise ValueError(f"last day {last} is before first day {first}")
    days = np.arange(first.toordinal(), last.toordinal() + 1)
    starts = np.sort(events.start)
    counts = np.searchsorted(starts, days, side="right") - np.searchsorted(
        starts, days - COVERAGE_DAYS, side="right"
    )
    return Coverage(first=first, counts=counts.astype(np.int64), thin=counts < THIN_BELOW)
