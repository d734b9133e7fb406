"""Rank correlation of two monthly series: the number, its interval, its chance."""

import numpy as np
import pytest

from events.analysis.ranks import rank_correlation, ranks, spearman

RNG = np.random.default_rng(7)


def autoregressive(n, memory=0.8):
    values = [0.0]
    for noise in RNG.normal(size=n):
        values.append(values[-1] * memory + noise)
    return np.array(values[1:])


def test_equal_values_share_their_mean_rank():
    assert ranks(np.array([3.0, 1.0, 3.0, 2.0])).tolist() == [3.5, 1.0, 3.5, 2.0]


def test_the_correlation_by_hand():
    # Ranks 1 2 3 4 5 against 2 1 4 3 5: 1 - 6 * 4 / (5 * 24).
    one, other = np.array([1.0, 2, 3, 4, 5]), np.array([20.0, 10, 40, 30, 50])
    assert spearman(one, other) == pytest.approx(0.8, abs=1e-12)


def test_only_ranks_count():
    one = autoregressive(120)
    found = rank_correlation(one, np.exp(one))
    assert (found.rho, found.low, found.high) == pytest.approx((1, 1, 1))
    assert found.p == 1 / 500


def test_a_known_correlation_lies_in_its_interval():
    # Two normal series with correlation r rank alike with 6/pi * arcsin(r/2).
    r = 0.6
    one = autoregressive(480)
    other = r * one / one.std() + np.sqrt(1 - r**2) * RNG.normal(size=480)
    found = rank_correlation(one, other)
    assert found.n == 480
    assert found.low < 6 / np.pi * np.arcsin(r / 2) < found.high
    assert found.low < found.rho < found.high
    assert found.p < 0.01


def test_the_interval_covers_the_truth_about_as_often_as_it_says():
    truth, hits = 6 / np.pi * np.arcsin(0.25), 0
    for seed in range(60):
        one = autoregressive(240, 0.5)
        other = 0.5 * one / one.std() + np.sqrt(0.75) * RNG.normal(size=240)
        found = rank_correlation(one, other, draws=200, shifts=1, seed=seed)
        hits += found.low <= truth <= found.high
    assert hits >= 50


def test_two_walks_that_have_nothing_to_do_with_each_other_are_not_called_related():
    found = [
        rank_correlation(autoregressive(240, 0.97), autoregressive(240, 0.97), draws=1, seed=seed).p
        for seed in range(40)
    ]
    # The textbook's p, for pairs that forget, would be under 0.05 for most of them.
    assert sum(p < 0.05 for p in found) <= 7


def test_the_same_seed_gives_the_same_numbers():
    one, other = autoregressive(60), autoregressive(60)
    assert rank_correlation(one, other) == rank_correlation(one, other)


def test_a_turned_series_turns_the_sign():
    one, other = autoregressive(60), autoregressive(60)
    found, turned = rank_correlation(one, other), rank_correlation(one, -other)
    assert turned.rho == pytest.approx(-found.rho)
    assert turned.p == found.p


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        (np.arange(24.0), np.arange(23.0), "cannot be compared"),
        (np.arange(23.0), np.arange(23.0), "fewer than 24"),
        (np.arange(24.0), np.ones(24), "never changes"),
    ],
)
def test_what_cannot_be_compared_is_refused(one, other, said):
    with pytest.raises(ValueError, match=said):
        rank_correlation(one, other)
