"""Gauges of many draws at once equal the index of each."""

from datetime import date

import numpy as np
import pytest

from events.analysis.observation import Observation
from events.analysis.resampling import gauges
from events.analysis.tension import daily_tension
from events.analysis.weights import weigh

FIRST, LAST = date(1950, 1, 1), date(1956, 12, 31)


def some_events(n=60):
    random = np.random.default_rng(3)
    for index in range(n):
        first = date.fromordinal(FIRST.toordinal() - 400 + int(random.integers(0, 2900)))
        precision = ("day", "day", "month", "year")[index % 4]
        if precision != "day":
            first = first.replace(day=1, month=1 if precision == "year" else first.month)
        last = date.fromordinal(first.toordinal() + 40) if index % 7 == 0 else None
        yield Observation(
            id=str(index),
            first_day=first,
            last_day=last,
            precision=precision,
            score=float(random.integers(-10, 11)),
        )


def test_each_draw_is_the_index_of_the_events_it_keeps():
    observations = list(some_events())
    kept = np.random.default_rng(4).random((6, len(observations))) < 0.6
    kept[0], kept[1] = True, False
    found = gauges(weigh(observations), kept, first=FIRST, last=LAST)
    for draw, flags in enumerate(kept):
        alone = [one for one, flag in zip(observations, flags, strict=True) if flag]
        series = daily_tension(weigh(alone), first=FIRST, last=LAST)
        assert np.abs(found.escalation[draw] - series.escalation).max() < 1e-8
        assert np.abs(found.de_escalation[draw] - series.de_escalation).max() < 1e-8
        assert np.abs(found.net[draw] - series.net).max() < 1e-8


def test_what_does_not_fit_is_refused():
    events = weigh(list(some_events(3)))
    with pytest.raises(ValueError, match="before first day"):
        gauges(events, np.ones((1, 3), bool), first=LAST, last=FIRST)
    with pytest.raises(ValueError, match="do not tell 3 events apart"):
        gauges(events, np.ones((1, 2), bool), first=FIRST, last=LAST)
