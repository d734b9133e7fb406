"""How far two series of months rank alike: Spearman's correlation, its interval and its chance (METHOD 5).

Months that follow each other resemble each other, so a formula for independent pairs would call a correlation surer
than it is. The interval therefore draws whole years (moving blocks, Künsch 1989), and chance is what is left when one
series is turned against the other in a circle, which keeps the memory of both.
"""

from dataclasses import dataclass

import numpy as np

from events.analysis.weights import Floats, Integers

BLOCK_MONTHS = 12
DRAWS = 2000
SHIFTS = 499
SEED = 20130616

# Two blocks: fewer months leave nothing to draw from.
FEWEST_MONTHS = 2 * BLOCK_MONTHS

# Per cent of the draws inside the interval.
INTERVAL = 95.0


@dataclass(frozen=True, slots=True)
class RankCorrelation:
    """`rho` from -1 to +1 over `n` pairs, its interval from `low` to `high`, and the two-sided chance `p`."""

    rho: float
    low: float
    high: float
    p: float
    n: int


def ranks(values: Floats) -> Floats:
    """The rank of each value from 1 up; equal values share the mean of their ranks."""
    _, inverse, counts = np.unique(values, return_inverse=True, return_counts=True)
    return (np.cumsum(counts) - (counts - 1) / 2.0)[inverse]


def spearman(one: Floats, other: Floats) -> float:
    """The rank correlation of two columns of one length; NaN when one of them never changes."""
    return _pearson(ranks(one), ranks(other))


def rank_correlation(
    one: Floats,
    other: Floats,
    *,
    block: int = BLOCK_MONTHS,
    draws: int = DRAWS,
    shifts: int = SHIFTS,
    seed: int = SEED,
) -> RankCorrelation:
    """The rank correlation of two series without gaps, one value a month each, oldest first.

    Raises ValueError for columns of unequal length, for fewer than two blocks, and for a series that never changes.
    """
    n = len(one)
    if n != len(other):
        raise ValueError(f"{n} values cannot be compared with {len(other)}")
    if n < 2 * block:
        raise ValueError(f"{n} months are fewer than {2 * block}")
    if np.ptp(one) == 0 or np.ptp(other) == 0:
        raise ValueError("a series that never changes ranks like nothing")
    random = np.random.default_rng(seed)
    rho = spearman(one, other)
    drawn = [spearman(one[chosen], other[chosen]) for chosen in _blocks(n, block, draws, random)]
    low, high = np.nanpercentile(drawn, (50 - INTERVAL / 2, 50 + INTERVAL / 2))
    ranked, turned = ranks(one), ranks(other)
    turns = random.integers(1, n, shifts)
    as_strong = sum(abs(_pearson(ranked, np.roll(turned, turn))) >= abs(rho) for turn in turns)
    return RankCorrelation(
        rho=rho, low=float(low), high=float(high), p=(1 + as_strong) / (1 + shifts), n=n
    )


def _blocks(n: int, block: int, draws: int, random: np.random.Generator) -> Integers:
    """Positions of each draw: blocks of months that follow each other, cut to n."""
    starts = random.integers(0, n - block + 1, (draws, -(-n // block)))
    return (starts[:, :, None] + np.arange(block)).reshape(draws, -1)[:, :n]


def _pearson(one: Floats, other: Floats) -> float:
    one, other = one - one.mean(), other - other.mean()
    size = float(np.sqrt((one @ one) * (other @ other)))
    return float(one @ other) / size if size else float("nan")
