"""Which agreements were kept, and how long, from the links that editors coded to later acts."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Literal

from events.analysis.observation import Observation
from events.analysis.survival import Survival, survival

Relation = Literal["fulfils", "violates", "cancels"]


class Fate(StrEnum):
    """What came of an agreement, by the acts that are linked to it; the gravest word wins."""

    CANCELLED = "cancelled"
    VIOLATED = "violated"
    KEPT = "kept"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Relating:
    """A later event `id` of a `day` that fulfils, violates or cancels the event `to`."""

    id: str
    relation: Relation
    to: str
    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Track:
    """One agreement of a `day` by its `parties`, with the acts that fulfil, violate and cancel it, oldest first.

    `held` is how many days passed until the first act that violates or cancels it, or until the day on which the
    record was read.
    """

    id: str
    day: date
    parties: tuple[str, ...]
    fulfilled: tuple[Relating, ...]
    violated: tuple[Relating, ...]
    cancelled: tuple[Relating, ...]
    held: int

    @property
    def fate(self) -> Fate:
        """In one word."""
        if self.cancelled:
            return Fate.CANCELLED
        if self.violated:
            return Fate.VIOLATED
        return Fate.KEPT if self.fulfilled else Fate.UNKNOWN

    @property
    def is_broken(self) -> bool:
        """Whether an act violates or cancels it."""
        return bool(self.violated or self.cancelled)


def track_record(
    agreements: Iterable[Observation], relating: Iterable[Relating], *, until: date
) -> tuple[Track, ...]:
    """The track of each agreement up to the day `until`, oldest first; later ones and later acts are left out.

    An act on the day of the agreement or before it cannot break it and is left out too.
    """
    known = sorted((act for act in relating if act.day <= until), key=lambda act: act.day)
    by_agreement: dict[str, list[Relating]] = {}
    for act in known:
        by_agreement.setdefault(act.to, []).append(act)
    tracks = [
        _track(one, [act for act in by_agreement.get(one.id, ()) if act.day > one.first_day], until)
        for one in agreements
        if one.first_day <= until
    ]
    return tuple(sorted(tracks, key=lambda track: (track.day, track.id)))


def held(tracks: Sequence[Track]) -> Survival:
    """How long agreements hold, in days; those that nothing broke were still holding when the record was read."""
    return survival([track.held for track in tracks], [track.is_broken for track in tracks])


def _track(one: Observation, acts: Sequence[Relating], until: date) -> Track:
    by_relation = {
        relation: tuple(act for act in acts if act.relation == relation)
        for relation in ("fulfils", "violates", "cancels")
    }
    broken = [act.day for act in acts if act.relation != "fulfils"]
    return Track(
        id=one.id,
        day=one.first_day,
        parties=(*one.initiators, *one.targets),
        fulfilled=by_relation["fulfils"],
        violated=by_relation["violates"],
        cancelled=by_relation["cancels"],
        held=((min(broken) if broken else until) - one.first_day).days,
    )
