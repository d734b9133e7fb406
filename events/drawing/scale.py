"""The scale from -10 to +10 that carries one mark."""

from dataclasses import dataclass

#: Half of the scale, from 0 to 10, in the picture's units.
HALF = 60.0
#: Room at either end, so that the largest mark is whole.
MARGIN = 8.0
#: Radius of a mark at score 0 and what each point adds: the weight is the score squared, and so is the area.
SMALLEST = 2.0
GROWTH = 0.55


@dataclass(frozen=True, slots=True)
class Scale:
    """A scale from -10 to +10 with one mark; `low` and `span` are the range of the type, in the picture's units."""

    width: float
    zero: float
    start: float
    end: float
    at: float
    radius: float
    low: float
    span: float


def position(score: float) -> float:
    """The distance of a score from the left edge of the scale."""
    return round(MARGIN + HALF + score * HALF / 10, 2)


def radius(score: float) -> float:
    """The radius of a mark."""
    return round(SMALLEST + GROWTH * abs(score), 2)


def scale(score: float, low: float, high: float) -> Scale:
    """The scale of a score whose type permits from `low` to `high`."""
    return Scale(
        width=2 * (HALF + MARGIN),
        zero=position(0),
        start=position(-10),
        end=position(10),
        at=position(score),
        radius=radius(score),
        low=position(low),
        span=round(position(high) - position(low), 2),
    )
