"""How long things last when some still do: the survival curve of Kaplan and Meier (1958), METHOD 3.3."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, log, sqrt
from statistics import NormalDist

# With fewer ends on record a percentage says more than is known: the cases are listed instead.
ENOUGH_ENDED = 8

# Standard deviations on either side of a 90 % interval.
Z = NormalDist().inv_cdf(0.95)


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A day on which some end: `at_risk` had lasted until then, `ended` of them end.

    `survival` is the share that lasts longer, from 0 to 1, `se` its standard error after Greenwood (1926), `low` and
    `high` its 90 % interval, by the log of minus the log, so that it stays between 0 and 1. Where nothing is left,
    error and interval are not defined.
    """

    time: float
    at_risk: int
    ended: int
    survival: float
    se: float | None
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class Survival:
    """The curve: `n` durations, of which `ended` are known to have ended, and the steps at which it falls."""

    n: int
    ended: int
    steps: tuple[Step, ...]

    @property
    def is_enough(self) -> bool:
        """Whether percentages may be said."""
        return self.ended >= ENOUGH_ENDED

    @property
    def median(self) -> float | None:
        """The first time at which half or less is left; None when more than half never ended."""
        return next((step.time for step in self.steps if step.survival <= 0.5), None)

    def at(self, time: float) -> float:
        """The share that lasts longer than `time`."""
        return next((s.survival for s in reversed(self.steps) if s.time <= time), 1.0)

    def given(self, reached: float, more: float) -> float | None:
        """Of those that had lasted `reached`, the share that lasted `more` beyond it; None if none had."""
        here = self.at(reached)
        return self.at(reached + more) / here if here > 0 else None


def survival(durations: Sequence[float], ended: Sequence[bool]) -> Survival:
    """The curve of n durations, in any unit; those not `ended` were still lasting when they were last seen.

    Raises ValueError when the two differ in length, and for a duration below 0.
    """
    if len(durations) != len(ended):
        raise ValueError(
            f"{len(durations)} durations, but {len(ended)} that say whether they ended"
        )
    if any(duration < 0 for duration in durations):
        raise ValueError("a duration cannot be below 0")
    left, greenwood, steps = 1.0, 0.0, []
    for time in sorted({t for t, over in zip(durations, ended, strict=True) if over}):
        at_risk = sum(duration >= time for duration in durations)
        ends = sum(over and t == time for t, over in zip(durations, ended, strict=True))
        left *= 1.0 - ends / at_risk
        if at_risk > ends:
            greenwood += ends / (at_risk * (at_risk - ends))
            se, low, high = left * sqrt(greenwood), *_interval(left, greenwood)
        else:
            left, se, low, high = 0.0, None, None, None
        steps.append(
            Step(time=time, at_risk=at_risk, ended=ends, survival=left, se=se, low=low, high=high)
        )
    return Survival(len(durations), sum(map(bool, ended)), tuple(steps))


def _interval(left: float, greenwood: float) -> tuple[float, float]:
    """The 90 % interval of a share between 0 and 1 from Greenwood's sum."""
    middle, width = log(-log(left)), Z * sqrt(greenwood) / abs(log(left))
    return exp(-exp(middle + width)), exp(-exp(middle - width))
