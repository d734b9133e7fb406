"""Who answers whom, and how fast, beside what the rhythm of the answers alone would give (METHOD 3.4).

A plain-language cousin of the time-series work on reciprocity of Goldstein & Freeman (1990) and Goldstein & Pevehouse
(1997). That an act followed another is timing, not motive.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np

from events.analysis.chance import DRAWS, SEED, followed, one_sided, share_interval, shifts
from events.analysis.columns import LEAST_ACT
from events.analysis.observation import Observation

# An answer later than this is not told apart from a new act.
HORIZON_DAYS = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Responses:
    """How often acts were followed by an answer within `horizon` days.

    `lags` has one entry for each act, in days, None where no answer came in time. `rate` and its 90 % `interval`
    run from 0 to 1; `expected` is the mean rate of answers moved in time, `expected_interval` the middle 90 % of
    them; a `lift` near 1 means coincidence. `p` is one-sided. All are None where there is nothing to divide by.
    """

    horizon: int
    lags: tuple[int | None, ...]
    rate: float | None
    interval: tuple[float, float] | None
    median_lag: float | None
    expected: float | None
    expected_interval: tuple[float, float] | None
    lift: float | None
    p: float | None

    @property
    def n(self) -> int:
        """How many acts."""
        return len(self.lags)

    @property
    def answered(self) -> int:
        """How many of them were answered."""
        return sum(lag is not None for lag in self.lags)


def responses(
    acts: Sequence[int],
    answers: Sequence[int],
    *,
    horizon: int = HORIZON_DAYS,
    draws: int = DRAWS,
    seed: int = SEED,
) -> Responses:
    """The answers to `acts`, both as days (ordinals), one entry for each act; the order of days does not matter.

    An answer is the first one strictly later. Raises ValueError for a horizon below one day.
    """
    if horizon < 1:
        raise ValueError(f"a horizon has one day or more, not {horizon}")
    begun, ends = np.sort(np.array(acts, dtype=np.int64)), np.sort(np.array(answers, np.int64))
    lags = _lags(begun, ends, horizon)
    found = [lag for lag in lags if lag is not None]
    n, k = len(lags), len(found)
    drawn = np.zeros(0)
    if n and len(ends) and draws:
        moved = shifts(draws, np.random.default_rng(seed), window=horizon)
        drawn = followed(begun, ends, nearest=1, farthest=horizon, moved=moved) / n
    rate = k / n if n else None
    expected = float(drawn.mean()) if len(drawn) else None
    low, high = np.percentile(drawn, (5, 95)).tolist() if len(drawn) else (0.0, 0.0)
    return Responses(
        horizon=horizon,
        lags=tuple(lags),
        rate=rate,
        interval=share_interval(k, n),
        median_lag=float(np.median(found)) if found else None,
        expected=expected,
        expected_interval=(low, high) if len(drawn) else None,
        lift=rate / expected if rate is not None and expected else None,
        p=one_sided(rate, drawn) if rate is not None and len(drawn) else None,
    )


def acts(
    observations: Sequence[Observation],
    by: Collection[str],
    toward: Collection[str],
    *,
    sign: int,
    least: float = LEAST_ACT,
) -> list[Observation]:
    """The acts that one of `by` initiates and one of `toward` is the target of, oldest first.

    `sign` is -1 for what raises tension and +1 for what lowers it, as in scores; `least` is the smallest size.
    """
    found = [
        o
        for o in observations
        if o.score * sign >= least
        and not set(by).isdisjoint(o.initiators)
        and not set(toward).isdisjoint(o.targets)
    ]
    return sorted(found, key=lambda o: o.first_day)


def _lags(acts: np.ndarray, answers: np.ndarray, horizon: int) -> list[int | None]:
    places = np.searchsorted(answers, acts, side="right")
    lags = [
        int(answers[place] - act) if place < len(answers) else None
        for act, place in zip(acts, places, strict=True)
    ]
    return [lag if lag is not None and lag <= horizon else None for lag in lags]
