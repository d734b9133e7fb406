"""Spans of days in which one side leads, found with two thresholds: a lead begins high and ends low (METHOD 3.2).

Later days never move a span that is over: two spans are joined by the day on which the later one came to count, not
by its first, so that what happens 45 days after an end can no longer reach back to it.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from events.analysis.weights import Floats

# The lead that is a climate of its own (METHOD 2.3), and half of it: a lead that hovers around one threshold would
# otherwise begin and end each week.
ENTER = 20.0
LEAVE = 10.0

# 14 and not 30: the crisis of June 1994 lasted 29 days by this rule before Carter's visit balanced it.
MIN_DAYS = 14

# One and a half half-lives: what then is left of the last act no longer ties the next one to it.
GAP_DAYS = 45

# A wave falls and rises by more than the lead that begins a phase.
SWING = 25.0


@dataclass(frozen=True, slots=True)
class Run:
    """Days on which one side leads by `LEAVE` or more, as indexes; `counts_from` is when it became a span."""

    sign: int
    first: int
    last: int
    counts_from: int


@dataclass(frozen=True, slots=True)
class Span:
    """Runs of one side that are taken as one span."""

    runs: tuple[Run, ...]

    @property
    def sign(self) -> int:
        """+1 where escalation leads, -1 where de-escalation does."""
        return self.runs[0].sign

    @property
    def first(self) -> int:
        """Index of the first day."""
        return self.runs[0].first

    @property
    def last(self) -> int:
        """Index of the last day."""
        return self.runs[-1].last

    def counts_from(self, days: int) -> int | None:
        """The day on which it had reached its threshold and a length of `days`; None when it never did."""
        for run in self.runs:
            day = max(run.counts_from, self.first + days - 1)
            if day <= run.last:
                return day
        return None


def spans(
    net: Floats,
    *,
    enter: float = ENTER,
    leave: float = LEAVE,
    min_days: int = MIN_DAYS,
    gap_days: int = GAP_DAYS,
) -> list[Span]:
    """The spans of a daily net of shape (days,), in points, oldest first; runs in O(days).

    A run of days beyond `leave` counts if it reaches `enter`. Spans of one side are joined when the later came to
    count with at most `gap_days` between and none of the other side lies there. Those under `min_days` are dropped
    unless they touch the last day, and what then has become neighbours is joined once more.
    """
    runs = [*_runs(net, 1, enter, leave), *_runs(net, -1, enter, leave)]
    candidates = [Span((run,)) for run in sorted(runs, key=lambda run: run.first)]
    joined = _join(((span, span.runs[0].counts_from) for span in candidates), gap_days)
    kept = []
    for span in joined:
        day = span.counts_from(min_days)
        if day is None and span.last == len(net) - 1:
            day = span.last
        if day is not None:
            kept.append((span, day))
    return _join(kept, gap_days)


def waves(levels: Floats, *, swing: float = SWING) -> list[tuple[int, int, int]]:
    """First day, last day and peak of each wave of a phase, as indexes of `levels`, its lead day by day.

    A wave ends with the lowest day of a trough that lies `swing` or more below the peak before it and below a later
    day (the zig-zag rule).
    """
    found, start, peak, trough = [], 0, 0, 0
    for day in range(len(levels)):
        if levels[day] < levels[trough]:
            trough = day
        if levels[peak] - levels[trough] >= swing and levels[day] - levels[trough] >= swing:
            found.append((start, trough, peak))
            start, peak, trough = trough + 1, day, day
        elif levels[day] > levels[peak]:
            peak = trough = day
    return [*found, (start, len(levels) - 1, peak)]


def _runs(net: Floats, sign: int, enter: float, leave: float) -> Iterable[Run]:
    led = sign * net
    edges = np.flatnonzero(np.diff(np.concatenate(([False], led >= leave, [False]))))
    for first, stop in edges.reshape(-1, 2).tolist():
        reached = np.flatnonzero(led[first:stop] >= enter)
        if len(reached):
            yield Run(sign, first, stop - 1, first + int(reached[0]))


def _join(candidates: Iterable[tuple[Span, int]], gap_days: int) -> list[Span]:
    """Spans with the day on which each came to count; neighbours of one side within the gap become one."""
    joined: list[Span] = []
    for span, day in candidates:
        before = joined[-1] if joined else None
        if before and before.sign == span.sign and day - before.last - 1 <= gap_days:
            joined[-1] = Span((*before.runs, *span.runs))
        else:
            joined.append(span)
    return joined
