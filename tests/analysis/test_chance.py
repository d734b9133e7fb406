"""Answers moved on a circle of days equal answers moved one by one, and a share has Wilson's interval."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.analysis.chance import followed, one_sided, share_interval, shifts

days = st.lists(st.integers(0, 400), min_size=1, max_size=20).map(sorted)


@given(days, days, st.integers(-40, 40), st.integers(0, 60), st.integers(-500, 500))
def test_moving_on_the_circle_is_moving_every_answer(acts, answers, nearest, width, distance):
    farthest = nearest + width
    origin, circle = min(acts + answers), max(acts + answers) - min(acts + answers) + 1
    moved = {(answer + distance - origin) % circle for answer in answers}
    slow = sum(
        any((act + lag - origin) % circle in moved for lag in range(nearest, farthest + 1))
        for act in acts
    )
    fast = followed(
        np.array(acts),
        np.array(answers),
        nearest=nearest,
        farthest=farthest,
        moved=np.array([distance]),
    )
    assert fast.tolist() == [slow]


def test_distances_lie_between_two_months_and_a_year_on_both_sides():
    drawn = shifts(5000, np.random.default_rng(0))
    assert (np.abs(drawn).min(), np.abs(drawn).max()) == (61, 365)
    assert 0.45 < (drawn > 0).mean() < 0.55


def test_distances_lie_beyond_a_window_that_reaches_them():
    drawn = shifts(5000, np.random.default_rng(0), window=90)
    assert (np.abs(drawn).min(), np.abs(drawn).max()) == (91, 395)
    same = shifts(99, np.random.default_rng(0), window=60)
    assert same.tolist() == shifts(99, np.random.default_rng(0)).tolist()


def test_p_counts_the_observed_among_the_draws():
    assert one_sided(0.5, [0.1, 0.5, 0.6]) == 0.75
    assert one_sided(1.0, [0.0] * 999) == 0.001


def test_a_share_has_its_interval():
    assert share_interval(0, 0) is None
    low, high = share_interval(5, 10)
    assert (low, high) == (pytest.approx(0.269272, abs=1e-6), pytest.approx(0.730728, abs=1e-6))
    assert share_interval(0, 10)[0] == 0.0
    assert share_interval(10, 10)[1] == 1.0
