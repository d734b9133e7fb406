"""The days that are named along an axis: at even steps, never more than there is room for."""

from datetime import date

import pytest

from events.drawing import tension
from events.drawing.time import Axis


@pytest.mark.parametrize(
    ("first", "last", "days"),
    [
        (
            "2017-01-01",
            "2018-12-31",
            "2017-01 2017-04 2017-07 2017-10 2018-01 2018-04 2018-07 2018-10",
        ),
        ("2013-05-17", "2013-07-16", "2013-06 2013-07"),
        ("2013-11-20", "2014-03-05", "2013-12 2014-01 2014-02 2014-03"),
        ("1948-05-14", "2026-11-24", "1950 1960 1970 1980 1990 2000 2010 2020"),
        ("2013-06-02", "2013-06-29", ""),
    ],
)
def test_steps_follow_the_length_of_the_axis(first, last, days):
    axis = Axis(date.fromisoformat(first), date.fromisoformat(last))
    found = [tick.day for tick in axis.spaced(9)]
    assert found == [date.fromisoformat(f"{day}-01-01"[:10]) for day in days.split()]


def test_first_days_of_years_are_major():
    ticks = Axis(date(2013, 11, 20), date(2014, 3, 5)).spaced(9)
    assert [tick.is_major for tick in ticks] == [False, True, False, False]


def test_more_room_names_more_days():
    axis = Axis(date(2017, 1, 1), date(2018, 12, 31))
    assert [len(axis.spaced(most)) for most in (2, 4, 8, 24)] == [2, 4, 8, 24]


def test_a_picture_reaches_down_to_its_lowest_mark():
    axis = Axis(date(2017, 1, 1), date(2017, 1, 3))
    series = ([0.0] * 3, [0.0, 20.0, 0.0], [0.0] * 3)
    found = [tension.picture(axis, *series, lowest=lowest).down for lowest in (0, 40, 75, 90)]
    assert found == [60, 60, 90, 100]
