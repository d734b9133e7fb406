"""Alpha is the method's: section 1.4.7 and its fixtures, and the cases that a number would mislead in."""

import json
from pathlib import Path

import pytest

from events.analysis import agreement

CASES = json.loads((Path(__file__).parents[1] / "cases/method_fixtures.json").read_text())["alpha"]


@pytest.mark.parametrize("level", ["interval", "nominal"])
def test_alpha_is_the_worked_number_of_the_method(level):
    case = CASES[level]
    units = list(zip(case["a"], case["b"], strict=True))
    assert agreement.alpha(units, level=level) == pytest.approx(case["expected"], abs=5e-7)


def test_full_agreement_is_one():
    assert agreement.alpha([("a", "a"), ("b", "b")], level="nominal") == 1


def test_a_third_coder_may_code_some_units_alone():
    two = agreement.alpha([("a", "a"), ("b", "b"), ("a", "b")], level="nominal")
    three = agreement.alpha([("a", "a", None), ("b", "b"), ("a", "b", "a")], level="nominal")
    assert two is not None
    assert three is not None
    assert three != two


@pytest.mark.parametrize("units", [[], [("a", None)], [("a", "a"), ("a", "a")]])
def test_without_a_pair_or_a_difference_there_is_no_alpha(units):
    assert agreement.alpha(units, level="nominal") is None


def test_the_share_of_equal_codes():
    assert agreement.same([("a", "a"), ("a", "b"), ("b", "b"), ("c", "c")]) == 0.75
    assert agreement.same([("a", None)]) is None


def test_the_spread_is_that_of_one_coder_and_waits_for_enough_pairs():
    pairs = [(0.0, 1.0), (0.0, -1.0)] * 50
    assert agreement.spread(pairs[:99]) is None
    assert agreement.spread(pairs) == pytest.approx(0.71, abs=0.005)
