"""How long things last when some still do: the curve of the method's worked numbers, held to another's arithmetic."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.analysis.survival import survival
from tests.analysis.cast import METHOD_FIXTURES

WORKED = METHOD_FIXTURES["km"]


@pytest.fixture
def curve():
    return survival(WORKED["durations"], [bool(over) for over in WORKED["observed"]])


def test_the_worked_example_has_its_steps(curve):
    assert [
        {
            "t": step.time,
            "at_risk": step.at_risk,
            "ended": step.ended,
            "S": pytest.approx(step.survival, abs=5e-7),
            "se": pytest.approx(step.se, abs=5e-7),
        }
        for step in curve.steps
    ] == WORKED["expected"]


def test_the_median_is_the_first_time_that_half_do_not_reach(curve):
    assert curve.median == WORKED["median"]
    assert survival([5, 6, 7], [True, False, False]).median is None


def test_of_those_that_reached_a_time_the_share_that_went_on(curve):
    assert curve.given(75, 100) == pytest.approx(WORKED["P_reach_175_given_75"])
    assert survival([5, 6], [True, True]).given(6, 1) is None


def test_the_curve_is_a_step_that_falls_on_the_day_itself(curve):
    assert [curve.at(39), curve.at(40), curve.at(74.9)] == pytest.approx([1, 6 / 7, 6 / 7])


def test_percentages_need_eight_ends():
    assert not survival([10] * 9, [True] * 7 + [False] * 2).is_enough
    assert survival([10] * 9, [True] * 8 + [False]).is_enough


def test_what_is_lost_at_the_end_has_no_error():
    last = survival([10, 20], [True, True]).steps[-1]
    assert (last.survival, last.se, last.low, last.high) == (0.0, None, None, None)


def test_nothing_at_all_has_a_flat_curve():
    nothing = survival([], [])
    assert (nothing.n, nothing.ended, nothing.steps, nothing.median) == (0, 0, (), None)
    assert nothing.at(100) == 1.0


def test_durations_that_do_not_fit_are_refused():
    with pytest.raises(ValueError, match="2 durations, but 1"):
        survival([1, 2], [True])
    with pytest.raises(ValueError, match="below 0"):
        survival([-1], [True])


durations = st.lists(st.tuples(st.integers(1, 400), st.booleans()), min_size=1, max_size=60)


@given(durations)
def test_the_share_never_rises_and_the_interval_holds_it(cases):
    curve = survival([days for days, _ in cases], [over for _, over in cases])
    shares = [step.survival for step in curve.steps]
    assert shares == sorted(shares, reverse=True)
    for step in curve.steps:
        if step.low is not None and step.high is not None:
            assert 0 <= step.low <= step.survival <= step.high <= 1
