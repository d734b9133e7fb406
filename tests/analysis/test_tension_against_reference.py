"""The fast pass equals the formulas applied to every event on every day, to 1e-9."""

from datetime import date, timedelta

from hypothesis import given, settings

from events.analysis.drivers import contributions
from events.analysis.tension import COLUMNS, daily_tension
from events.analysis.weights import weigh
from tests.analysis.cast import observe, records, slow_contribution, slow_reading

# Days before, among and after the events, so that the window cuts some off at either end.
FIRST, LAST = date(2019, 12, 1), date(2020, 7, 15)


def assert_equals_reference(record, first, last):
    series = daily_tension(weigh(record), first=first, last=last)
    for index in range(len(series)):
        expected = slow_reading(record, first + timedelta(days=index))
        for name in COLUMNS:
            assert abs(getattr(series, name)[index] - expected[name]) <= 1e-9, (index, name)


@settings(deadline=None, max_examples=60)
@given(records())
def test_the_index_equals_the_reference(record):
    assert_equals_reference(record, FIRST, LAST)


def test_the_index_equals_the_reference_for_each_kind_of_time():
    record = [
        observe("2019-11-05", -9, "2020-01-10", attribution="disputed"),
        observe("2020-02-11", -10, "2020-02-20"),
        observe("2020-03-17", 6, precision="month"),
        observe("2020-01-01", -4, precision="year", attribution="claimed"),
        observe("2020-04-01", 10),
        observe("2020-07-10", -7, "2020-09-30"),
        observe("2020-08-01", 9),
    ]
    assert_equals_reference(record, FIRST, LAST)


@settings(deadline=None)
@given(records())
def test_contributions_equal_the_reference(record):
    found = contributions(weigh(record), LAST).tolist()
    expected = [slow_contribution(o, LAST) for o in record]
    assert all(abs(a - b) <= 1e-12 for a, b in zip(found, expected, strict=True))
