"""The thinning test: may decades be compared, or do they only differ in how much was written down (METHOD 2.7.6)?

Small acts go unrecorded in thin decades. Each draw keeps so few minor events of every decade that its rate is that of
the decade with the fewest, and orders the decades anew by their mean escalation. Nothing may be said of the order of
decades unless it stays the same in 90 of 100 draws.
"""

from dataclasses import dataclass
from datetime import date

import numpy as np

from events.analysis.resampling import gauges
from events.analysis.series import MAJOR_SCORE
from events.analysis.weights import Flags, Floats, Integers, WeightedEvents

DRAWS = 100
ENOUGH = 90
SEED = 20130616
DAYS_OF_A_YEAR = 365.25


@dataclass(frozen=True, slots=True)
class ThinnedDecade:
    """Ten years that begin in `first`: minor events a year, mean E of all events, and its mean over the draws."""

    first: int
    events: int
    minor_a_year: float
    escalation: float
    thinned: float
    major: float

    @property
    def last(self) -> int:
        """The year in which they end."""
        return self.first + 9


@dataclass(frozen=True, slots=True)
class ThinningTest:
    """The decades, oldest first; in how many `draws` their order by mean escalation was that of the whole record."""

    decades: tuple[ThinnedDecade, ...]
    draws: int
    same_order: int
    first_stays_first: int

    @property
    def passes(self) -> bool:
        """Whether decades may be compared by the *Full* series."""
        return len(self.decades) > 1 and self.same_order * DRAWS >= ENOUGH * self.draws


def thinning_test(
    events: WeightedEvents, *, first: date, last: date, draws: int = DRAWS, seed: int = SEED
) -> ThinningTest:
    """The test over the decades between the two days, in the order of `events`, by seeded draws."""
    days = np.arange(first.toordinal(), last.toordinal() + 1)
    decade_of_day = np.array([day.year // 10 * 10 for day in map(date.fromordinal, days.tolist())])
    decades, lengths = np.unique(decade_of_day, return_counts=True)
    begun = np.clip(events.start, first.toordinal(), last.toordinal()) - first.toordinal()
    decade = np.searchsorted(decades, decade_of_day[begun])
    minor = np.abs(events.score) < MAJOR_SCORE
    counts = np.bincount(decade[minor], minlength=len(decades))
    rates = counts / (lengths / DAYS_OF_A_YEAR)
    kept = _thinned(
        decade, minor, np.floor(rates.min() * lengths / DAYS_OF_A_YEAR + 0.5), draws, seed
    )
    flags = np.vstack([np.ones_like(minor), ~minor, kept])
    gauge = gauges(events, flags, first=first, last=last).escalation
    starts = np.searchsorted(decade_of_day, decades)
    means = np.add.reduceat(gauge, starts, axis=1) / lengths
    order = np.argsort(-means, axis=1, kind="stable")
    return ThinningTest(
        decades=tuple(
            ThinnedDecade(*row)
            for row in zip(
                decades.tolist(),
                np.bincount(decade, minlength=len(decades)).tolist(),
                rates.tolist(),
                means[0].tolist(),
                means[2:].mean(axis=0).tolist(),
                means[1].tolist(),
                strict=True,
            )
        ),
        draws=draws,
        same_order=int((order[2:] == order[0]).all(axis=1).sum()),
        first_stays_first=int((order[2:, 0] == order[0, 0]).sum()),
    )


def _thinned(decade: Integers, minor: Flags, quota: Floats, draws: int, seed: int) -> Flags:
    """For each draw, all major events and, of each decade, so many minor ones by lot."""
    random = np.random.default_rng(seed)
    kept = np.tile(~minor, (draws, 1))
    for number, most in enumerate(quota.astype(int).tolist()):
        members = np.flatnonzero(minor & (decade == number))
        for flags in kept:
            flags[random.permutation(members)[:most]] = True
    return kept
