"""What led to a day: the crisis or thaw that it lies in or comes after, its strongest acts and who answered them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from events.analysis.phases import Phase
from events.briefing.ledger import Entry, Known

#: Steps that are told, the weightiest; answers beside a step; and most of those folded away.
STEPS = 8
ANSWERS = 2
MOST_FOLDED = 40


@dataclass(frozen=True, slots=True)
class Step:
    """One of the strongest acts of a phase, and the first that answered it within the phase."""

    id: str
    answers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Turn:
    """The phase that a day lies in or comes after, as known by the day, and the one before it.

    `since` is the days from its end to the day, 0 while it lasts. `steps` and `rest` are events of the phase, oldest
    first; `total` counts all of them.
    """

    phase: Phase
    before: Phase | None
    since: int
    steps: tuple[Step, ...]
    rest: tuple[str, ...]
    total: int

    @property
    def is_current(self) -> bool:
        """Whether the phase lasts on the day."""
        return self.since == 0


def turn(record: Known, phases: Sequence[Phase]) -> Turn | None:
    """The current or last phase of those known on the record's day, oldest first; None before the first."""
    if not phases:
        return None
    phase = phases[-1]
    inside = [record.by_id[id] for id in phase.events if id in record.by_id]
    steps = _steps(record, phase, inside)
    told = {id for step in steps for id in (step.id, *step.answers)}
    rest = sorted((e for e in inside if e.id not in told), key=lambda e: -e.weight)[:MOST_FOLDED]
    return Turn(
        phase=phase,
        before=phases[-2] if len(phases) > 1 else None,
        since=(record.day - phase.last).days,
        steps=steps,
        rest=tuple(e.id for e in sorted(rest, key=lambda e: e.first_day)),
        total=len(inside),
    )


def _steps(record: Known, phase: Phase, inside: list[Entry]) -> tuple[Step, ...]:
    ranked = sorted(inside, key=lambda e: (e.id == phase.opening, e.weight), reverse=True)
    chosen = sorted(ranked[:STEPS], key=lambda e: (e.first_day, -e.weight))
    told = {entry.id for entry in chosen}
    steps = []
    for entry in chosen:
        answers = [
            other.id
            for kind, other in record.answers(entry)
            if kind == "responds_to" and other.first_day <= phase.last and other.id not in told
        ][:ANSWERS]
        told.update(answers)
        steps.append(Step(entry.id, tuple(answers)))
    return tuple(steps)


def turn_days(phases: Sequence[Phase]) -> list[date]:
    """The days on which a crisis or thaw began, oldest first: the turns between which a reader goes."""
    return sorted({phase.first for phase in phases if not phase.is_incident})
