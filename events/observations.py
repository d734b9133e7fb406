"""The bridge from the record to the measures: rows of the record as the measures take them."""

from collections.abc import Mapping
from typing import Any

from events import codebook
from events.analysis.observation import Observation
from events.querysets import EventQuerySet


def of(events: EventQuerySet) -> list[Observation]:
    """The events as observations, oldest first, without their parties."""
    return [observation(row) for row in events.for_index()]


def observation(
    row: Mapping[str, Any], initiators: tuple[str, ...] = (), targets: tuple[str, ...] = ()
) -> Observation:
    """A row that holds what `for_index()` gives as an observation, with the slugs of its parties."""
    kind = codebook.event_types()[row["event_type"]]
    return Observation(
        id=row["public_id"],
        first_day=row["first_day"],
        last_day=row["last_day"],
        precision=row["precision"],
        score=row["score"],
        min_score=kind.min_score,
        max_score=kind.max_score,
        mode=kind.mode or None,
        attribution=row["attribution"],
        initiators=initiators,
        targets=targets,
        event_type=row["event_type"],
    )
