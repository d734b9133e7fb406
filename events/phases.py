"""The crises and thaws of the record, today or as they were known on a past day, and what editors call them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from events import as_of, caching, observations
from events.analysis import comparison
from events.analysis.columns import EventColumns, columns
from events.analysis.phases import Phase, phases
from events.analysis.tension import DailyTension, daily_tension
from events.models import Actor, Event, Participation
from events.models import Phase as Period


@dataclass(frozen=True, slots=True, eq=False)
class Record:
    """The published events in columns, with the parties that act, and the tension of every day since the first."""

    columns: EventColumns
    series: DailyTension


@dataclass(frozen=True, slots=True)
class Named:
    """A phase with the period that editors have given a name, if one is much the same."""

    phase: Phase
    period: Period | None
    others: tuple[Period, ...] = ()


@dataclass(frozen=True, slots=True)
class Turn:
    """The `day` on which a phase began, if it lasts, or else was over; `ago` is the days since."""

    phase: Phase
    day: date
    ago: int


def record(version: int) -> Record | None:
    """What phases are found in, up to today, in two queries; None for a record without events."""
    today = as_of.today()
    return caching.kept(f"phases:record:{today}", version, lambda: _read(today))


def known_on(day: date, version: int) -> tuple[Phase, ...]:
    """The phases as they stood on a day, from what had happened by then; incidents among them, oldest first."""
    return caching.of_a_day(f"phases:{day}", version, lambda: _known(day, version))


def today(version: int) -> tuple[Phase, ...]:
    """Every phase and incident of the record, oldest first."""
    return known_on(as_of.today(), version)


def bands(version: int) -> list[dict[str, Any]]:
    """The phases as the chart draws them: their days, the last one open while they last, and their names."""
    return [
        {
            "id": one.phase.id,
            "kind": one.phase.kind,
            "name": one.period.name if one.period else "",
            "name_ko": one.period.name_ko if one.period else "",
            "first_day": one.phase.first,
            "last_day": None if one.phase.is_ongoing else one.phase.last,
            "amplitude": round(one.phase.amplitude, 1),
            "incident": one.phase.is_incident,
        }
        for one in named(today(version))
    ]


def episode(phase: Phase, version: int) -> comparison.Episode | None:
    """The phase as an episode: its events and weights by quad class, its peaks; None for an empty record."""
    whole = record(version)
    if whole is None:
        return None

    def compute() -> comparison.Episode:
        return comparison.episode(whole.columns, whole.series, phase.first, phase.last)

    return caching.cached(f"phases:episode:{phase.first}:{phase.last}", version, compute)


def last_turn(version: int) -> Turn | None:
    """The last day on which a crisis or a thaw began or was over; None before the first."""
    found = [phase for phase in today(version) if not phase.is_incident]
    if not found:
        return None
    phase = found[-1]
    day = phase.first if phase.is_ongoing else phase.over
    return Turn(phase, day, (as_of.today() - day).days)


def named(found: Sequence[Phase]) -> tuple[Named, ...]:
    """The phases with their names, in one query."""
    periods = list(Period.objects.all())
    return tuple(_named(phase, periods) for phase in found)


def of_id(id: str, version: int) -> Phase | None:
    """The phase of an address; None when there is none of this id."""
    return next((phase for phase in today(version) if phase.id == id), None)


def in_place_of(id: str, version: int) -> Phase | None:
    """The phase of the same kind that covers the first day of one that is gone.

    A correction of the past can move the first day of a phase, and with it its id.
    """
    kind, _dash, text = id.partition("-")
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    near = timedelta(days=RENAMED_WITHIN)
    found = [
        phase
        for phase in today(version)
        if phase.kind == kind and phase.first - near <= day <= phase.last
    ]
    return found[0] if found else None


#: A phase that now begins so many days later than its old id says is still taken for it.
RENAMED_WITHIN = 30


def _read(until: date) -> Record | None:
    known = observations.of(Event.objects.published().between(None, until))
    if not known:
        return None
    table = columns(known, _parties())
    first = min(date.fromordinal(int(table.events.start.min())), until)
    return Record(table, daily_tension(table.events, first=first, last=until))


def _known(day: date, version: int) -> tuple[Phase, ...]:
    whole = record(version)
    if whole is None:
        return ()
    length = max((day - whole.series.first).days + 1, 0)
    return phases(whole.columns, whole.series.net[:length], first=whole.series.first)


def _parties() -> dict[str, list[str]]:
    """Who initiates each event, as slugs: states and bodies, and persons only where they stand alone."""
    parts = Participation.objects.filter(event__in=Event.objects.published(), role="initiator")
    rows = parts.order_by("position", "pk").values_list(
        "event__public_id", "actor__slug", "actor__kind"
    )
    parties: dict[str, list[str]] = {}
    persons: dict[str, list[str]] = {}
    for event, slug, kind in rows:
        (persons if kind == Actor.Kind.PERSON else parties).setdefault(event, []).append(slug)
    return persons | parties


def _named(phase: Phase, periods: Sequence[Period]) -> Named:
    near = [(share, period) for period in periods if (share := _shared(phase, period)) > 0]
    best = max(near, key=lambda one: one[0], default=(0.0, None))
    own = best[1] if best[0] > 0.5 else None
    return Named(phase, own, tuple(period for _share, period in near if period is not own))


def _shared(phase: Phase, period: Period) -> float:
    """The days that both cover as a part of the days that either covers, from 0 to 1."""
    end = period.last_day or max(phase.last, period.first_day)
    both = (min(phase.last, end) - max(phase.first, period.first_day)).days + 1
    either = (max(phase.last, end) - min(phase.first, period.first_day)).days + 1
    return max(both, 0) / either
