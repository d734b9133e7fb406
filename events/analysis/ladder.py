"""How high a crisis climbed: the rungs of Kahn's (1965) picture, as the acts of the codebook stand on them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from events.analysis.chance import DRAWS, SEED, share_interval, shifts
from events.analysis.weights import Integers


@dataclass(frozen=True, slots=True)
class Reached:
    """Of n windows, `k` have an act on the rung or above it; `base` is that share for acts moved in time."""

    rung: int
    k: int
    n: int
    interval: tuple[float, float] | None
    base: float | None
    base_interval: tuple[float, float] | None

    @property
    def share(self) -> float | None:
        """The part of the windows, from 0 to 1."""
        return self.k / self.n if self.n else None


def reached(
    windows: Sequence[tuple[int, int]],
    acts: Mapping[int, Sequence[int]],
    *,
    draws: int = DRAWS,
    seed: int = SEED,
) -> tuple[Reached, ...]:
    """How many windows of days reach each rung, lowest first; `acts` are the days of the acts on each.

    Windows and days are ordinals. By rhythm alone: all acts are moved together by 61 to 365 days, back or forth, on the
    circle of the record, so that windows of equal lengths at other times are looked at.
    """
    first = np.array([window[0] for window in windows], dtype=np.int64)
    last = np.array([window[1] for window in windows], dtype=np.int64)
    moved = shifts(draws, np.random.default_rng(seed))
    everything = [day for days in acts.values() for day in days]
    found = []
    for rung in sorted(acts):
        days = np.unique([day for at, some in acts.items() if at >= rung for day in some])
        days = days.astype(np.int64)
        k = int(_has(days, first, last).sum())
        base, ends = None, None
        if len(days) and len(windows) and draws:
            drawn = _moved(days, first, last, moved, everything) / len(windows)
            low, high = np.percentile(drawn, (5, 95)).tolist()
            base, ends = float(drawn.mean()), (low, high)
        found.append(Reached(rung, k, len(windows), share_interval(k, len(windows)), base, ends))
    return tuple(found)


def _has(days: Integers, first: Integers, last: Integers) -> np.ndarray:
    """Whether each window holds one of the sorted days."""
    return np.searchsorted(days, last, side="right") > np.searchsorted(days, first, side="left")


def _moved(
    days: Integers, first: Integers, last: Integers, moved: Integers, everything: Sequence[int]
) -> Integers:
    """How many windows hold one of the days, for each distance by which these are moved."""
    origin = min(min(everything), int(first.min()))
    circle = max(max(everything), int(last.max())) - origin + 1
    twice = np.concatenate([days - origin, days - origin + circle])
    begun = (first - origin - moved[:, None]) % circle
    return _has(twice, begun, begun + (last - first)).sum(axis=1)
