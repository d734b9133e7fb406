"""The reading of a day in numbers and words, what moved it, and the pictures of the time before it; kept by version."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from events import caching, climate_words, observations
from events.analysis.climate import ARROW_DAYS, Headline, headline
from events.analysis.drivers import DayDrivers, Driver, drivers
from events.analysis.series import MAJOR_SCORE
from events.analysis.tension import Reading, daily_tension
from events.analysis.weights import weigh
from events.drawing import tension, years
from events.drawing.marks import MOST, Mark, marks
from events.drawing.tension import TensionPicture
from events.drawing.time import Axis, years_before
from events.drawing.years import YearsPicture
from events.models import Event

#: What the picture on the front page shows, and how many days lie between its points: two days halve its size, and a
#: gauge loses less than a twentieth in two days.
YEARS_SHOWN = 3
STEP = 2

#: Days without an event after which the front page says so: one half-life of the index.
SILENCE = 30


@dataclass(frozen=True, slots=True)
class Today:
    """One day's reading in numbers and words, what moved it, and the pictures of the years before it."""

    headline: Headline
    change: float
    latest: date | None
    drivers: DayDrivers
    picture: TensionPicture
    months: tuple[Reading, ...]
    years: YearsPicture

    @property
    def title(self) -> str:
        """The climate and where it goes: Confrontation, easing."""
        return climate_words.title(self.headline)

    @property
    def days_without_event(self) -> int:
        """Days since the last event on record."""
        return (self.headline.reading.day - self.latest).days if self.latest else 0

    @property
    def is_silent(self) -> bool:
        """Whether the record ends so long before the day that a low reading may only mean a record behind."""
        return self.days_without_event > SILENCE

    @property
    def escalation_level(self) -> str:
        """The word for the gauge of what raises tension."""
        return climate_words.level(self.headline.escalation_level)

    @property
    def de_escalation_level(self) -> str:
        """The word for the gauge of what lowers tension."""
        return climate_words.level(self.headline.de_escalation_level)


@dataclass(frozen=True, slots=True)
class Mover:
    """An event and the share of a gauge, in per cent, that it accounts for."""

    event: Event
    share: int


@dataclass(frozen=True, slots=True)
class Movers:
    """What moved a day's reading, the largest share first."""

    raising: list[Mover]
    lowering: list[Mover]


def today(day: date, version: int) -> Today:
    """The reading of a day, from the published events up to it."""
    return caching.cached(f"today:{day}", version, lambda: _read(day))


def _read(day: date) -> Today:
    known = Event.objects.published().between(None, day)
    events = weigh(observations.of(known))
    axis = Axis(years_before(day, YEARS_SHOWN), day)
    series = daily_tension(events, first=axis.first, last=day)
    # Counted back from the day itself, so that the line ends at today's reading.
    shown = slice((len(series) - 1) % STEP, None, STEP)
    gauges = (series.escalation, series.de_escalation, series.net)
    return Today(
        headline=headline(series, day),
        change=float(series.net[-1] - series.net[-1 - ARROW_DAYS]),
        latest=known.newest_first().values_list("first_day", flat=True).first(),
        drivers=drivers(events, day),
        picture=tension.picture(axis, *(values[shown].tolist() for values in gauges)),
        months=tuple(series.at(end) for end in axis.month_ends()),
        years=years.picture(known.by_year()),
    )


def movers(reading: Today) -> Movers:
    """The events behind a day's reading; none for a gauge that reads 0, of which every share is a share of nothing."""
    parts, now = reading.drivers, reading.headline.reading
    ids = [part.id for part in (*parts.escalation, *parts.de_escalation)]
    events = Event.objects.published().by_id(ids)

    def named(side: Iterable[Driver]) -> list[Mover]:
        return [
            Mover(events[part.id], round(part.share * 100)) for part in side if part.id in events
        ]

    return Movers(
        raising=named(parts.escalation) if round(now.escalation) else [],
        lowering=named(parts.de_escalation) if round(now.de_escalation) else [],
    )


def marked(picture: TensionPicture) -> list[Mark]:
    """The strongest events of the picture's years at ten times their score, oldest first."""
    axis = picture.axis
    strong = Event.objects.published().begun_between(axis.first, axis.last).strong(MAJOR_SCORE)
    shown = sorted(strong.strongest_first()[:MOST], key=lambda event: (event.first_day, event.pk))
    return marks(shown, axis, up=tension.UP / 10, down=picture.down / 10)
