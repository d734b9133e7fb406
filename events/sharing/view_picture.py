"""The picture of a view: the days that it covers, the tension that its events make up, and the strongest of them.

What the chart of the front page draws in the browser, drawn once on the server: for embeds and for social cards.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from math import ceil

import numpy as np
from django.db.models import Max, Min

from events import caching, observations
from events.analysis.series import Series, in_series, series_for
from events.analysis.tension import daily_tension
from events.analysis.weights import Floats, weigh
from events.drawing import tension, time
from events.drawing.marks import Mark, marks
from events.drawing.tension import TensionPicture
from events.drawing.time import Axis, years_before
from events.filters import EventFilter
from events.models import Event
from events.querysets import EventQuerySet
from events.tension_query import within

#: What a view shows that names neither days nor anything else, as the front page does.
YEARS_SHOWN = 3
#: Days shown before and after a view of one day.
REACH = 30
#: Most points of a line, and most marks: an embed stays light, a card legible.
POINTS = 240
MARKS = 60
#: Most days that are named on the axis.
MOST_TICKS = 9
#: Parameters that choose days. The line counts what came before them, too, for as long as it is felt.
DAYS = ("from", "to", "on")


@dataclass(frozen=True, slots=True)
class ViewPicture:
    """Gauges and net over the axis, evenly spread and in points; `series` says which events they count.

    `best` is the highest score of an event that begins on the axis: how far down the picture has to reach.
    """

    axis: Axis
    series: Series
    escalation: tuple[float, ...]
    de_escalation: tuple[float, ...]
    net: tuple[float, ...]
    best: float

    def drawn(self) -> TensionPicture:
        """The same as paths, with what is written on the axes."""
        return tension.picture(
            self.axis, self.escalation, self.de_escalation, self.net, lowest=self.best * 10
        )


def of(view: EventFilter, *, today: date, version: int, series: str = "") -> ViewPicture:
    """The picture of a view without problems; `series` as the parameter of the chart says it, if it does."""
    said = f"{view.query(ordering=None, lang=None)}:{series}:{today}"
    key = f"view-picture:{sha256(said.encode()).hexdigest()}"
    return caching.cached(key, version, lambda: _draw(view, today, series))


def around(event: Event, *, version: int) -> ViewPicture:
    """The picture of the months around an event, of all events on record."""
    axis = time.around(event.first_day, before=6 * REACH, after=6 * REACH)
    key = f"view-picture:around:{event.first_day}"

    def draw() -> ViewPicture:
        return _picture(Event.objects.published(), axis, "full")

    return caching.cached(key, version, draw)


def strongest(view: EventFilter, picture: ViewPicture, *, down: float) -> list[Mark]:
    """The strongest events of the view that begin on the picture's days, oldest first; `down` is its lower end."""
    found = view.without(*DAYS).found.begun_between(picture.axis.first, picture.axis.last)
    return _marked(found.strongest_first()[:MARKS], picture, down)


def neighbours(event: Event, picture: ViewPicture, *, down: float) -> list[Mark]:
    """The event and the strongest others on the picture's days, the event last, so that nothing covers it."""
    found = Event.objects.published().begun_between(picture.axis.first, picture.axis.last)
    others = found.exclude(pk=event.pk).strongest_first()[: MARKS - 1]
    return [*_marked(others, picture, down), *_marked([event], picture, down)]


def _marked(events: Iterable[Event], picture: ViewPicture, down: float) -> list[Mark]:
    shown = sorted(events, key=lambda event: (event.first_day, event.pk))
    return marks(shown, picture.axis, up=tension.UP / 10, down=down / 10)


def is_one_day(view: EventFilter) -> bool:
    """Whether the view is of one day, so that its picture shows more days than it names."""
    first, last = view.values.get("from"), view.values.get("to")
    return "on" in view.values or (first is not None and first == last)


def axis_of(view: EventFilter, *, today: date) -> Axis:
    """The days of a view: those that it names; without any, its events' until today, or the last years of all."""
    on, first, last = (
        within(day) if (day := view.values.get(name)) else None for name in ("on", "from", "to")
    )
    if is_one_day(view):
        return time.around(on or first or today, before=REACH, after=REACH)
    last = last or max(today, first or today)
    if first is None and not view.without(*DAYS).is_narrowed and "to" not in view.values:
        first = years_before(last, YEARS_SHOWN)
    if first is None:
        first = view.found.aggregate(first=Min("first_day"))["first"]
    return Axis(min(first or years_before(last, YEARS_SHOWN), last), last)


def _draw(view: EventFilter, today: date, series: str) -> ViewPicture:
    axis = axis_of(view, today=today)
    wanted: Series = "major" if series == "major" else "full"
    return _picture(
        view.without(*DAYS).found, axis, wanted if series else series_for(axis.first, axis.last)
    )


def _picture(events: EventQuerySet, axis: Axis, series: Series) -> ViewPicture:
    counted = observations.of(events.between(None, axis.last))
    # Of small acts alone nothing counts as major, and an empty line would say that nothing happened.
    if series == "major" and not in_series(counted, "major"):
        series = "full"
    found = daily_tension(weigh(in_series(counted, series)), first=axis.first, last=axis.last)
    begun = events.begun_between(axis.first, axis.last)
    return ViewPicture(
        axis=axis,
        series=series,
        escalation=_thinned(found.escalation),
        de_escalation=_thinned(found.de_escalation),
        net=_thinned(found.net),
        best=max(begun.aggregate(best=Max("score"))["best"] or 0.0, 0.0),
    )


def _thinned(values: Floats) -> tuple[float, ...]:
    """At most POINTS values: the mean of each run of days, the last run ending with the last day."""
    run = ceil(len(values) / POINTS)
    starts = np.arange(len(values) % run or run, len(values), run)
    sums = np.add.reduceat(values, np.r_[0, starts])
    lengths = np.diff(np.r_[0, starts, len(values)])
    return tuple((sums / lengths).tolist())
