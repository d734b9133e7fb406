"""Crises and thaws: the days on which one side leads for long enough, and what made them (METHOD 3.1, 3.2)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

import numpy as np

from events.analysis import hysteresis
from events.analysis.columns import LEAST_ACT, EventColumns
from events.analysis.coverage import coverage
from events.analysis.drivers import contributions
from events.analysis.hysteresis import GAP_DAYS, MIN_DAYS, Span
from events.analysis.weights import Flags, Floats, Integers

Kind = Literal["crisis", "thaw"]

# Acts of the leading side on fewer days than this are one blow or one gesture, not a sequence: an incident.
LEAST_DAYS_OF_ACTS = 2

# A phase belongs to thin years when so much of it is drawn hatched.
MOST_DAYS = 0.5

# How far back from its end the act is sought that closed a phase.
CLOSING_DAYS = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Wave:
    """One rise and fall within a phase; `amplitude` is its largest lead, in points."""

    first: date
    last: date
    peak_day: date
    amplitude: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Phase:
    """A crisis or a thaw from `first` to `last`, both included.

    `amplitude` is the largest lead in points, `area` the sum of the lead over its days, a hundred points for a day
    being one "full-scale day". `events` are the ids of all events that cover one of its days, oldest first, `acts`
    those on its own side. `opening` began it; `closing` is the strongest act against it at its end, None when it
    faded or lasts. `verbal_share` is the part of the weight of its acts that are words, from 0 to 1, None without
    any. `movers` initiated the opening event, `leading` the largest part of the acts' weight: several after a
    meeting. `is_final` says that no event of a later day can change it, `is_thin` that the record is too thin for
    statistics on most of its days (METHOD 2.7.4).
    """

    kind: Kind
    first: date
    last: date
    peak_day: date
    amplitude: float
    area: float
    waves: tuple[Wave, ...]
    events: tuple[str, ...]
    acts: tuple[str, ...]
    opening: str | None
    closing: str | None
    verbal_share: float | None
    movers: tuple[str, ...]
    leading: tuple[str, ...]
    is_ongoing: bool
    is_final: bool
    is_incident: bool
    is_thin: bool

    @property
    def id(self) -> str:
        """Its name in addresses: crisis-2013-02-12."""
        return f"{self.kind}-{self.first}"

    @property
    def sign(self) -> int:
        """+1 for a crisis, -1 for a thaw: the sign of the net."""
        return 1 if self.kind == "crisis" else -1

    @property
    def days(self) -> int:
        """How many days it lasted, or has lasted so far."""
        return (self.last - self.first).days + 1

    @property
    def over(self) -> date:
        """The first day on which it was over; of an ongoing one, tomorrow as the series knows it."""
        return self.last + timedelta(days=1)

    @property
    def counts(self) -> bool:
        """Whether statistics count it: a sequence of acts in years that are well recorded."""
        return not (self.is_incident or self.is_thin)


def phases(
    record: EventColumns,
    net: Floats,
    *,
    first: date,
    min_days: int = MIN_DAYS,
    gap_days: int = GAP_DAYS,
) -> tuple[Phase, ...]:
    """Every phase and incident of a daily `net` that begins on `first`, oldest first (METHOD 3.2).

    What is not yet known counts for nothing: events that begin after the last day of the series are left out, so that
    the phases as they stood on a past day are those of the first part of the series. The first day of the series
    should be that of the oldest event.
    """
    if not len(net):
        return ()
    last = first + timedelta(days=len(net) - 1)
    thin = coverage(record.events, first=first, last=last).thin
    found = hysteresis.spans(net, min_days=min_days, gap_days=gap_days)
    return tuple(_phase(record, net, first, span, thin, gap_days) for span in found)


def counted(found: Iterable[Phase], kind: Kind) -> tuple[Phase, ...]:
    """The phases of a kind from which statistics are made, the ongoing one included."""
    return tuple(phase for phase in found if phase.kind == kind and phase.counts)


def _phase(
    record: EventColumns, net: Floats, origin: date, span: Span, thin: Flags, gap_days: int
) -> Phase:
    first, last = _day(origin, span.first), _day(origin, span.last)
    today = _day(origin, len(net) - 1)
    led = span.sign * net[span.first : span.last + 1]
    touching = record.covering(first, last)
    acts = touching[record.score[touching] * span.sign < 0]
    opening = _opening(record, acts, first)
    over = last + timedelta(days=1)
    return Phase(
        kind="crisis" if span.sign > 0 else "thaw",
        first=first,
        last=last,
        peak_day=_day(first, int(np.argmax(led))),
        amplitude=float(led.max()),
        area=float(np.abs(led).sum()) / 100.0,
        waves=tuple(
            Wave(
                first=_day(first, start),
                last=_day(first, end),
                peak_day=_day(first, peak),
                amplitude=float(led[peak]),
            )
            for start, end, peak in hysteresis.waves(led)
        ),
        events=tuple(record.ids[place] for place in touching),
        acts=tuple(record.ids[place] for place in acts),
        opening=None if opening is None else record.ids[opening],
        closing=_closing(record, span.sign, over) if last < today else None,
        verbal_share=_verbal_share(record, acts),
        movers=() if opening is None else record.initiators[opening],
        leading=_leading(record, acts),
        is_ongoing=last == today,
        is_final=(today - over).days > gap_days,
        is_incident=_days_of_acts(record, acts) < LEAST_DAYS_OF_ACTS,
        is_thin=bool(thin[span.first : span.last + 1].mean() > MOST_DAYS),
    )


def _day(origin: date, index: int) -> date:
    return origin + timedelta(days=index)


def _opening(record: EventColumns, acts: Integers, first: date) -> int | None:
    """The heaviest act of the first day; where the other side only faded, the one of which most was left."""
    of_the_day = acts[record.events.start[acts] == first.toordinal()]
    if len(of_the_day):
        return int(of_the_day[np.argmax(record.weight[of_the_day])])
    if not len(acts):
        return None
    left = contributions(record.events, first)[acts]
    return int(acts[np.argmax(left)]) if left.max() > 0 else int(acts[0])


def _closing(record: EventColumns, sign: int, over: date) -> str | None:
    """The heaviest act against the phase in its last days, the day on which that act ended it included."""
    near = record.begun_between(over - timedelta(days=CLOSING_DAYS), over)
    against = near[record.score[near] * sign >= LEAST_ACT]
    if not len(against):
        return None
    # Of equal weights the later.
    return record.ids[against[::-1][np.argmax(record.weight[against[::-1]])]]


def _verbal_share(record: EventColumns, acts: Integers) -> float | None:
    verbal = float(record.weight[acts[record.verbal[acts]]].sum())
    material = float(record.weight[acts[record.material[acts]]].sum())
    return verbal / (verbal + material) if verbal + material else None


def _leading(record: EventColumns, acts: Integers) -> tuple[str, ...]:
    shares = record.shares(acts)
    most = max(shares.values(), default=0.0)
    return tuple(slug for slug, share in shares.items() if np.isclose(share, most))


def _days_of_acts(record: EventColumns, acts: Integers) -> int:
    return len(np.unique(record.events.start[acts[np.abs(record.score[acts]) >= LEAST_ACT]]))
