"""Who moves first after a turn: the first act after each of some days, by side, beside what rhythm alone gives."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from events.analysis.chance import DRAWS, SEED, one_sided, shifts
from events.analysis.weights import Integers


@dataclass(frozen=True, slots=True)
class Side:
    """How many of the days saw this side move first; `expected` and its interval are shares by rhythm alone."""

    name: str
    first: int
    expected: float
    low: float
    high: float
    p_more: float
    p_less: float


@dataclass(frozen=True, slots=True)
class FirstMovers:
    """`moved` has, for each day in their order, the place of the first act in `acts`, or None without one in time."""

    moved: tuple[int | None, ...]
    sides: tuple[Side, ...]

    @property
    def n(self) -> int:
        """After how many days somebody moved in time."""
        return sum(place is not None for place in self.moved)


def first_movers(
    days: Sequence[int],
    acts: Sequence[tuple[int, str]],
    *,
    within: int,
    sides: Sequence[str],
    draws: int = DRAWS,
    seed: int = SEED,
) -> FirstMovers:
    """The first of `acts`, sorted by their day and each of one side, 1 to `within` days after each of `days`.

    Shares are of those days after which somebody moved. By rhythm alone: all acts are moved by 61 to 365 days, back or
    forth, and by more than `within`, on the circle of the record, and the first ones are counted anew. Raises
    ValueError without an act.
    """
    if not acts:
        raise ValueError("without an act nobody moves first")
    ends = np.array([day for day, _side in acts], dtype=np.int64)
    codes = np.array([list(sides).index(side) for _day, side in acts], dtype=np.int64)
    at = np.array(days, dtype=np.int64)
    place = np.searchsorted(ends, at, side="right")
    in_time = np.append(ends, np.iinfo(np.int64).max)[place] <= at + within
    counts = np.bincount(codes[place[in_time]], minlength=len(sides))
    moved = shifts(draws, np.random.default_rng(seed), window=within)
    drawn = _drawn(at, ends, codes, within, len(sides), moved)
    n = max(int(in_time.sum()), 1)
    low, high = np.percentile(drawn, (5, 95), axis=0)
    return FirstMovers(
        moved=tuple(int(p) if ok else None for p, ok in zip(place, in_time, strict=True)),
        sides=tuple(
            Side(
                name=name,
                first=int(counts[code]),
                expected=float(drawn[:, code].mean()),
                low=float(low[code]),
                high=float(high[code]),
                p_more=one_sided(counts[code] / n, drawn[:, code]),
                p_less=one_sided(-counts[code] / n, -drawn[:, code]),
            )
            for code, name in enumerate(sides)
        ),
    )


def _drawn(
    at: Integers, ends: Integers, codes: Integers, within: int, sides: int, moved: Integers
) -> np.ndarray:
    """The share of each side among the first movers, for each distance by which the acts are moved."""
    origin = min(at.min(initial=ends[0]), ends[0])
    circle = int(max(at.max(initial=ends[-1]), ends[-1]) - origin) + 1
    twice = np.concatenate([ends - origin, ends - origin + circle])
    begun = (at - origin - moved[:, None]) % circle
    place = np.searchsorted(twice, begun, side="right")
    in_time = np.append(twice, np.iinfo(np.int64).max)[place] <= begun + within
    first = codes[place % len(ends)]
    counts = np.stack([((first == code) & in_time).sum(axis=1) for code in range(sides)], axis=1)
    return counts / np.maximum(counts.sum(axis=1, keepdims=True), 1)
