"""Changes of level: the cheapest partition, and what years in random order explain."""

from itertools import combinations
from math import log

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from events.analysis.changes import changes, partition


def cost(values, starts, penalty):
    parts = [values[a:b] for a, b in zip(starts, [*starts[1:], len(values)], strict=True)]
    return sum(((p - p.mean()) ** 2).sum() for p in parts) + penalty * (len(parts) - 1)


def every_partition(n, shortest):
    for k in range(n // shortest):
        for inner in combinations(range(shortest, n - shortest + 1), k):
            starts = [0, *inner]
            ends = [*inner, n]
            if all(b - a >= shortest for a, b in zip(starts, ends, strict=True)):
                yield starts


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.integers(-100, 100), min_size=6, max_size=11),
    st.integers(1, 3),
    st.integers(1, 5000),
)
def test_no_partition_costs_less(numbers, shortest, penalty):
    values = np.array(numbers, dtype=float)
    found, least = partition(values, shortest=shortest, penalty=float(penalty))
    every = [cost(values, starts, penalty) for starts in every_partition(len(values), shortest)]
    assert least == pytest.approx(min(every))
    starts = [level.first for level in found]
    assert cost(values, starts, penalty) == pytest.approx(least)
    assert [level.mean for level in found] == pytest.approx(
        [values[level.first : level.stop].mean() for level in found]
    )


def noisy(*levels, n=20, seed=2):
    random = np.random.default_rng(seed)
    return np.concatenate([level + random.normal(scale=3, size=n) for level in levels])


def test_clear_levels_are_found_where_they_begin():
    found = changes(noisy(0, 40, -20), shortest=8)
    assert [(level.first, level.stop) for level in found.levels] == [(0, 20), (20, 40), (40, 60)]
    assert [round(level.mean) for level in found.levels] == pytest.approx([0, 40, -20], abs=2)
    assert found.explained > 0.9 > 0.5 > found.by_chance
    assert found.p == 1 / 200


def test_noise_has_one_level_and_explains_nothing():
    found = changes(noisy(0, 0, 0), shortest=8)
    assert (found.n, found.explained) == (0, pytest.approx(0))
    assert found.p > 0.05


def test_the_price_of_a_change_is_that_of_the_method():
    # Two levels, 1 apart, eight quarters each: a change saves 16 / 4 and costs 3 / 2 * mean squared step * log 16.
    values = np.array([0.0] * 8 + [1.0] * 8)
    assert 1.5 * (1 / 15) * log(16) < 4
    assert changes(values, shortest=8, draws=0).n == 1
    assert changes(values, shortest=8, draws=0, strength=60).n == 0


def test_too_few_quarters_are_refused():
    with pytest.raises(ValueError, match="15 quarters are fewer than 16"):
        changes(np.zeros(15), shortest=8)
