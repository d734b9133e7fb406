"""The whole record read once for the briefings of all days: who did what when, linked to what, and how tense it was.

A briefing looks at it up to its day only: `Ledger.known(day)` is the one place where later events are cut off.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any, NamedTuple

from events import caching, codebook, phases
from events.analysis.columns import EventColumns, columns
from events.analysis.similar_days import Courses, courses
from events.analysis.tension import DailyTension, daily_tension
from events.analysis.weights import weight
from events.models import Actor, Event, Link, Participation

#: The day of liberation and division, with which the record begins.
FIRST_DAY = date(1945, 8, 15)


class Entry(NamedTuple):
    """One event as a briefing weighs it.

    `known` is the day from which it can be told: the first, or the last of a month or year of which the day is not
    known. `parties` and `toward` are the states or organisations behind those who act and are acted upon. It is a
    tuple because a hundred thousand of them are read back from the cache at once.
    """

    id: str
    first_day: date
    until: date
    known: date
    event_type: str
    score: float
    weight: float
    mode: str
    parties: tuple[str, ...]
    toward: tuple[str, ...]
    present: tuple[str, ...]
    killed: int
    links: tuple[tuple[str, str], ...]

    @property
    def is_conflict(self) -> bool:
        """Whether it raised tension."""
        return self.score < 0

    @property
    def is_cooperation(self) -> bool:
        """Whether it lowered tension."""
        return self.score > 0


@dataclass(frozen=True, slots=True)
class Known:
    """What could be told on a day, the oldest first, and which later events are linked to each."""

    day: date
    entries: tuple[Entry, ...]
    by_id: dict[str, Entry]
    back: dict[str, list[tuple[str, Entry]]] = field(default_factory=dict)

    def since(self, first: date) -> list[Entry]:
        """The entries that began on the day or later."""
        return list(self.entries[bisect_left(self.entries, first, key=_first_day) :])

    def between(self, first: date, last: date) -> tuple[Entry, ...]:
        """The entries that began from one day to another, both included."""
        stop = bisect_right(self.entries, last, key=_first_day)
        return self.entries[bisect_left(self.entries, first, key=_first_day) : stop]

    def within(self, days: int) -> list[Entry]:
        """The entries that began in the last so many days, the present one included."""
        return self.since(self.day - timedelta(days=days - 1))

    def answers(self, entry: Entry) -> list[tuple[str, Entry]]:
        """The later entries that are linked to one, with how, oldest first."""
        return self.back.get(entry.id, [])


@dataclass(frozen=True, slots=True)
class Ledger:
    """Every published event, the index of all days, and the course of tension up to each."""

    entries: tuple[Entry, ...]
    columns: EventColumns
    series: DailyTension
    courses: Courses

    def known(self, day: date) -> Known:
        """What could be told on the day."""
        return known(day, [entry for entry in self.entries if entry.known <= day])


def known(day: date, entries: Iterable[Entry]) -> Known:
    """The entries in order of time, with their links read from the other end."""
    found = tuple(sorted(entries, key=_first_day))
    back: dict[str, list[tuple[str, Entry]]] = {}
    for entry in found:
        for kind, to in entry.links:
            back.setdefault(to, []).append((kind, entry))
    return Known(day, found, {entry.id: entry for entry in found}, back)


def ledger(today: date, version: int) -> Ledger:
    """The ledger of a data set, kept by its version."""
    return caching.cached(f"ledger:{today}", version, lambda: _read(today, version))


def _read(today: date, version: int) -> Ledger:
    rows = list(Event.objects.published().between(None, today).for_ledger())
    parts, links = _parts(_roots()), _links()
    entries = tuple(_entry(row, parts.get(row["pk"], {}), links.get(row["pk"], ())) for row in rows)
    whole = phases.record(version)
    table = whole.columns if whole else columns([])
    # From the first day that has a briefing, also where the record begins later.
    first = min([FIRST_DAY, *(entry.first_day for entry in entries[:1])])
    series = daily_tension(table.events, first=first, last=max(today, FIRST_DAY))
    return Ledger(entries, table, series, courses(series, table))


def _first_day(entry: Entry) -> date:
    return entry.first_day


def _entry(
    row: dict[str, Any], parts: dict[str, tuple[str, ...]], links: tuple[tuple[str, str], ...]
) -> Entry:
    is_vague = row["precision"] != "day" and row["last_day"] is None
    return Entry(
        id=row["public_id"],
        first_day=row["first_day"],
        until=row["until"],
        known=row["until"] if is_vague else row["first_day"],
        event_type=row["event_type"],
        score=row["score"],
        weight=weight(row["score"]),
        mode=codebook.event_types()[row["event_type"]].mode,
        parties=parts.get("initiator", ()),
        toward=parts.get("target", ()),
        present=parts.get("other", ()),
        killed=row["killed_best"] or row["killed_low"] or 0,
        links=links,
    )


def _roots() -> dict[int, str]:
    """The state or organisation behind each actor, by primary key."""
    actors = {
        key: (slug, parent)
        for key, slug, parent in Actor.objects.values_list("pk", "slug", "parent_id")
    }

    def root(key: int) -> str:
        slug, parent = actors[key]
        return slug if parent is None else root(parent)

    return {key: root(key) for key in actors}


def _parts(roots: dict[int, str]) -> dict[int, dict[str, tuple[str, ...]]]:
    """The parties of each event by role, each once, by the event's primary key."""
    parts: dict[int, dict[str, dict[str, None]]] = {}
    rows = Participation.objects.filter(event__status=Event.Status.PUBLISHED)
    for event, role, actor in rows.values_list("event_id", "role", "actor_id"):
        parts.setdefault(event, {}).setdefault(role, {})[roots[actor]] = None
    return {
        event: {role: tuple(parties) for role, parties in roles.items()}
        for event, roles in parts.items()
    }


def _links() -> dict[int, tuple[tuple[str, str], ...]]:
    """The links of each event to other published ones, by its primary key: how, and to which id."""
    links: dict[int, list[tuple[str, str]]] = {}
    rows = Link.objects.filter(
        event__status=Event.Status.PUBLISHED, to__status=Event.Status.PUBLISHED
    )
    for event, kind, to in rows.values_list("event_id", "type", "to__public_id"):
        links.setdefault(event, []).append((kind, to))
    return {event: tuple(found) for event, found in links.items()}
