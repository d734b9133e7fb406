"""All phases of the record as a strip of several rows: the net of the index, and its crises and thaws set off."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil
from typing import Protocol

from events.drawing.marks import height
from events.drawing.time import Axis

#: How many rows the years are laid out in: a month is then some pixels wide.
ROWS = 4
#: Days between the points of a line: in five days a gauge loses a ninth.
STEP = 5
#: Ends of a row in points: the net reaches neither, so that the strongest day does not touch the next row.
UP, DOWN = 100.0, 76.0


class Span(Protocol):
    """What is set off: days on one side."""

    @property
    def first(self) -> date: ...

    @property
    def last(self) -> date: ...


@dataclass(frozen=True, slots=True)
class Block:
    """The part of a phase that lies in a row, as an area."""

    phase: Span
    path: str


@dataclass(frozen=True, slots=True)
class Year:
    """Where a year begins, in per cent of the width; `is_major` ones stay on narrow screens."""

    x: float
    number: int
    is_major: bool


@dataclass(frozen=True, slots=True)
class Row:
    """Some years: the whole net as an area, the phases in it, and the height of zero."""

    axis: Axis
    net: str
    blocks: tuple[Block, ...]
    years: tuple[Year, ...]
    zero: float


def strip(phases: Sequence[Span], net: Sequence[float], *, first: date, since: int) -> list[Row]:
    """The rows from 1 January of the year `since` to the end of a `net` that begins on `first`."""
    last = first + timedelta(days=len(net) - 1)
    years = ceil((last.year - since + 1) / ROWS)
    rows = []
    for begin in range(since, last.year + 1, years):
        axis = Axis(date(begin, 1, 1), date(begin + years - 1, 12, 31))
        found = [phase for phase in phases if phase.last >= axis.first and phase.first <= axis.last]
        rows.append(
            Row(
                axis=axis,
                net=_area(axis, net, first, axis.first, min(axis.last, last)),
                blocks=tuple(
                    Block(
                        phase,
                        _area(
                            axis,
                            net,
                            first,
                            max(phase.first, axis.first),
                            min(phase.last, axis.last),
                        ),
                    )
                    for phase in found
                ),
                years=tuple(
                    Year(
                        round(n / years * 100, 2), begin + n, (begin + n) % 5 == 0 and n < years - 1
                    )
                    for n in range(years)
                ),
                zero=height(0, up=UP, down=DOWN),
            )
        )
    return rows


def _area(axis: Axis, net: Sequence[float], origin: date, first: date, last: date) -> str:
    """The net between two days and zero, in a box 1000 wide and 100 high; the first and the last day are points."""
    first = max(first, origin)
    start, end = (first - origin).days, (last - origin).days
    if end < start:
        return ""
    zero = f"{height(0, up=UP, down=DOWN):.1f}"
    left = (first - axis.first).days
    unit = 1000 / axis.days
    days = [*range(start, end, STEP), end]
    points = [
        f"{(left + day - start + 0.5) * unit:.1f} {height(net[day], up=UP, down=DOWN):.1f}"
        for day in days
    ]
    return f"M{left * unit:.1f} {zero}L{'L'.join(points)}L{(left + end - start + 1) * unit:.1f} {zero}Z"
