"""Marks of events over an axis of time: conflict above the middle, cooperation below."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from events.drawing.scale import radius
from events.drawing.time import Axis


@dataclass(frozen=True, slots=True)
class Mark:
    """One event at `x` and `y` per cent of the picture, with a radius in pixels."""

    event: Any
    x: float
    y: float
    radius: float


def height(value: float, *, limit: float) -> float:
    """A value from -limit to +limit as per cent from the upper edge: what raises tension is drawn above.

    Scores below 0 raise tension, so a caller that draws scores turns the sign.
    """
    held = min(max(value, -limit), limit)
    return round(50 - held / limit * 50, 2)


def marks(events: Iterable[Any], axis: Axis) -> list[Mark]:
    """Whatever has a `first_day` and a `score`, at that day and score, in the order given."""
    return [
        Mark(event, axis.x(event.first_day), height(-event.score, limit=10), radius(event.score))
        for event in events
    ]
