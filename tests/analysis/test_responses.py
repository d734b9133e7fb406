"""Who answers whom: lags, rate and median of the worked numbers, and what chance alone would give."""

import numpy as np
import pytest

from events.analysis.responses import acts, responses
from tests.analysis.cast import METHOD_FIXTURES, observe

WORKED = METHOD_FIXTURES["reciprocity"]


def test_the_worked_example_has_its_lags():
    answer = responses(WORKED["A"], WORKED["B"], horizon=WORKED["horizon"])
    assert list(answer.lags) == WORKED["lags"]
    assert answer.rate == WORKED["rate"]
    assert answer.median_lag == WORKED["median_lag"]
    assert (answer.n, answer.answered) == (3, 2)


def test_an_answer_is_strictly_later_and_in_time():
    assert responses([100], [100, 130], draws=0).lags == (30,)
    assert responses([100], [100, 131], draws=0).lags == (None,)


def test_the_order_of_days_does_not_matter_and_each_act_counts():
    assert responses([10, 0, 10], [12, 3], draws=0).lags == (3, 2, 2)


def test_the_same_question_has_the_same_answer():
    days = list(range(0, 4000, 37))
    answers = list(range(0, 4000, 53))
    assert responses(days, answers) == responses(days, answers)
    assert responses(days, answers).p != responses(days, answers, seed=7).p


def test_acts_at_random_are_answered_as_often_as_chance_would_have_it():
    rng = np.random.default_rng(1)
    days, answers = (np.sort(rng.integers(0, 10_000, 200)).tolist() for _ in range(2))
    answer = responses(days, answers)
    assert answer.lift == pytest.approx(1.0, abs=0.15)
    assert 0.05 < answer.p < 0.95


def test_real_answers_stand_out_of_the_rhythm():
    rng = np.random.default_rng(2)
    days = np.sort(rng.choice(np.arange(0, 20_000, 40), 120, replace=False))
    answer = responses(days.tolist(), (days + 3).tolist())
    assert (answer.rate, answer.median_lag) == (1.0, 3.0)
    assert answer.p == 1 / 1000
    assert answer.expected < 0.5 < answer.lift / 4


def test_answers_every_week_are_expected_always():
    answer = responses(list(range(0, 3000, 100)), list(range(0, 3001, 7)))
    assert (answer.expected, answer.expected_interval) == (1.0, (1.0, 1.0))
    assert (answer.rate, answer.lift, answer.p) == (1.0, 1.0, 1.0)


def test_without_acts_or_answers_nothing_is_divided():
    nothing = responses([], [5])
    assert (nothing.n, nothing.rate, nothing.interval, nothing.lift) == (0, None, None, None)
    unanswered = responses([5], [])
    assert (unanswered.rate, unanswered.expected, unanswered.p) == (0.0, None, None)
    assert unanswered.median_lag is None


def test_a_long_horizon_does_not_credit_chance_with_the_answers_themselves():
    alone = responses(list(range(0, 60_000, 2_000)), list(range(5, 60_000, 2_000)), horizon=180)
    assert (alone.rate, alone.expected, alone.expected_interval) == (1.0, 0.0, (0.0, 0.0))


def test_a_horizon_has_a_day():
    with pytest.raises(ValueError, match="one day or more"):
        responses([1], [2], horizon=0)


def test_acts_have_a_side_a_size_and_both_parties():
    events = [
        observe("2017-03-01", -3.0, initiators=("usa", "rok"), targets=("dprk",), id="hostile"),
        observe("2017-02-01", -2.0, initiators=("rok",), targets=("dprk", "china"), id="earlier"),
        observe("2017-03-02", -1.5, initiators=("usa",), targets=("dprk",), id="remark"),
        observe("2017-03-03", 3.0, initiators=("usa",), targets=("dprk",), id="friendly"),
        observe("2017-03-04", -3.0, initiators=("dprk",), targets=("usa",), id="back"),
        observe("2017-03-05", -3.0, initiators=("usa", "dprk"), id="meeting"),
    ]
    hostile = acts(events, {"usa", "rok"}, {"dprk"}, sign=-1)
    assert [act.id for act in hostile] == ["earlier", "hostile"]
    assert [act.id for act in acts(events, ["usa"], ["dprk"], sign=1)] == ["friendly"]
