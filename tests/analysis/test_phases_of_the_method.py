"""Phases are found with two thresholds, joined, dropped and divided as the method's worked numbers say."""

from datetime import date, timedelta

import numpy as np
import pytest

from events.analysis import hysteresis
from events.analysis.columns import columns
from events.analysis.phases import phases
from tests.analysis.cast import METHOD_FIXTURES, observe

WORKED = METHOD_FIXTURES["phases"]
FIRST = date(2020, 1, 1)


def found(net, events=(), **limits):
    return phases(columns(events), np.array(net, dtype=float), first=FIRST, **limits)


def index(day):
    return (day - FIRST).days


def test_the_worked_example_has_its_two_phases():
    two = found(WORKED["N"], min_days=WORKED["min_days"], gap_days=WORKED["gap_days"])
    assert (WORKED["enter"], WORKED["leave"]) == (hysteresis.ENTER, hysteresis.LEAVE)
    assert [
        {
            "sign": phase.sign,
            "start": index(phase.first),
            "end": index(phase.last),
            "peak": index(phase.peak_day),
            "amplitude": phase.amplitude,
            "days": phase.days,
            "area": pytest.approx(phase.area),
        }
        for phase in two
    ] == WORKED["expected"]


def test_the_constants_are_those_of_the_method():
    params = METHOD_FIXTURES["params"]
    assert params["enter"] == hysteresis.ENTER
    assert params["leave"] == hysteresis.LEAVE
    assert params["min_days"] == hysteresis.MIN_DAYS
    assert params["gap_days"] == hysteresis.GAP_DAYS


def test_a_long_phase_is_divided_at_its_trough():
    levels = np.array([12, 40, 60, 50, 30, 20, 35, 50, 70, 40, 12], dtype=float)
    assert hysteresis.waves(levels) == [(0, 5, 2), (6, 10, 8)]


def test_a_dip_that_is_too_shallow_divides_nothing():
    levels = np.array([12, 40, 60, 50, 36, 50, 70, 40, 12], dtype=float)
    assert hysteresis.waves(levels) == [(0, 8, 6)]


def test_the_gap_that_joins_is_counted_in_full_days():
    high, low = [25.0] * 20, [0.0]
    [one] = found([*high, *low * 45, *high, 0.0])
    assert (index(one.first), index(one.last)) == (0, 84)
    assert len(found([*high, *low * 46, *high, 0.0])) == 2


def test_a_phase_of_the_other_side_between_keeps_two_apart():
    net = [*[25.0] * 20, *[-25.0] * 20, *[25.0] * 20, 0.0]
    assert [phase.kind for phase in found(net)] == ["crisis", "thaw", "crisis"]


def test_what_is_too_short_is_dropped_and_its_neighbours_joined():
    net = [*[25.0] * 20, *[-25.0] * 13, *[25.0] * 20, 0.0]
    [one] = found(net)
    assert (one.kind, one.days) == ("crisis", 53)


def test_a_short_phase_that_touches_the_last_day_is_kept():
    [one] = found([0.0, 25.0, 24.0])
    assert (one.days, one.is_ongoing, one.closing) == (2, True, None)


def test_a_lead_that_never_reaches_the_threshold_is_none():
    assert found([19.9] * 100) == ()
    assert found([]) == ()


def test_a_lead_that_comes_to_count_too_late_does_not_reach_back():
    # It begins within 45 days of the end, but reaches 20 only on the 47th day after it.
    net = [*[25.0] * 20, *[0.0] * 30, *[12.0] * 16, *[25.0] * 20, 0.0]
    assert [(index(phase.first), index(phase.last)) for phase in found(net)] == [(0, 19), (50, 85)]


def test_a_short_lead_that_is_prolonged_too_late_does_not_reach_back():
    # Two short leads follow a crisis; the last is prolonged on the 46th and on the 47th day after its end.
    crisis, thaw, short = [25.0] * 20, [-25.0] * 10, [25.0] * 10
    before = [*crisis, *thaw, *short]
    prolonged = [25.0] * 20
    [whole] = found([*before, *[0.0] * 25, *prolonged, 0.0])
    assert (index(whole.first), index(whole.last)) == (0, 84)
    apart = found([*before, *[0.0] * 26, *prolonged, 0.0])
    assert [(index(phase.first), index(phase.last)) for phase in apart] == [(0, 19), (30, 85)]


def test_a_phase_is_final_when_the_gap_is_over():
    first = found([*[25.0] * 20, *[0.0] * 46])[0]
    later = found([*[25.0] * 20, *[0.0] * 47])[0]
    assert (first.is_final, later.is_final) == (False, True)
    assert later.over == FIRST + timedelta(days=20)
    assert later.id == "crisis-2020-01-01"


def test_an_event_after_the_last_day_counts_for_nothing():
    later = observe("2021-01-01", -7.0)
    [one] = found([25.0] * 30, [observe("2020-01-01", -7.0), later])
    assert one.events == ("2020-01-01",)


def test_a_short_lead_that_still_lasts_reaches_back_as_far_as_its_last_day():
    before = [*[25.0] * 20, *[-25.0] * 10, *[0.0] * 30]
    [joined] = found([*before, *[25.0] * 5])
    assert (index(joined.first), index(joined.last)) == (0, 64)
    apart = found([*before, *[25.0] * 7])
    assert [(index(phase.first), index(phase.last)) for phase in apart] == [(0, 19), (60, 66)]
