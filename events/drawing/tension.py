"""The picture of the last years' tension: both gauges as areas, the net as a line."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from events.drawing.marks import height
from events.drawing.time import Axis, Tick

#: Gauges run to 100, and so do marks at ten times their score. The upper side, on which conflict stands, is shown
#: whole, the lower side as far as it is used, but at least to 50.
UP = 100.0
LEAST_DOWN = 50.0
GRID = 50


@dataclass(frozen=True, slots=True)
class Line:
    """A horizontal line of the grid, at `y` per cent."""

    y: float
    value: int


@dataclass(frozen=True, slots=True)
class TensionPicture:
    """Paths for a stretched box 1000 wide and 100 high, and what is written on the axes; `down` is the lower end."""

    axis: Axis
    down: float
    escalation: str
    de_escalation: str
    net: str
    lines: list[Line]
    ticks: list[Tick]
    zero_y: float
    net_y: float


def picture(
    axis: Axis,
    escalation: Sequence[float],
    de_escalation: Sequence[float],
    net: Sequence[float],
    *,
    lowest: float = 0.0,
) -> TensionPicture:
    """The picture of three series of equal length, spread evenly over the axis.

    `lowest` is how far down its lowest mark stands, in points below zero.
    """
    down = max(LEAST_DOWN, ceil(max(lowest, *de_escalation, 0) / 10) * 10) + 10
    return TensionPicture(
        axis=axis,
        down=down,
        escalation=area(escalation, down),
        de_escalation=area([-value for value in de_escalation], down),
        net=path(net, down),
        lines=[Line(height(value, up=UP, down=down), value) for value in _grid(down)],
        ticks=axis.quarters(),
        zero_y=height(0, up=UP, down=down),
        net_y=height(net[-1] if net else 0, up=UP, down=down),
    )


def path(values: Sequence[float], down: float) -> str:
    """A line through the values."""
    return "M" + "L".join(_points(values, down)) if values else ""


def area(values: Sequence[float], down: float) -> str:
    """The area between the values and zero."""
    zero = f"{height(0, up=UP, down=down):.1f}"
    return f"M0 {zero}L{'L'.join(_points(values, down))}L1000 {zero}Z" if values else ""


def _grid(down: float) -> range:
    return range(int(UP), -int(down) - 1, -GRID)


def _points(values: Sequence[float], down: float) -> list[str]:
    step = 1000 / max(len(values) - 1, 1)
    return [
        f"{index * step:.1f} {height(value, up=UP, down=down):.1f}"
        for index, value in enumerate(values)
    ]
