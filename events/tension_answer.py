"""The tension index as an answer to a question: columns by day, week or month, and the drivers of a day."""

from dataclasses import asdict, dataclass
from datetime import date, timedelta
from typing import Any

import numpy as np

from events import caching, observations
from events.analysis import tension, weights
from events.analysis.climate import ARROW_DAYS, arrow, climate, level
from events.analysis.drivers import Driver, drivers
from events.analysis.tension import COLUMNS, DailyTension, daily_tension
from events.analysis.weights import WeightedEvents, weigh
from events.models import Event
from events.tension_query import TensionQuery


@dataclass(frozen=True, slots=True)
class Index:
    """The index over the days of a question, with a month before them for the arrow of the first."""

    events: WeightedEvents
    series: DailyTension


def index(query: TensionQuery, version: int) -> Index:
    """The index of a question, kept by dataset version."""

    def compute() -> Index:
        events = weigh(observations.of(query.events()))
        first = query.first - timedelta(days=ARROW_DAYS)
        return Index(events, daily_tension(events, first=first, last=query.last))

    return caching.cached(f"tension:{query.key()}", version, compute)


def answer(query: TensionQuery, version: int) -> dict[str, Any]:
    """The whole answer: what was asked, the constants of the method, the columns, and the day if one was asked for."""
    found = index(query, version)
    said: dict[str, Any] = {
        "version": version,
        "method": weights.METHOD_VERSION,
        "parameters": {
            "from": query.first,
            "to": query.last,
            "resolution": query.resolution,
            "dyad": ":".join(actor.slug for actor in query.pair) if query.pair else None,
            "actor": [actor.slug for actor in query.actors],
            "series": query.series,
        },
        "constants": {
            "half_life_days": tension.HALF_LIFE_DAYS,
            "power": weights.POWER,
            "band_z": tension.BAND_Z,
        },
        "events": len(found.events),
        "columns": columns(query, found.series),
    }
    if query.on is not None:
        said["on"] = opened(query.on, found)
    return said


def table(query: TensionQuery, version: int) -> dict[str, list[Any]]:
    """The columns alone, as a file holds them."""
    return columns(query, index(query, version).series)


def columns(query: TensionQuery, series: DailyTension) -> dict[str, list[Any]]:
    """The days, or the first day of each week (Monday) or month, and the mean of each column over them."""
    skipped = (query.first - series.first).days
    days = series.days[skipped:]
    values = {name: getattr(series, name)[skipped:] for name in COLUMNS}
    if query.resolution == "day":
        return {
            "day": days.astype(str).tolist(),
            **{name: v.tolist() for name, v in values.items()},
        }
    if query.resolution == "month":
        bins = days.astype("datetime64[M]").astype(np.int64)
    else:
        bins = (days.astype(np.int64) + 3) // 7  # 1 January 1970 was a Thursday
    starts = np.flatnonzero(np.r_[True, np.diff(bins) > 0])
    counts = np.diff(np.r_[starts, len(bins)])
    means = {name: (np.add.reduceat(v, starts) / counts).tolist() for name, v in values.items()}
    return {"day": days[starts].astype(str).tolist(), "days": counts.tolist(), **means}


def opened(day: date, found: Index) -> dict[str, Any]:
    """One day opened: its reading, its words, and the events that make it up."""
    reading = found.series.at(day)
    before = found.series.at(day - timedelta(days=ARROW_DAYS))
    parts = drivers(found.events, day)
    named = Event.objects.published().by_id(
        [part.id for part in (*parts.escalation, *parts.de_escalation)]
    )
    return {
        **asdict(reading),
        "single_number": reading.single_number,
        "escalation_level": level(reading.escalation),
        "de_escalation_level": level(reading.de_escalation),
        "climate": climate(reading.escalation, reading.de_escalation),
        "arrow": arrow(reading.net, before.net),
        "drivers": {
            "escalation": [_driver(part, named) for part in parts.escalation],
            "de_escalation": [_driver(part, named) for part in parts.de_escalation],
        },
    }


def _driver(part: Driver, named: dict[str, Event]) -> dict[str, Any]:
    event = named[part.id]
    return {
        "id": part.id,
        "title": event.title,
        "path": event.get_absolute_url(),
        "first_day": event.first_day,
        "score": event.score,
        "contribution": part.contribution,
        "share": part.share,
    }
