"""What the index loses with the events that are left out."""

from datetime import date, timedelta

import numpy as np
import pytest

from events.analysis.observation import Observation
from events.analysis.stability import moved, same_by_lot
from events.analysis.weights import weigh

FIRST, LAST = date(2010, 1, 1), date(2013, 12, 31)


def some():
    """A grave act each hundred days, and a small one between."""
    for number in range(14):
        day = FIRST + timedelta(days=100 * number)
        yield Observation(id=f"grave {number}", first_day=day, score=-9)
        yield Observation(id=f"small {number}", first_day=day + timedelta(days=50), score=-1)


EVENTS = weigh(list(some()))
GRAVE = np.array([one.startswith("grave") for one in EVENTS.ids])


def without(flags):
    return moved(EVENTS, {"x": flags}, first=FIRST, last=LAST)["x"]


def test_leaving_nothing_out_moves_nothing():
    found = without(np.ones(len(EVENTS), bool))
    assert (found.dropped, found.shift, found.same, found.kept) == (0, 0, 1, 1)
    assert found.rho == pytest.approx(1)


def test_small_acts_hardly_move_it_and_grave_ones_do():
    small, grave = without(GRAVE), without(~GRAVE)
    assert small.dropped == grave.dropped == 14
    assert small.shift < 1 < 10 < grave.shift
    assert small.same > 0.98 > 0.8 > grave.same
    assert (small.kept, grave.kept) == (pytest.approx(1, abs=0.02), 0)


def test_without_any_event_there_is_no_rank():
    found = without(np.zeros(len(EVENTS), bool))
    assert (found.dropped, found.rho, found.kept) == (28, None, 0)


def test_leaving_out_by_lot_is_drawn_anew_each_time_and_alike_each_run():
    found = same_by_lot(EVENTS, 14, first=FIRST, last=LAST, draws=12)
    assert len(found) == 12
    assert len(set(found.tolist())) > 6
    assert found.tolist() == same_by_lot(EVENTS, 14, first=FIRST, last=LAST, draws=12).tolist()
    assert same_by_lot(EVENTS, 0, first=FIRST, last=LAST, draws=2).tolist() == [1, 1]
