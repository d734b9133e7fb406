"""What came next: the one part of a briefing that looks past its day, folded away and marked."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from events.analysis.phases import Phase
from events.analysis.tension import Reading
from events.briefing.ledger import Known, Ledger
from events.briefing.open_matters import Matter, OpenMatters, matter

#: How far it looks.
DAYS = 90
#: The strongest events that it tells.
SHOWN = 8


@dataclass(frozen=True, slots=True)
class CameNext:
    """The strongest events of the 90 days after a day, what became of its open matters, and the next turn.

    `last` is the day to which it looks: today, where 90 days have not passed.
    """

    last: date
    reading: Reading
    events: tuple[str, ...]
    total: int
    matters: tuple[Matter, ...]
    turn: Phase | None


def came_next(
    ledger: Ledger, day: date, today: date, matters: OpenMatters, phases: Sequence[Phase]
) -> CameNext | None:
    """What is on record after the day; None on the last day. `phases` are those known today."""
    if day >= today:
        return None
    last = min(day + timedelta(days=DAYS), today)
    later = ledger.known(today)
    after = later.between(day + timedelta(days=1), last)
    ranked = sorted(after, key=lambda entry: (-entry.weight, entry.first_day))[:SHOWN]
    return CameNext(
        last=last,
        reading=ledger.series.at(last),
        events=tuple(e.id for e in sorted(ranked, key=lambda e: e.first_day)),
        total=len(after),
        matters=tuple(_became(later, one.id) for one in (*matters.offers, *matters.threats)),
        turn=next((p for p in phases if p.first > day and not p.is_incident), None),
    )


def _became(later: Known, id: str) -> Matter:
    return matter(later, later.by_id[id])
