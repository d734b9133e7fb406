"""The variance of a weight comes from the score's doubt and the attribution (METHOD 2.5)."""

import pytest

from events.analysis.weights import weigh
from tests.analysis.cast import observe


def variance(score, **fields):
    return weigh([observe("2013-04-10", score, **fields)]).variance.item()


def test_doubt_is_one_point_either_way_without_a_range():
    assert variance(-6) == pytest.approx((0.49 - 0.25) ** 2 / 12, abs=1e-15)


def test_doubt_is_the_same_on_both_sides():
    assert variance(6) == variance(-6)


def test_doubt_is_cut_to_the_range_of_the_type():
    cut = variance(-6, min_score=-6.5, max_score=-5.5)
    assert cut == pytest.approx((0.4225 - 0.3025) ** 2 / 12, abs=1e-15)


def test_one_end_of_a_range_may_be_missing():
    assert variance(-6, min_score=-6.5) == pytest.approx((0.4225 - 0.25) ** 2 / 12, abs=1e-15)


def test_a_score_outside_its_range_widens_the_range_to_itself():
    # From -9 to -8: the second editor's score bounds the doubt, and it has not vanished.
    assert variance(-9, min_score=-8.0, max_score=-5.0) == pytest.approx(
        (0.81 - 0.64) ** 2 / 12, abs=1e-15
    )


@pytest.mark.parametrize(("score", "far"), [(-0.5, 0.0225), (0.5, 0.0225)])
def test_doubt_never_crosses_to_the_other_sign(score, far):
    assert variance(score) == pytest.approx(far**2 / 12, abs=1e-15)


def test_doubt_never_reaches_the_reserved_ends():
    assert variance(-9.5) == pytest.approx((0.9604 - 0.7225) ** 2 / 12, abs=1e-15)


@pytest.mark.parametrize("attribution", ["confirmed", "disputed"])
@pytest.mark.parametrize("score", [-10, 0, 10])
def test_war_peace_and_zero_have_no_doubt(score, attribution):
    assert variance(score, attribution=attribution) == 0.0


@pytest.mark.parametrize(("attribution", "share"), [("claimed", 0.15), ("disputed", 0.30)])
def test_attribution_adds_its_share_of_the_weight(attribution, share):
    added = variance(-6, attribution=attribution) - variance(-6)
    assert added == pytest.approx((share * 0.36) ** 2, abs=1e-15)
