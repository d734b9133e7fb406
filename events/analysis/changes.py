"""When did the level of a series change? Optimal partitioning with a penalty for each change.

The exact minimum that PELT (Killick, Fearnhead & Eckley 2012) finds for squared error, by the recursion of Jackson et
al. (2005): with some hundred quarters nothing has to be pruned. Whether the levels are more than chance is told by
putting whole years in random order: what belongs together within a year stays, what belongs to an era goes.
"""

from dataclasses import dataclass

import numpy as np

from events.analysis.chance import SEED, one_sided
from events.analysis.weights import Floats, Integers

# Quarters of a year: three half-lives, so that what is left of one hardly reaches into the next.
PER_YEAR = 4

# A change has to save so many times the noise, times the log of the length: Schwarz's criterion with a third parameter
# for the noise that quarters share.
STRENGTH = 3.0

DRAWS = 199


@dataclass(frozen=True, slots=True)
class Level:
    """Places `first` to before `stop` of the series lie around one mean."""

    first: int
    stop: int
    mean: float


@dataclass(frozen=True, slots=True)
class Changes:
    """The levels, oldest first, and what they explain.

    `explained` is the part of the squared variation that they save once each change has paid its penalty, `by_chance`
    the mean of that part for years in random order, `p` how often these explain as much.
    """

    levels: tuple[Level, ...]
    explained: float
    by_chance: float
    p: float

    @property
    def n(self) -> int:
        """How many changes there are."""
        return len(self.levels) - 1


def changes(
    values: Floats,
    *,
    shortest: int,
    strength: float = STRENGTH,
    draws: int = DRAWS,
    seed: int = SEED,
) -> Changes:
    """The changes of a series of quarters, none nearer to another or to an end than `shortest` of them.

    The noise is half the mean squared step from one quarter to the next (von Neumann 1941), which a few changes of
    level hardly touch. Raises ValueError for fewer than two times `shortest`.
    """
    if len(values) < 2 * shortest:
        raise ValueError(f"{len(values)} quarters are fewer than {2 * shortest}")
    penalty = strength * float(np.mean(np.diff(values) ** 2)) / 2 * np.log(len(values))
    variation = float(((values - values.mean()) ** 2).sum())
    found, cost = partition(values, shortest=shortest, penalty=penalty)
    whole = len(values) // PER_YEAR
    years, rest = values[: whole * PER_YEAR].reshape(whole, PER_YEAR), values[whole * PER_YEAR :]
    random = np.random.default_rng(seed)
    shuffled = [
        np.concatenate([years[random.permutation(whole)].ravel(), rest]) for _ in range(draws)
    ]
    mixed = np.array(shuffled).reshape(draws, len(values))
    drawn = _costs(mixed, shortest=shortest, penalty=penalty)[0][:, -1]
    explained = 1.0 - drawn / variation if variation else np.zeros(draws)
    return Changes(
        found,
        explained=1.0 - cost / variation if variation else 0.0,
        by_chance=float(explained.mean()) if draws else 0.0,
        p=one_sided(-cost, -drawn),
    )


def partition(values: Floats, *, shortest: int, penalty: float) -> tuple[tuple[Level, ...], float]:
    """The levels with the least sum of squared errors and of a penalty for each change, and that sum; in O(n²)."""
    n = len(values)
    best, before = _costs(values[None], shortest=shortest, penalty=penalty)
    sums = np.concatenate(([0.0], np.cumsum(values)))
    found, end = [], n
    while end > 0:
        begin = int(before[0, end])
        found.append(Level(begin, end, float((sums[end] - sums[begin]) / (end - begin))))
        end = begin
    return tuple(reversed(found)), float(best[0, n])


def _costs(values: Floats, *, shortest: int, penalty: float) -> tuple[Floats, Integers]:
    """For each row and end: the least cost up to it, and where the last level of that partition begins."""
    rows, n = values.shape
    zero = np.zeros((rows, 1))
    sums = np.hstack([zero, np.cumsum(values, axis=1)])
    squares = np.hstack([zero, np.cumsum(values**2, axis=1)])
    best, before = np.full((rows, n + 1), np.inf), np.zeros((rows, n + 1), dtype=np.int64)
    best[:, 0] = -penalty
    for stop in range(shortest, n + 1):
        first = np.arange(0, stop - shortest + 1)
        inside = sums[:, [stop]] - sums[:, first]
        error = squares[:, [stop]] - squares[:, first] - inside**2 / (stop - first)
        total = best[:, first] + error + penalty
        before[:, stop] = np.argmin(total, axis=1)
        best[:, stop] = total[np.arange(rows), before[:, stop]]
    return best, before
