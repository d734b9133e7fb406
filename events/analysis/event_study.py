"""What follows, or comes before, a kind of event, beside what the calendar alone would give.

The event study of MacKinlay (1997) with a window of days around each event and a base rate by permutation. It says how
often, never why.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from events.analysis.chance import DRAWS, SEED, YEAR, followed, one_sided, share_interval, shifts
from events.analysis.weights import Integers

Base = Literal["shift", "season"]

# The same days of other years, near enough that the record is as dense, and some days either way.
SEASON_YEARS = 3
SEASON_DAYS = 15


@dataclass(frozen=True, slots=True, kw_only=True)
class EventStudy:
    """How many of `n` days had an outcome from `nearest` to `farthest` days after them (before them if below 0).

    `share` and its 90 % `interval` run from 0 to 1. `base_rate` is the mean share for outcomes moved in time and
    `base_interval` the middle 90 % of such shares; `lift` is share over base rate. `p_more` and `p_less` are
    one-sided: how often chance alone gave as much, or as little. None where there is nothing to divide by.
    """

    nearest: int
    farthest: int
    had: tuple[bool, ...]
    share: float | None
    interval: tuple[float, float] | None
    base_rate: float | None
    base_interval: tuple[float, float] | None
    lift: float | None
    p_more: float | None
    p_less: float | None

    @property
    def n(self) -> int:
        """How many days were looked at."""
        return len(self.had)

    @property
    def k(self) -> int:
        """How many of them had an outcome."""
        return sum(self.had)


def event_study(
    days: Sequence[int],
    outcomes: Sequence[int],
    *,
    nearest: int = 1,
    farthest: int = 30,
    base: Base = "shift",
    draws: int = DRAWS,
    seed: int = SEED,
) -> EventStudy:
    """Outcomes around days, both as ordinals, one entry for each event; `had` is in the order of `days`.

    The base rate moves all outcomes by 61 to 365 days, back or forth, and beyond the window (`shift`), or by one to
    three whole years and up to 15 days (`season`), which keeps what belongs to a time of the year. Raises ValueError
    for an empty window.
    """
    if farthest < nearest:
        raise ValueError(f"the window from {nearest} to {farthest} days is empty")
    at, ends = np.array(days, dtype=np.int64), np.sort(np.array(outcomes, dtype=np.int64))
    first = np.searchsorted(ends, at + nearest)
    had = np.searchsorted(ends, at + farthest, side="right") > first
    n, k = len(at), int(had.sum())
    share = k / n if n else None
    drawn = np.zeros(0)
    if n and len(ends) and draws:
        rng = np.random.default_rng(seed)
        reach = max(abs(nearest), abs(farthest))
        moved = shifts(draws, rng, window=reach) if base == "shift" else _seasons(draws, rng)
        window = {"nearest": nearest, "farthest": farthest}
        drawn = followed(at, ends, **window, moved=moved, whole_years=base == "season") / n
    base_rate = float(drawn.mean()) if len(drawn) else None
    low, high = np.percentile(drawn, (5, 95)).tolist() if len(drawn) else (0.0, 0.0)
    return EventStudy(
        nearest=nearest,
        farthest=farthest,
        had=tuple(had.tolist()),
        share=share,
        interval=share_interval(k, n),
        base_rate=base_rate,
        base_interval=(low, high) if len(drawn) else None,
        lift=share / base_rate if share is not None and base_rate else None,
        p_more=one_sided(share, drawn) if share is not None and len(drawn) else None,
        p_less=one_sided(-share, -drawn) if share is not None and len(drawn) else None,
    )


def _seasons(draws: int, rng: np.random.Generator) -> Integers:
    years = rng.integers(1, SEASON_YEARS, size=draws, endpoint=True)
    years = years * rng.choice(np.array([-1, 1]), size=draws)
    days = rng.integers(-SEASON_DAYS, SEASON_DAYS, size=draws, endpoint=True)
    return np.round(years * YEAR).astype(np.int64) + days
