"""A series of values with the levels around which they lie, era by era."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import ceil, floor

from events.drawing.time import Axis, Tick

GRID = 25


@dataclass(frozen=True, slots=True)
class Level:
    """One era: from `x1` to `x2` per cent at `y` per cent; its mean in points."""

    x1: float
    x2: float
    y: float
    mean: float


@dataclass(frozen=True, slots=True)
class Line:
    """A gridline at `y` per cent and its value."""

    y: float
    value: int


@dataclass(frozen=True, slots=True)
class Picture:
    """A path for a stretched box 1000 wide and 100 high; everything else in per cent."""

    line: str
    levels: tuple[Level, ...]
    lines: tuple[Line, ...]
    ticks: tuple[Tick, ...]
    zero: float


def picture(
    values: Sequence[float],
    levels: Sequence[tuple[int, int, float]],
    *,
    first: date,
    last: date,
) -> Picture:
    """The values, evenly spread from the first to the last day, and levels as place, place after the last, and mean."""
    top = max(GRID, ceil(max(values) / GRID) * GRID)
    bottom = min(-GRID, floor(min(values) / GRID) * GRID)
    step = 100 / len(values)

    def y(value: float) -> float:
        return round((top - value) / (top - bottom) * 100, 2)

    corners = []
    for place, value in enumerate(values):
        corners += [
            f"{place * step * 10:.1f} {y(value)}",
            f"{(place + 1) * step * 10:.1f} {y(value)}",
        ]
    decades = [tick for tick in Axis(first, last).years() if tick.day.year % 10 == 0]
    return Picture(
        line="M" + "L".join(corners),
        levels=tuple(
            Level(round(begin * step, 2), round(end * step, 2), y(mean), mean)
            for begin, end, mean in levels
        ),
        lines=tuple(Line(y(value), value) for value in range(bottom, top + 1, GRID)),
        ticks=tuple(decades),
        zero=y(0),
    )
