"""Bars side by side, each before the band in which chance would leave it."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

#: Height of the field, and of the labels below it.
FIELD = 220.0
FOOT = 24.0
TOP = 14.0
#: Share of a bar's place that stays free.
GAP = 0.3


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: positions in per cent of the width, heights in pixels; `is_beside` when it leaves its band."""

    label: str
    value: int
    x: float
    width: float
    middle: float
    y: float
    height: float
    band_x: float
    band_width: float
    band_y: float
    band_height: float
    is_beside: bool


@dataclass(frozen=True, slots=True)
class Picture:
    """All bars over one axis at `bottom`."""

    height: float
    bottom: float
    bars: tuple[Bar, ...]


def picture(
    labels: Sequence[str],
    values: Sequence[int],
    *,
    low: Sequence[float],
    high: Sequence[float],
) -> Picture:
    """A bar for each value, in their order."""
    most = max(max(values, default=1), ceil(max(high, default=1)), 1)
    unit, step = FIELD / most, 100 / max(len(values), 1)
    bottom = TOP + FIELD
    bars = []
    for n, (label, value, bound, top) in enumerate(zip(labels, values, low, high, strict=True)):
        bars.append(
            Bar(
                label=label,
                value=value,
                x=round(n * step + step * GAP / 2, 3),
                width=round(step * (1 - GAP), 3),
                middle=round((n + 0.5) * step, 3),
                y=round(bottom - unit * value, 2),
                height=round(unit * value, 2),
                band_x=round(n * step, 3),
                band_width=round(step, 3),
                band_y=round(bottom - unit * top, 2),
                band_height=round(unit * (top - bound), 2),
                is_beside=not bound <= value <= top,
            )
        )
    return Picture(height=bottom + FOOT, bottom=bottom, bars=tuple(bars))
