"""The picture of the last years' tension: both gauges as areas, the net as a line."""

from collections.abc import Sequence
from dataclasses import dataclass

from events.drawing.marks import height
from events.drawing.time import Axis, Tick

#: Gauges run to 100, so the axis does, above and below.
LIMIT = 100.0
LINES = (100, 50, 0, -50, -100)


@dataclass(frozen=True, slots=True)
class Line:
    """A horizontal line of the grid, at `y` per cent."""

    y: float
    value: int


@dataclass(frozen=True, slots=True)
class TensionPicture:
    """Paths for a stretched box 1000 wide and 100 high, and what is written on the axes."""

    axis: Axis
    escalation: str
    de_escalation: str
    net: str
    lines: list[Line]
    ticks: list[Tick]
    net_y: float


def picture(
    axis: Axis, escalation: Sequence[float], de_escalation: Sequence[float], net: Sequence[float]
) -> TensionPicture:
    """The picture of three series of equal length, spread evenly over the axis."""
    return TensionPicture(
        axis=axis,
        escalation=area(escalation),
        de_escalation=area([-value for value in de_escalation]),
        net=path(net),
        lines=[Line(height(value, limit=LIMIT), value) for value in LINES],
        ticks=axis.quarters(),
        net_y=height(net[-1], limit=LIMIT) if net else 50.0,
    )


def path(values: Sequence[float]) -> str:
    """A line through the values."""
    return "M" + "L".join(_points(values)) if values else ""


def area(values: Sequence[float]) -> str:
    """The area between the values and the middle."""
    return f"M0 50L{'L'.join(_points(values))}L1000 50Z" if values else ""


def _points(values: Sequence[float]) -> list[str]:
    step = 1000 / max(len(values) - 1, 1)
    return [
        f"{index * step:.1f} {height(value, limit=LIMIT):.1f}" for index, value in enumerate(values)
    ]
