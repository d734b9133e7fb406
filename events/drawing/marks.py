"""Marks of events over an axis of time: conflict above the middle, cooperation below."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from events.drawing.scale import radius
from events.drawing.time import Axis

#: Marks of one picture that can still be told apart: of a denser record, the strongest are drawn.
MOST = 150


@dataclass(frozen=True, slots=True)
class Mark:
    """One event at `x` and `y` per cent of the picture, with a radius in pixels."""

    event: Any
    x: float
    y: float
    radius: float


def height(value: float, *, up: float, down: float) -> float:
    """A value from -down to +up as per cent from the upper edge: what raises tension is drawn above.

    Scores below 0 raise tension, so a caller that draws scores turns the sign.
    """
    held = min(max(value, -down), up)
    return round((up - held) / (up + down) * 100, 2)


def marks(events: Iterable[Any], axis: Axis, *, up: float = 10, down: float = 10) -> list[Mark]:
    """Whatever has a `first_day` and a `score`, at that day and score, in the order given.

    `up` and `down` are the ends of the picture's axis, in points of the score.
    """
    return [
        Mark(
            event,
            axis.x(event.first_day),
            height(-event.score, up=up, down=down),
            radius(event.score),
        )
        for event in events
    ]
