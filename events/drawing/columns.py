"""Columns of counts by year on both sides of an axis: in per cent of the width, and in pixels of height."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil, sqrt
from typing import Literal

#: The first year of the record, so that every picture of the site has the same axis.
FIRST_YEAR = 1945
#: Share of a year's width that its columns leave free.
GAP = 0.22
#: What a gridline can stand for: the first that leaves at most so many lines on a side.
STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)
MOST_LINES = 3
#: The tallest that one event is drawn, so that a pair of few events does not shout.
TALLEST_UNIT = 12.0
#: Room under the columns for the years' labels, and above them.
FOOT = 22.0
TOP = 16.0
#: Height of the band on the axis in which meetings stand, and the radius of the year that has most of them.
BAND = 26.0
LARGEST = 11.0

Lane = Literal["whole", "left", "right"]


@dataclass(frozen=True, slots=True)
class Layer:
    """Counts by year, one part of the columns; layers of one side and lane are stacked from the axis outward."""

    name: str
    counts: Mapping[int, int]
    up: bool = True
    lane: Lane = "whole"


@dataclass(frozen=True, slots=True)
class Bar:
    """One part of a column."""

    name: str
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Column:
    """One year that has events: its strip of the picture, its bars, and the radius of its meetings' disc, or 0."""

    year: int
    count: int
    x: float
    width: float
    bars: tuple[Bar, ...]
    radius: float

    @property
    def middle(self) -> float:
        """Where the disc stands."""
        return round(self.x + self.width / 2, 3)


@dataclass(frozen=True, slots=True)
class Line:
    """A gridline or a year's tick, with what is written at it; `is_major` ones stay on narrow screens."""

    at: float
    label: str
    is_major: bool = True


@dataclass(frozen=True, slots=True)
class Picture:
    """Everything to draw; `upper` and `lower` are the edges of the axis."""

    height: float
    upper: float
    lower: float
    columns: tuple[Column, ...]
    years: tuple[Line, ...]
    levels: tuple[Line, ...]

    @property
    def middle(self) -> float:
        """The height at which the discs stand."""
        return (self.upper + self.lower) / 2

    @property
    def bottom(self) -> float:
        """The lower edge of the columns' field."""
        return self.height - FOOT


def draw(
    layers: Sequence[Layer],
    *,
    last: int,
    field: float,
    meetings: Mapping[int, int] | None = None,
    first: int = FIRST_YEAR,
) -> Picture:
    """The picture of the layers from the first to the last year; years outside are left out.

    The sides share `field` pixels in proportion to their tallest columns, so that one event is as tall on either.
    `meetings` opens a band on the axis; an empty mapping opens it too.
    """
    up, down = _tallest(layers, up=True), _tallest(layers, up=False)
    unit = min(field / max(up + down, 1), TALLEST_UNIT)
    upper = round(TOP + unit * up, 2)
    lower = upper + (0.0 if meetings is None else BAND)
    step = 100 / (last - first + 1)
    bars = _bars(layers, first=first, step=step, unit=unit, upper=upper, lower=lower)
    counts = Counter(meetings or {})
    for layer in layers:
        counts.update(layer.counts)
    return Picture(
        height=round(lower + unit * down + FOOT + TOP, 2),
        upper=upper,
        lower=lower,
        columns=tuple(
            Column(
                year=year,
                count=count,
                x=round((year - first) * step, 3),
                width=round(step, 3),
                bars=tuple(bars.get(year, ())),
                radius=_radius(meetings or {}, year),
            )
            for year, count in sorted(counts.items())
            if count and first <= year <= last
        ),
        years=tuple(
            Line(round((year - first) * step, 3), str(year), year % 20 == 0)
            for year in range(ceil(first / 10) * 10, last + 1, 10)
        ),
        levels=tuple(_levels(up, down, unit, upper, lower)),
    )


def _tallest(layers: Sequence[Layer], *, up: bool) -> int:
    totals: Counter[tuple[str, int]] = Counter()
    for layer in layers:
        if layer.up is up:
            totals.update({(layer.lane, year): count for year, count in layer.counts.items()})
    return max(totals.values(), default=0)


def _bars(
    layers: Sequence[Layer], *, first: int, step: float, unit: float, upper: float, lower: float
) -> dict[int, list[Bar]]:
    reached: Counter[tuple[bool, str, int]] = Counter()
    inner = step * (1 - GAP)
    lanes = {"whole": (0.0, inner), "left": (0.0, inner / 2), "right": (inner / 2, inner / 2)}
    bars: dict[int, list[Bar]] = {}
    for layer in layers:
        shift, width = lanes[layer.lane]
        for year, count in layer.counts.items():
            if not count:
                continue
            base = reached[layer.up, layer.lane, year]
            reached[layer.up, layer.lane, year] += count
            x = (year - first) * step + step * GAP / 2 + shift
            y = upper - unit * (base + count) if layer.up else lower + unit * base
            bar = Bar(layer.name, round(x, 3), round(y, 2), round(width, 3), round(unit * count, 2))
            bars.setdefault(year, []).append(bar)
    return bars


def _radius(meetings: Mapping[int, int], year: int) -> float:
    count, most = meetings.get(year, 0), max(meetings.values(), default=0)
    return round(max(LARGEST * sqrt(count / most), 2.0), 2) if count else 0.0


def _levels(up: int, down: int, unit: float, upper: float, lower: float) -> list[Line]:
    most = max(up, down)
    step = next((size for size in STEPS if most < size * (MOST_LINES + 1)), STEPS[-1])
    above = [Line(round(upper - unit * n, 2), str(n)) for n in range(step, up + 1, step)]
    below = [Line(round(lower + unit * n, 2), str(n)) for n in range(step, down + 1, step)]
    return [*above, *below]
