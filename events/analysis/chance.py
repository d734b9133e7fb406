"""What chance alone would give: answers moved in time, and shares with their intervals."""

from collections.abc import Sequence
from math import ceil, sqrt
from statistics import NormalDist

import numpy as np

from events.analysis.weights import Integers

# 999 draws and the observed one: p is known to a thousandth.
DRAWS = 999

# One seed for every answer, so that a page says the same each time it is opened.
SEED = 1953

# Far enough that one act is not answered by its own moved answer, near enough that the record is as dense: a shift
# across decades would make sparse years fake a response (METHOD 3.4).
NEAREST_SHIFT, FARTHEST_SHIFT = 61, 365

YEAR = 365.25

# Standard deviations on either side of a 90 % interval.
Z = NormalDist().inv_cdf(0.95)


def shifts(draws: int, rng: np.random.Generator, *, window: int = 0) -> Integers:
    """`draws` random distances of 61 to 365 days, back or forth; all of them further where `window` days reach them.

    Within the window an answer that was moved would still be found, and the base rate would count what was observed.
    """
    more = max(window + 1 - NEAREST_SHIFT, 0)
    size = rng.integers(NEAREST_SHIFT + more, FARTHEST_SHIFT + more, size=draws, endpoint=True)
    return size * rng.choice(np.array([-1, 1]), size=draws)


def followed(
    acts: Integers,
    answers: Integers,
    *,
    nearest: int,
    farthest: int,
    moved: Integers,
    whole_years: bool = False,
) -> Integers:
    """How many of `acts` have an answer `nearest` to `farthest` days later, for each distance that answers are moved.

    All are days as numbers. They stand on a circle from the first day of both to the last, so that no answer is lost
    at the ends; with `whole_years` the circle is lengthened to full years, so that none changes its season there.
    Shape (len(moved),), in O(days · len(moved)) at most.
    """
    if not len(acts) or not len(answers):
        return np.zeros(len(moved), dtype=np.int64)
    origin = min(acts.min(), answers.min())
    circle = int(max(acts.max(), answers.max()) - origin) + 1
    if whole_years:
        circle = round(ceil(circle / YEAR) * YEAR)
    there = np.zeros(circle, dtype=np.int64)
    there[answers - origin] = 1
    # Answers up to each day, twice around, so that no window has to be cut.
    sums = np.concatenate(([0], np.cumsum(np.tile(there, 2))))
    opens = (np.arange(circle) + nearest) % circle
    closes = opens + min(farthest - nearest, circle - 1) + 1
    answered = sums[closes] > sums[opens]
    places, times = np.unique(acts - origin, return_counts=True)
    # Moving all answers forth is the same as moving all acts back.
    return np.array([times[answered[(places - d) % circle]].sum() for d in moved], dtype=np.int64)


def one_sided(observed: float, drawn: Sequence[float] | np.ndarray) -> float:
    """The share of draws that reach what was observed, the observed one among them."""
    return float((1 + np.count_nonzero(np.asarray(drawn) >= observed)) / (1 + len(drawn)))


def share_interval(k: int, n: int) -> tuple[float, float] | None:
    """The 90 % interval of a share of k in n cases, after Wilson (1927); None without a case."""
    if not n:
        return None
    share, square = k / n, Z * Z / n
    middle = (share + square / 2) / (1 + square)
    width = Z * sqrt(share * (1 - share) / n + square / (4 * n)) / (1 + square)
    return max(middle - width, 0.0), min(middle + width, 1.0)
