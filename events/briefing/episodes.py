"""Earlier episodes of the same kind beside the present one, and how long such episodes lasted, as known by a day."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from events.analysis import comparison
from events.analysis.chance import SEED
from events.analysis.comparison import Difference, Episode
from events.analysis.phases import Kind, Phase, counted
from events.analysis.survival import Survival, survival
from events.briefing.ledger import Known, Ledger
from events.drawing import steps
from events.drawing.steps import Picture

#: Earlier episodes beside the present one.
SHOWN = 3
#: After so many days the last episode is no longer compared.
RECENT_DAYS = 365
#: Acts that cost most lives, named for each episode.
DEADLIEST = 2
#: How long episodes had lasted is told after so many days.
AFTER = (30, 90, 180, 365)
#: How many days more are looked for in those that had lasted as long as the present one.
MORE = 90


@dataclass(frozen=True, slots=True)
class Compared:
    """One episode in numbers.

    `verbal_share` is the part of its own side's weight that was words, conflict in a crisis and cooperation in a thaw,
    with its interval; `deadliest` are the acts that cost most lives. `difference` is that of the words' part of
    conflict from the present episode's.
    """

    phase: Phase
    episode: Episode
    verbal_share: float | None
    interval: tuple[float, float] | None
    killed: int
    deadliest: tuple[str, ...]
    strongest: str
    difference: Difference | None = None

    @property
    def is_enough(self) -> bool:
        """Whether it has hostile acts enough to be compared."""
        return len(self.episode.hostile) >= comparison.ENOUGH_FOR_INTERVAL

    @property
    def deeds_share(self) -> float | None:
        """The part of its own side's weight that was deeds."""
        return None if self.verbal_share is None else 1.0 - self.verbal_share


@dataclass(frozen=True, slots=True)
class Episodes:
    """The present or last episode and the nearest earlier ones of its kind, the latest first."""

    present: Compared
    earlier: tuple[Compared, ...]

    @property
    def is_crisis(self) -> bool:
        """Whether crises are compared, or else thaws."""
        return self.present.phase.kind == "crisis"


@dataclass(frozen=True, slots=True)
class Lasted:
    """How long the counted episodes of a kind had lasted by a day, oldest first, and what that says together.

    `left` gives the share that lasted longer than so many days; nothing before eight have ended. `present` is the one
    that lasts, if one does; `reached` is how many of the ended ones had lasted as long, `further` how many of those
    went on for `MORE` days.
    """

    kind: Kind
    phases: tuple[Phase, ...]
    curve: Survival
    present: Phase | None
    left: tuple[tuple[int, float], ...]
    reached: int
    further: int
    picture: Picture | None

    more: int = MORE

    @property
    def median(self) -> int | None:
        """The days within which half were over."""
        return None if self.curve.median is None else round(self.curve.median)

    @property
    def longest(self) -> int:
        """The days of the longest."""
        return max((phase.days for phase in self.phases), default=0)


def episodes(ledger: Ledger, record: Known, phases: Sequence[Phase]) -> Episodes | None:
    """The last phase of those known on the record's day beside the nearest earlier ones of its kind.

    None when a year has passed since, when it is a single blow or gesture, and without any earlier one.
    """
    if not phases or phases[-1].is_incident or (record.day - phases[-1].last).days > RECENT_DAYS:
        return None
    present = phases[-1]
    before = [phase for phase in counted(phases, present.kind) if phase != present]
    if not before:
        return None
    shown = _compared(ledger, record, present)
    return Episodes(
        present=shown,
        earlier=tuple(
            _compared(ledger, record, phase, shown.episode) for phase in before[: -SHOWN - 1 : -1]
        ),
    )


def _compared(
    ledger: Ledger, record: Known, phase: Phase, present: Episode | None = None
) -> Compared:
    episode = comparison.episode(ledger.columns, ledger.series, phase.first, phase.last)
    inside = [record.by_id[id] for id in episode.events if id in record.by_id]
    acts = [entry for entry in inside if entry.score * phase.sign < 0]
    deadly = sorted((e for e in inside if e.killed), key=lambda e: (-e.killed, e.first_day))
    table = ledger.columns
    own = np.isin(table.ids, [entry.id for entry in acts]) & (table.verbal | table.material)
    strongest = max(acts, key=lambda e: (e.weight, e.first_day), default=None)
    return Compared(
        phase=phase,
        episode=episode,
        verbal_share=phase.verbal_share,
        interval=comparison.verbal_interval(table.weight[own], table.verbal[own], seed=SEED),
        killed=sum(entry.killed for entry in inside),
        deadliest=tuple(entry.id for entry in deadly[:DEADLIEST]),
        strongest=strongest.id if strongest else "",
        difference=comparison.difference(ledger.columns, present, episode) if present else None,
    )


def lasted(phases: Sequence[Phase], kind: Kind) -> Lasted:
    """How long the phases of a kind had lasted, the one that lasts counted as not yet ended."""
    found = counted(phases, kind)
    curve = survival([p.days for p in found], [not p.is_ongoing for p in found])
    present = next((phase for phase in found if phase.is_ongoing), None)
    now = present.days if present else 0
    over = [phase.days for phase in found if not phase.is_ongoing]
    return Lasted(
        kind=kind,
        phases=found,
        curve=curve,
        present=present,
        left=tuple((days, curve.at(days)) for days in AFTER) if curve.is_enough else (),
        reached=sum(days >= now for days in over),
        further=sum(days >= now + MORE for days in over),
        picture=_picture(curve, found, present) if curve.is_enough else None,
    )


def _picture(curve: Survival, found: Sequence[Phase], present: Phase | None) -> Picture:
    return steps.picture(
        [steps.Step(s.time, s.survival, s.low, s.high) for s in curve.steps],
        longest=max(phase.days for phase in found),
        median=curve.median,
        now=present.days if present else None,
    )
