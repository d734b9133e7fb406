"""What one event weighs, with what doubt, and when: the first step of every measure."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from events import vague_days
from events.analysis.observation import Attribution, Observation

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]
Flags = NDArray[np.bool_]

# A change to any constant of the index is a new version of the method (METHOD 2.8).
METHOD_VERSION = "1.0"

# "Twice the score, four times the weight": expert weights are convex, not linear (Azar's COPDAB
# gives its cooperative steps 10, 14, 27, 31, 47, 92). Exponents from 1 to 2.5 fit alike.
POWER = 2.0

# War in progress and a peace treaty lie off the curve: 6 puts the gauge at 98 on its own.
RESERVED_FROM = 9.9
RESERVED_WEIGHT = 6.0

# Editors' doubt is one point either way, and never reaches the reserved ends.
SCORE_DOUBT = 1.0
LARGEST_DOUBTED_SCORE = 9.8

# Doubt about who did it, as a share of the weight. It widens the band, never moves the line.
ATTRIBUTION_DOUBT: dict[Attribution, float] = {"confirmed": 0.0, "claimed": 0.15, "disputed": 0.30}


def weights(scores: Floats) -> Floats:
    """The weight of each score, same shape, no unit: (|s|/10)², and 6 from |s| = 9.9 (2.1)."""
    size = np.abs(scores)
    return np.where(size >= RESERVED_FROM, RESERVED_WEIGHT, (size / 10.0) ** POWER)


def weight(score: float) -> float:
    """The weight of one score from -10 to +10 (METHOD 2.1)."""
    return float(weights(np.array([score], dtype=np.float64))[0])


def weight_variances(scores: Floats, low: Floats, high: Floats, doubt: Floats) -> Floats:
    """The variance of each weight, same shape as `scores` (METHOD 2.5).

    `low` and `high` are the ranges of the types, with NaN for "score - 1" and "score + 1";
    `doubt` is the relative doubt from attribution. A score which a second editor allowed
    outside its type's range widens that range to itself. The reserved ±10 have no variance.
    """
    lowest = np.where(np.isnan(low), -np.inf, np.minimum(low, scores))
    highest = np.where(np.isnan(high), np.inf, np.maximum(high, scores))
    lowest = np.maximum(lowest, scores - SCORE_DOUBT)
    highest = np.minimum(highest, scores + SCORE_DOUBT)
    floor = np.where(scores < 0, -LARGEST_DOUBTED_SCORE, 0.0)
    ceiling = np.where(scores > 0, LARGEST_DOUBTED_SCORE, 0.0)
    lowest = np.clip(lowest, floor, ceiling)
    highest = np.clip(highest, floor, ceiling)
    # A uniform doubt over the width of the weight has the width squared over twelve.
    spread = (weights(highest) - weights(lowest)) ** 2 / 12.0
    variances = spread + (doubt * weights(scores)) ** 2
    return np.where(np.abs(scores) >= RESERVED_FROM, 0.0, variances)


@dataclass(frozen=True, slots=True, eq=False)
class WeightedEvents:
    """Events in columns of equal length n, in the order in which they were given.

    `start` and `end` are proleptic ordinals of the first and last day of the act, or of the
    month or year in which an act with `spread` fell. `score` keeps the sign that chooses
    the gauge, `weight` and `variance` have no unit.
    """

    ids: tuple[str, ...]
    start: Integers
    end: Integers
    spread: Flags
    score: Floats
    weight: Floats
    variance: Floats

    def __len__(self) -> int:
        return len(self.ids)


def weigh(observations: Sequence[Observation]) -> WeightedEvents:
    """Turn n observations into columns of weights, in O(n).

    An act with an end date holds its weight from first to last day. Without one, a date known
    to the month or the year is spread over that month or year (METHOD 2.2).
    """
    n = len(observations)
    score = np.fromiter((o.score for o in observations), np.float64, n)
    low = np.fromiter((_or_nan(o.min_score) for o in observations), np.float64, n)
    high = np.fromiter((_or_nan(o.max_score) for o in observations), np.float64, n)
    doubt = np.fromiter((ATTRIBUTION_DOUBT[o.attribution] for o in observations), np.float64, n)
    start = np.fromiter((o.first_day.toordinal() for o in observations), np.int64, n)
    end = np.fromiter(((o.last_day or o.first_day).toordinal() for o in observations), np.int64, n)
    spread = np.zeros(n, dtype=np.bool_)
    for index, observation in enumerate(observations):
        if observation.precision != "day" and observation.last_day is None:
            first, last = vague_days.span(observation.first_day, observation.precision)
            start[index], end[index] = first.toordinal(), last.toordinal()
            spread[index] = True
    return WeightedEvents(
        ids=tuple(o.id for o in observations),
        start=start,
        end=end,
        spread=spread,
        score=score,
        weight=weights(score),
        variance=weight_variances(score, low, high, doubt),
    )


def _or_nan(value: float | None) -> float:
    return np.nan if value is None else value
