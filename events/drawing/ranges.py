"""Shares under each other on one axis from 0 to 100 per cent: a dot with its interval over the band of a base rate."""

from collections.abc import Sequence
from dataclasses import dataclass

#: Height of a line with its words, and of the axis below the last one.
STEP = 52.0
FOOT = 26.0
#: How far below the top of its line the words stand, and the dot.
WORDS = 16.0
MARK = 34.0
TICKS = (0, 25, 50, 75, 100)
#: Letters of a label beside which a narrow screen has no room for the numbers.
LONG = 22

Ends = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Line:
    """One share from 0 to 1 with its interval, beside a base rate with its own; each may be missing."""

    label: str
    value: float | None
    text: str = ""
    interval: Ends | None = None
    base: float | None = None
    base_interval: Ends | None = None
    is_chosen: bool = False


@dataclass(frozen=True, slots=True)
class Placed:
    """A line where it is drawn: positions in per cent of the width, heights in pixels."""

    label: str
    text: str
    words: float
    y: float
    x: float | None
    low: float | None
    high: float | None
    base: float | None
    base_low: float | None
    base_width: float | None
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Picture:
    """All lines, and the axis below them."""

    height: float
    bottom: float
    lines: tuple[Placed, ...]
    ticks: tuple[int, ...] = TICKS

    @property
    def is_long(self) -> bool:
        """Whether labels are so long that a narrow screen shows them without the numbers, which the table has."""
        return any(len(line.label) > LONG for line in self.lines)

    @property
    def has_base(self) -> bool:
        """Whether any line has a base rate, which the key then explains."""
        return any(line.base is not None for line in self.lines)


def picture(lines: Sequence[Line]) -> Picture:
    """The lines in their order, one below the other."""
    bottom = STEP * len(lines)
    return Picture(
        height=bottom + FOOT,
        bottom=bottom,
        lines=tuple(_placed(line, STEP * number) for number, line in enumerate(lines)),
    )


def _placed(line: Line, top: float) -> Placed:
    low, high = line.interval or (None, None)
    base_low, base_high = line.base_interval or (None, None)
    width = (
        None if base_low is None or base_high is None else round(100 * (base_high - base_low), 2)
    )
    return Placed(
        label=line.label,
        text=line.text,
        words=top + WORDS,
        y=top + MARK,
        x=_x(line.value),
        low=_x(low),
        high=_x(high),
        base=_x(line.base),
        base_low=_x(base_low),
        base_width=width,
        is_chosen=line.is_chosen,
    )


def _x(share: float | None) -> float | None:
    return None if share is None else round(100 * share, 2)
