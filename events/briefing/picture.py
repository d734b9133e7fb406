"""The two years up to a day as a picture: both gauges, the net, the strong events, crises and thaws behind them."""

from dataclasses import dataclass

from events.analysis.phases import Phase
from events.analysis.series import MAJOR_SCORE
from events.analysis.tension import Reading
from events.briefing.ledger import Entry, Known, Ledger
from events.drawing import tension
from events.drawing.marks import MOST, Mark, marks
from events.drawing.tension import TensionPicture
from events.drawing.time import Axis, years_before

YEARS = 2
#: Days between the points of the lines: a gauge loses less than a twentieth in two days.
STEP = 2


@dataclass(frozen=True, slots=True)
class Band:
    """A crisis or thaw behind the lines, in per cent of the width."""

    kind: str
    x: float
    width: float


@dataclass(frozen=True, slots=True)
class Picture:
    """Everything to draw, and the readings at the ends of the months for the table beside it.

    `strong` is how many events could have a mark.
    """

    tension: TensionPicture
    bands: tuple[Band, ...]
    marks: tuple[Mark, ...]
    strong: int
    months: tuple[Reading, ...]


def picture(ledger: Ledger, record: Known, phases: tuple[Phase, ...]) -> Picture:
    """The picture of the years up to the record's day."""
    series, day = ledger.series, record.day
    axis = Axis(max(years_before(day, YEARS), series.first), day)
    start, end = (axis.first - series.first).days, (day - series.first).days
    # Counted back from the day itself, so that the line ends at its reading.
    shown = slice(start + (end - start) % STEP, end + 1, STEP)
    drawn = tension.picture(
        axis,
        *(
            values[shown].tolist()
            for values in (series.escalation, series.de_escalation, series.net)
        ),
    )
    strong = [entry for entry in record.since(axis.first) if abs(entry.score) >= MAJOR_SCORE]
    return Picture(
        tension=drawn,
        bands=tuple(_band(phase, axis) for phase in phases if phase.last >= axis.first),
        marks=tuple(marks(_strongest(strong), axis, up=tension.UP / 10, down=drawn.down / 10)),
        strong=len(strong),
        months=tuple(series.at(end) for end in axis.month_ends()),
    )


def _strongest(entries: list[Entry]) -> list[Entry]:
    """As many as can be told apart, in the order of time, so that each is reached where it stands."""
    ranked = sorted(entries, key=lambda entry: entry.weight, reverse=True)[:MOST]
    return sorted(ranked, key=lambda entry: entry.first_day)


def _band(phase: Phase, axis: Axis) -> Band:
    half = 50 / axis.days
    left = axis.x(max(phase.first, axis.first)) - half
    right = axis.x(phase.last) + half
    return Band(phase.kind, round(left, 2), round(right - left, 2))
