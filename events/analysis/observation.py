"""The only shape the measures accept: one coded event, free of any database."""

from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

Precision = Literal["day", "month", "year"]
Mode = Literal["verbal", "material"]
Attribution = Literal["confirmed", "claimed", "disputed"]

PRECISIONS: frozenset[str] = frozenset(get_args(Precision))
MODES: frozenset[str] = frozenset(get_args(Mode))
ATTRIBUTIONS: frozenset[str] = frozenset(get_args(Attribution))

# The scale's ends: full-scale war and peace treaty (METHOD 1.1, after Goldstein 1992).
LOWEST_SCORE = -10.0
HIGHEST_SCORE = 10.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation:
    """One coded event.

    `first_day` and `last_day` are local calendar days; `last_day` is the last day of the act
    itself, or None when no end was coded. With an end date the precision has no effect
    (METHOD 2.2). `score` runs from -10 (war) to +10 (peace treaty); 0 has no effect.
    `min_score` and `max_score` are the range of the event's type; None means score - 1 or
    score + 1. `mode` is None for the context types that are neither word nor deed.
    `initiators` and `targets` are actor slugs, states first.

    Raises ValueError when the days or the range run backwards, when a score or a range is off
    the scale, and for an unknown precision, mode or attribution.
    """

    id: str
    first_day: date
    score: float
    last_day: date | None = None
    precision: Precision = "day"
    min_score: float | None = None
    max_score: float | None = None
    mode: Mode | None = None
    attribution: Attribution = "confirmed"
    initiators: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    event_type: str = "other"

    def __post_init__(self) -> None:
        if self.last_day is not None and self.last_day < self.first_day:
            raise ValueError(f"{self.id}: last_day {self.last_day} is before {self.first_day}")
        for name in ("score", "min_score", "max_score"):
            value = getattr(self, name)
            # Written so that "not a number" fails too.
            if value is not None and not LOWEST_SCORE <= value <= HIGHEST_SCORE:
                raise ValueError(f"{self.id}: {name} {value} is not between -10 and +10")
        if (
            self.min_score is not None
            and self.max_score is not None
            and self.min_score > self.max_score
        ):
            raise ValueError(f"{self.id}: min_score {self.min_score} is above {self.max_score}")
        if self.precision not in PRECISIONS:
            raise ValueError(f"{self.id}: unknown precision {self.precision!r}")
        if self.mode is not None and self.mode not in MODES:
            raise ValueError(f"{self.id}: unknown mode {self.mode!r}")
        if self.attribution not in ATTRIBUTIONS:
            raise ValueError(f"{self.id}: unknown attribution {self.attribution!r}")
