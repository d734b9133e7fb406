"""A season is what is left when years are turned like wheels."""

from datetime import date

import pytest

from events.analysis.season import season


def acts(month, years=range(1990, 2010), each=3):
    return [date(year, month, 10 + n) for year in years for n in range(each)]


def test_acts_of_one_month_are_a_season():
    found = season(acts(5))
    assert found.counts == (0, 0, 0, 0, 60, 0, 0, 0, 0, 0, 0, 0)
    assert (found.n, found.peak, found.expected) == (60, 5, 5.0)
    assert (found.strength, found.p) == (pytest.approx(1), 1 / 1000)
    assert found.high[4] < 60


def test_a_series_within_one_year_is_none():
    found = season(acts(5, years=[1994], each=20))
    assert found.strength == pytest.approx(1)
    assert found.p == 1.0


def test_equal_months_have_no_strength():
    found = season([day for month in range(1, 13) for day in acts(month)])
    assert found.strength == pytest.approx(0, abs=1e-12)
    assert found.low == found.high == (60.0,) * 12


def test_without_an_act_there_is_no_season():
    with pytest.raises(ValueError, match="no day"):
        season([])
