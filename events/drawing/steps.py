"""A curve that falls in steps from 1 to 0, with its band: how many of a kind still last after so many days."""

from collections.abc import Sequence
from dataclasses import dataclass

#: Days, or years, between the ticks of the axis: the first that leaves at most so many.
STEPS = (10, 20, 30, 60, 90, 180, 365)
STEPS_OF_YEARS = (1, 2, 5, 10, 20)
MOST_TICKS = 7
YEAR = 365.25
#: An axis longer than this counts years: nobody reads 3,650 days as ten years.
MOST_DAYS = 5 * YEAR


@dataclass(frozen=True, slots=True)
class Step:
    """From this day on the curve has this height, from 0 to 1; `low` and `high` bound its band."""

    time: float
    value: float
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Tick:
    """A number of days, or of years, that is named on the axis, at `x` per cent of the width."""

    x: float
    label: int


@dataclass(frozen=True, slots=True)
class Percent:
    """A share that is named at the side, at `y` per cent of the height; `shift` puts its letters within the picture."""

    y: int
    label: int
    shift: int


PERCENTS = (
    Percent(0, 100, 11),
    Percent(25, 75, 5),
    Percent(50, 50, 5),
    Percent(75, 25, 5),
    Percent(100, 0, -1),
)


@dataclass(frozen=True, slots=True)
class Picture:
    """Paths for a stretched box 1000 wide and 100 high; positions in per cent.

    `median` is where half are left, `now` where one that lasts stands; `in_years` says what the ticks count.
    """

    line: str
    band: str
    ticks: tuple[Tick, ...]
    now: float | None
    median: float | None
    in_years: bool = False
    percents: tuple[Percent, ...] = PERCENTS


def picture(
    steps: Sequence[Step],
    *,
    longest: float,
    median: float | None = None,
    now: float | None = None,
) -> Picture:
    """The curve of steps in order of time, over an axis from 0 to `longest` days."""
    span = max(longest, 1.0)
    unit, gaps = (YEAR, STEPS_OF_YEARS) if span > MOST_DAYS else (1, STEPS)
    gap = next((step for step in gaps if span / unit / step <= MOST_TICKS), gaps[-1])
    heights = [(0.0, 1.0, 1.0, 1.0)]
    heights += [
        (
            s.time,
            s.value,
            s.value if s.low is None else s.low,
            s.value if s.high is None else s.high,
        )
        for s in steps
    ]
    return Picture(
        line="M" + "L".join(_corners([(t, v) for t, v, _low, _high in heights], span)),
        band=_band(heights, span),
        ticks=tuple(Tick(_x(n * unit, span) / 10, n) for n in range(0, int(span / unit) + 1, gap)),
        now=None if now is None else _x(now, span) / 10,
        median=None if median is None else _x(median, span) / 10,
        in_years=unit == YEAR,
    )


def _band(heights: Sequence[tuple[float, float, float, float]], span: float) -> str:
    upper = _corners([(t, high) for t, _value, _low, high in heights], span)
    lower = _corners([(t, low) for t, _value, low, _high in heights], span)
    return f"M{'L'.join(upper)}L{'L'.join(reversed(lower))}Z"


def _corners(points: Sequence[tuple[float, float]], span: float) -> list[str]:
    """Both corners of each step, and the end of the axis."""
    found, before = [], points[0][1]
    for time, value in points:
        x = _x(time, span)
        found += [f"{x:.1f} {100 * (1 - before):.2f}", f"{x:.1f} {100 * (1 - value):.2f}"]
        before = value
    return [*found, f"1000.0 {100 * (1 - before):.2f}"]


def _x(time: float, span: float) -> float:
    return round(1000 * min(time / span, 1.0), 1)
