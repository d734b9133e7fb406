"""Rows of the record as the measures take them."""

from collections.abc import Iterable
from typing import Any

from events import codebook
from events.analysis.observation import Observation
from events.querysets import EventQuerySet


def of(events: EventQuerySet) -> list[Observation]:
    """The events as observations, oldest first."""
    return list(observations(events.for_index()))


def observations(rows: Iterable[dict[str, Any]]) -> Iterable[Observation]:
    """The rows of `for_index()` as observations."""
    types = codebook.event_types()
    for row in rows:
        kind = types[row["event_type"]]
        yield Observation(
            id=row["public_id"],
            first_day=row["first_day"],
            last_day=row["last_day"],
            precision=row["precision"],
            score=row["score"],
            min_score=kind.min_score,
            max_score=kind.max_score,
            mode=kind.mode or None,
            attribution=row["attribution"],
            event_type=row["event_type"],
        )
