"""Low, best and high from what sources say, and how the best was found."""

import pytest

from events.estimates import Estimate, estimate, number_in


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        (["2", "3", "4"], Estimate(2, 3, 4, "median", 3)),
        (["4", "4", "4"], Estimate(4, 4, 4, "agreed", 3)),
        (["4"], Estimate(4, 4, 4, "agreed", 1)),
        (["2", "4", "4"], Estimate(2, 4, 4, "majority", 3)),
        (["2", "4"], Estimate(2, 2, 4, "lower_median", 2)),
        (["2", "2", "4", "4"], Estimate(2, 2, 4, "lower_median", 4)),
        (["about a dozen", "1,200"], Estimate(1200, 1200, 1200, "agreed", 1)),
    ],
)
def test_the_estimate_of_what_sources_say(values, expected):
    said = [(f"publisher-{n}", value) for n, value in enumerate(values)]
    assert estimate(said) == expected


def test_a_publisher_counts_once_for_a_number_that_it_repeats():
    assert estimate([("kcna", "9"), ("kcna", "9"), ("ap", "3"), ("ap", "3")]) == Estimate(
        3, 3, 9, "lower_median", 2
    )


def test_words_alone_give_no_estimate():
    assert estimate([("kcna", "several")]) is None


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("4", 4),
        ("1,200", 1200),
        ("250 km", 250),
        ("2013-06-16", None),
        ("4 to 6", None),
        ("-3", None),
    ],
)
def test_only_a_whole_number_is_one(text, number):
    assert number_in(text) == number
