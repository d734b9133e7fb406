"""An event's weight is (score/10)², except at the reserved ends (METHOD 2.1)."""

import numpy as np
import pytest

from events.analysis.weights import weigh, weight, weights
from tests.analysis.cast import observe

TABLE = {
    0: 0.0,
    1: 0.01,
    2: 0.04,
    3: 0.09,
    4: 0.16,
    5: 0.25,
    6: 0.36,
    7: 0.49,
    7.5: 0.5625,
    8: 0.64,
    9: 0.81,
    10: 6.0,
}


@pytest.mark.parametrize("sign", [-1, 1])
def test_weights_are_those_of_the_published_table(sign):
    assert {score: round(weight(sign * score), 12) for score in TABLE} == TABLE


def test_weight_is_reserved_from_nine_point_nine():
    assert (weight(-9.9), round(weight(-9.8), 12)) == (6.0, 0.9604)


def test_one_minus_eight_counts_as_much_as_four_minus_fours():
    assert weight(-8) == pytest.approx(4 * weight(-4), abs=1e-12)


def test_ten_criticisms_weigh_less_than_one_clash():
    assert 10 * weight(-2) == pytest.approx(0.4, abs=1e-12)
    assert 10 * weight(-2) < weight(-8)


def test_weights_keep_the_shape_of_the_scores():
    assert weights(np.zeros((2, 3))).shape == (2, 3)


def test_weighing_keeps_the_order_and_the_sign():
    events = weigh([observe("2013-04-10", -3, id="b"), observe("2012-01-01", 4, id="a")])
    assert (events.ids, events.score.tolist(), len(events)) == (("b", "a"), [-3.0, 4.0], 2)
