"""What moves when events are left out: the index without some of them beside the whole, and beside a draw by lot."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import numpy as np

from events.analysis import hysteresis
from events.analysis.chance import SEED
from events.analysis.climate import CLIMATE_LEAD
from events.analysis.ranks import spearman
from events.analysis.resampling import gauges
from events.analysis.weights import Flags, Floats, WeightedEvents

DRAWS = 20


@dataclass(frozen=True, slots=True)
class Moved:
    """The index without `dropped` events beside that of all.

    `shift` is the mean of how far the net moves on a day, in points, `rho` the rank correlation of monthly means (None
    for a series that never changes), `same` the share of days on the same side (a lead of 20 points either way, or
    neither), `kept` the share of days in a phase that are in one of the same sign without these events.
    """

    dropped: int
    shift: float
    rho: float | None
    same: float
    kept: float | None


def moved(
    events: WeightedEvents, kept: Mapping[str, Flags], *, first: date, last: date
) -> dict[str, Moved]:
    """The index from `first` to `last` without the events that each set of flags leaves out, by its name."""
    flags = np.vstack([np.ones(len(events), dtype=np.bool_), *kept.values()])
    net = gauges(events, flags, first=first, last=last).net
    months = _months(first, net.shape[1])
    whole, signs = _means(net[0], months), _phases(net[0])
    return {
        name: Moved(
            dropped=int((~some).sum()),
            shift=float(np.abs(row - net[0]).mean()),
            rho=_rho(whole, _means(row, months)),
            same=float((_side(row) == _side(net[0])).mean()),
            kept=float((_phases(row)[signs != 0] == signs[signs != 0]).mean())
            if signs.any()
            else None,
        )
        for (name, some), row in zip(kept.items(), net[1:], strict=True)
    }


def same_by_lot(
    events: WeightedEvents,
    dropped: int,
    *,
    first: date,
    last: date,
    draws: int = DRAWS,
    seed: int = SEED,
) -> Floats:
    """For each draw that leaves out so many events by lot: the share of days on which the same side leads."""
    random = np.random.default_rng(seed)
    flags = np.ones((draws + 1, len(events)), dtype=np.bool_)
    for draw in flags[1:]:
        draw[random.permutation(len(events))[:dropped]] = False
    sides = _side(gauges(events, flags, first=first, last=last).net)
    return (sides[1:] == sides[0]).mean(axis=1)


def _side(net: Floats) -> np.ndarray:
    return np.where(net >= CLIMATE_LEAD, 1, np.where(net <= -CLIMATE_LEAD, -1, 0))


def _phases(net: Floats) -> np.ndarray:
    """The sign of the phase that each day lies in, or 0."""
    signs = np.zeros(len(net), dtype=np.int64)
    for span in hysteresis.spans(net):
        signs[span.first : span.last + 1] = span.sign
    return signs


def _months(first: date, days: int) -> np.ndarray:
    """Where each month of the days begins."""
    month = (np.datetime64(first, "D") + np.arange(days)).astype("datetime64[M]")
    return np.flatnonzero(np.r_[True, month[1:] != month[:-1]])


def _means(net: Floats, starts: np.ndarray) -> Floats:
    """The mean of each month to a millionth of a point: less than that is no rank."""
    return np.round(np.add.reduceat(net, starts) / np.diff(np.r_[starts, len(net)]), 6)


def _rho(one: Floats, other: Floats) -> float | None:
    found = spearman(one, other)
    return None if np.isnan(found) else found
