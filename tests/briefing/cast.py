"""Entries of a ledger for the parts of a briefing, without a database."""

from datetime import date
from typing import Any

from events.analysis.weights import weight
from events.briefing import ledger
from events.briefing.ledger import Entry, Known


def entry(id: str, day: str, kind: str = "threat", score: float = -3.0, **fields: Any) -> Entry:
    """An entry on a day; initiators and targets are North Korea and the United States unless told otherwise."""
    first = date.fromisoformat(day)
    modes = {"talks": "verbal", "proposal": "verbal", "threat": "verbal", "rejection": "verbal"}
    values: dict[str, Any] = {
        "until": first,
        "known": first,
        "mode": modes.get(kind, "material"),
        "parties": ("dprk",),
        "toward": ("usa",),
        "present": (),
        "killed": 0,
        "links": (),
    }
    return Entry(
        id=id,
        first_day=first,
        event_type=kind,
        score=score,
        weight=weight(score),
        **{**values, **fields},
    )


def known(day: str, *entries: Entry) -> Known:
    """What could be told on a day."""
    return ledger.known(date.fromisoformat(day), entries)


def offer(day: str = "2013-06-01", **fields: Any) -> Entry:
    """North Korea's offer to the United States."""
    return entry("offer", day, "proposal", 3.0, **fields)
