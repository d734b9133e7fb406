"""One episode in numbers, and whether two differ in how much of their conflict is words (METHOD 4)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from events.analysis.chance import SEED
from events.analysis.columns import EventColumns
from events.analysis.tension import DailyTension
from events.analysis.weights import Floats, Integers

# Enough that the ends of an interval do not move with the seed by more than a point.
BOOTSTRAP_DRAWS = 2000
PERMUTATION_DRAWS = 1999

# Of fewer hostile events an interval says nothing.
ENOUGH_FOR_INTERVAL = 5

# "Different" is only said below this.
SIGNIFICANT = 0.05

# A gauge that stands high (METHOD 2.3 has 35 to 60): half way.
HIGH = 50.0

DRIVERS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class QuadClasses:
    """A number for each quad class."""

    verbal_cooperation: float
    material_cooperation: float
    verbal_conflict: float
    material_conflict: float

    @property
    def verbal_share(self) -> float | None:
        """The words' part of conflict, from 0 to 1; None without conflict."""
        conflict = self.verbal_conflict + self.material_conflict
        return self.verbal_conflict / conflict if conflict else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Driver:
    """One event and its part of the weight of all events of its side in the episode, from 0 to 1."""

    id: str
    weight: float
    share: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Episode:
    """The days from `first` to `last`, both included, and the events that cover one of them.

    `counts` and `weights` are by quad class, without events scored 0, which move nothing; `verbal_share` is by weight
    and its 90 % `interval` from a bootstrap over the hostile events. Peaks are in points; `days_high` counts the days
    with the gauge of escalation at 50 or more; `area` is the sum of the net's size over the days, in hundreds of
    points. `initiators` gives each one's part of the weight of hostile acts, `friendly` that of conciliatory ones.
    `drivers` weigh most.
    """

    first: date
    last: date
    events: tuple[str, ...]
    counts: QuadClasses
    weights: QuadClasses
    hostile: tuple[str, ...]
    interval: tuple[float, float] | None
    peak_escalation: float
    peak_escalation_day: date
    peak_de_escalation: float
    peak_de_escalation_day: date
    days_high: int
    area: float
    initiators: dict[str, float]
    friendly: dict[str, float]
    drivers: tuple[Driver, ...]

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.last - self.first).days + 1

    @property
    def verbal_share(self) -> float | None:
        """The words' part of the weight of conflict, from 0 to 1."""
        return self.weights.verbal_share

    @property
    def verbal_share_by_count(self) -> float | None:
        """The words' part of the number of hostile events, from 0 to 1."""
        return self.counts.verbal_share


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """The verbal share of one episode minus that of another, from -1 to 1, and its two-sided p by permutation."""

    points: float
    p: float

    @property
    def is_significant(self) -> bool:
        """Whether the word "different" may be used."""
        return self.p < SIGNIFICANT


def episode(
    record: EventColumns, series: DailyTension, first: date, last: date, *, seed: int = SEED
) -> Episode:
    """The episode from `first` to `last`. Raises KeyError for days outside the series, ValueError for none."""
    if last < first:
        raise ValueError(f"last day {last} is before first day {first}")
    for day in (first, last):
        if not series.first <= day <= series.last:
            raise KeyError(f"{day} is not between {series.first} and {series.last}")
    inside = slice((first - series.first).days, (last - series.first).days + 1)
    up, down = series.escalation[inside], series.de_escalation[inside]
    places = record.covering(first, last)
    hostile, friendly = _sides(record, places)
    coded = hostile[record.verbal[hostile] | record.material[hostile]]
    return Episode(
        first=first,
        last=last,
        events=_ids(record, places),
        counts=_classes(record, places, np.ones(len(record))),
        weights=_classes(record, places, record.weight),
        hostile=_ids(record, coded),
        interval=verbal_interval(record.weight[coded], record.verbal[coded], seed=seed),
        peak_escalation=float(up.max()),
        peak_escalation_day=first + timedelta(days=int(np.argmax(up))),
        peak_de_escalation=float(down.max()),
        peak_de_escalation_day=first + timedelta(days=int(np.argmax(down))),
        days_high=int((up >= HIGH).sum()),
        area=float(np.abs(series.net[inside]).sum()) / 100.0,
        initiators=record.shares(hostile),
        friendly=record.shares(friendly),
        drivers=_drivers(record, hostile, friendly),
    )


def difference(
    record: EventColumns,
    one: Episode,
    other: Episode,
    *,
    draws: int = PERMUTATION_DRAWS,
    seed: int = SEED,
) -> Difference | None:
    """Whether the verbal shares of two episodes differ by more than chance; None when one has no conflict.

    The hostile events of both are pooled and dealt out anew, each episode keeping its number of them.
    """
    share, against = one.verbal_share, other.verbal_share
    if share is None or against is None:
        return None
    index = {id: place for place, id in enumerate(record.ids)}
    mine = np.array([index[id] for id in one.hostile], dtype=np.int64)
    pooled = np.concatenate((mine, [index[id] for id in other.hostile])).astype(np.int64)
    weight, verbal, counts = _groups(record.weight[pooled], record.verbal[pooled])
    rng = np.random.default_rng(seed)
    dealt = rng.multivariate_hypergeometric(counts, len(mine), size=draws)
    drawn = _shares(dealt, weight, verbal) - _shares(counts - dealt, weight, verbal)
    # Draws that equal what was observed may differ from it by rounding.
    reached = int((np.abs(drawn) >= abs(share - against) - 1e-12).sum())
    return Difference(points=share - against, p=(1 + reached) / (1 + draws))


def verbal_interval(
    weights: Floats, verbal: Sequence[bool] | np.ndarray, *, draws: int = BOOTSTRAP_DRAWS, seed: int
) -> tuple[float, float] | None:
    """The 5th and 95th per cent of the verbal share of `draws` resamples; None for fewer than five events."""
    n = len(weights)
    if n < ENOUGH_FOR_INTERVAL:
        return None
    weight, words, counts = _groups(weights, np.asarray(verbal))
    drawn = np.random.default_rng(seed).multinomial(n, counts / n, size=draws)
    low, high = np.percentile(_shares(drawn, weight, words), (5, 95))
    return float(low), float(high)


def _groups(weights: Floats, verbal: np.ndarray) -> tuple[Floats, np.ndarray, Integers]:
    """Weight, verbal or not, and number of the events that are alike: a draw of events is a draw of these numbers."""
    pairs = np.stack((weights, verbal.astype(np.float64)), axis=1)
    kinds, counts = np.unique(pairs, axis=0, return_counts=True)
    return kinds[:, 0], kinds[:, 1] > 0, counts


def _shares(drawn: np.ndarray, weight: Floats, verbal: np.ndarray) -> Floats:
    return (drawn * weight * verbal).sum(axis=1) / (drawn * weight).sum(axis=1)


def _sides(record: EventColumns, places: Integers) -> tuple[Integers, Integers]:
    return places[record.score[places] < 0], places[record.score[places] > 0]


def _ids(record: EventColumns, places: Integers) -> tuple[str, ...]:
    return tuple(record.ids[place] for place in places)


def _classes(record: EventColumns, places: Integers, values: Floats) -> QuadClasses:
    hostile, friendly = _sides(record, places)
    sums = [
        float(values[side[mode[side]]].sum())
        for side in (friendly, hostile)
        for mode in (record.verbal, record.material)
    ]
    return QuadClasses(
        verbal_cooperation=sums[0],
        material_cooperation=sums[1],
        verbal_conflict=sums[2],
        material_conflict=sums[3],
    )


def _drivers(record: EventColumns, *sides: Integers) -> tuple[Driver, ...]:
    """The heaviest events of both sides; of equal weights the earlier first."""
    parts = [
        Driver(
            id=record.ids[place],
            weight=float(record.weight[place]),
            share=float(record.weight[place] / record.weight[side].sum()),
        )
        for side in sides
        for place in side[np.argsort(-record.weight[side], kind="stable")][:DRIVERS]
    ]
    return tuple(sorted(parts, key=lambda part: -part.weight)[:DRIVERS])
