"""Which events a series counts: *Full*, or *Major events* for comparisons across decades."""

from collections.abc import Iterable
from datetime import date
from typing import Literal

from events.analysis.observation import Observation

Series = Literal["full", "major"]

# Small acts go unrecorded in thin decades; acts of 5 and more are recorded in all of them. Five
# and not six: a better long-run fit (METHOD 5.2).
MAJOR_SCORE = 5.0

# Longer views compare eras, which *Full* must never do (METHOD 2.7.3).
FULL_SERIES_YEARS = 20


def in_series(observations: Iterable[Observation], series: Series) -> list[Observation]:
    """The observations which `series` counts, in their order: all, or those with |score| >= 5.

    Raises ValueError for an unknown series.
    """
    if series == "full":
        return list(observations)
    if series == "major":
        return [o for o in observations if abs(o.score) >= MAJOR_SCORE]
    raise ValueError(f"unknown series {series!r}")


def series_for(first: date, last: date) -> Series:
    """The series that a view from `first` to `last`, both included, must start with.

    `major` for more than 20 years, otherwise `full` (METHOD 2.7.3).
    """
    limit = (first.year + FULL_SERIES_YEARS, first.month, first.day)
    return "major" if (last.year, last.month, last.day) >= limit else "full"
