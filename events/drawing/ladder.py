"""A ladder for each crisis: rungs from left to right, a disc whose area is the number of acts on each."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

#: Height of a row, of the head with the rungs' numbers, and room for the crisis's year at the left, in per cent.
STEP = 26.0
HEAD = 26.0
LEFT = 20.0
LARGEST, SMALLEST = 11.0, 2.5


@dataclass(frozen=True, slots=True)
class Row:
    """One crisis: its days in words, its year, and how many acts stand on each rung, lowest first."""

    label: str
    short: str
    counts: Sequence[int]


@dataclass(frozen=True, slots=True)
class Disc:
    """The acts of one rung; `is_top` on the highest that was reached."""

    x: float
    radius: float
    count: int
    is_top: bool


@dataclass(frozen=True, slots=True)
class Placed:
    """A row where it is drawn; the line runs to `reach`."""

    label: str
    short: str
    y: float
    reach: float
    discs: tuple[Disc, ...]


@dataclass(frozen=True, slots=True)
class Rung:
    """A column: its number, its name, and where it stands in per cent."""

    number: int
    label: str
    x: float


@dataclass(frozen=True, slots=True)
class Picture:
    """All rows under the rungs."""

    height: float
    left: float
    rungs: tuple[Rung, ...]
    rows: tuple[Placed, ...]


def picture(rows: Sequence[Row], labels: Sequence[str]) -> Picture:
    """The rows in their order, one below the other."""
    most = max((count for row in rows for count in row.counts), default=1) or 1
    places = [_x(number, len(labels)) for number in range(len(labels))]
    return Picture(
        height=HEAD + STEP * len(rows),
        left=LEFT,
        rungs=tuple(
            Rung(number, label, x)
            for number, (label, x) in enumerate(zip(labels, places, strict=True), start=1)
        ),
        rows=tuple(_placed(row, number, places, most) for number, row in enumerate(rows)),
    )


def _placed(row: Row, number: int, places: Sequence[float], most: int) -> Placed:
    reached = [place for place, count in enumerate(row.counts) if count]
    top = reached[-1] if reached else None
    return Placed(
        label=row.label,
        short=row.short,
        y=HEAD + STEP * (number + 0.5),
        reach=places[top] if top is not None else LEFT,
        discs=tuple(
            Disc(
                places[place],
                round(max(LARGEST * sqrt(row.counts[place] / most), SMALLEST), 2),
                row.counts[place],
                place == top,
            )
            for place in reached
        ),
    )


def _x(number: int, rungs: int) -> float:
    return round(LEFT + (100 - LEFT) * (number + 0.5) / rungs, 2)
