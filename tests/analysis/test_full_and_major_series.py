"""*Major* counts acts of 5 and more, and is the series of long views (METHOD 2.7.3)."""

from datetime import date

import pytest

from events.analysis.series import in_series, series_for
from tests.analysis.cast import observe

RECORD = [observe("2013-04-10", score) for score in (-8, -4.9, 0, 4.5, 5, -5)]


def test_the_full_series_counts_every_event():
    assert in_series(RECORD, "full") == RECORD


def test_the_major_series_counts_scores_of_five_and_more():
    assert [o.score for o in in_series(RECORD, "major")] == [-8, 5, -5]


def test_an_unknown_series_is_refused():
    with pytest.raises(ValueError, match="unknown series 'minor'"):
        in_series(RECORD, "minor")


@pytest.mark.parametrize(
    ("first", "last", "series"),
    [
        (date(2000, 1, 1), date(2019, 12, 31), "full"),
        (date(2000, 1, 1), date(2020, 1, 1), "major"),
        (date(2000, 2, 29), date(2020, 2, 28), "full"),
        (date(2000, 2, 29), date(2020, 2, 29), "major"),
        (date(1945, 8, 15), date(2026, 1, 1), "major"),
        (date(2013, 1, 1), date(2013, 12, 31), "full"),
    ],
)
def test_a_view_of_more_than_twenty_years_starts_with_major(first, last, series):
    assert series_for(first, last) == series
