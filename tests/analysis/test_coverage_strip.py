"""The strip counts the trailing year and marks the thin record (METHOD 2.7.4)."""

from datetime import date, timedelta

import pytest

from events.analysis.coverage import coverage
from events.analysis.weights import weigh
from tests.analysis.cast import observe


def strip(record, first, last):
    found = coverage(weigh(record), first=date.fromisoformat(first), last=date.fromisoformat(last))
    return found.counts.tolist(), found.thin.tolist()


def test_an_event_counts_for_365_days():
    last_day = date(2013, 4, 10) + timedelta(days=364)
    first, last = last_day.isoformat(), (last_day + timedelta(days=1)).isoformat()
    assert strip([observe("2013-04-10", -3)], first, last)[0] == [1, 0]


def test_an_event_counts_from_its_first_day():
    assert strip([observe("2013-04-10", -3)], "2013-04-09", "2013-04-10")[0] == [0, 1]


def test_fewer_than_six_events_are_a_thin_record():
    record = [observe(f"2013-04-{day:02}", -1) for day in range(1, 8)]
    counts, thin = strip(record, "2013-04-04", "2013-04-07")
    assert (counts, thin) == ([4, 5, 6, 7], [True, True, False, False])


def test_an_event_without_effect_was_recorded_all_the_same():
    assert strip([observe("2013-04-10", 0)], "2013-04-10", "2013-04-10")[0] == [1]


def test_a_date_known_to_the_month_counts_from_the_month_on():
    record = [observe("2013-04-10", -3, precision="month")]
    assert strip(record, "2013-03-31", "2013-04-01")[0] == [0, 1]


def test_no_events_are_a_thin_record():
    assert strip([], "2013-04-10", "2013-04-11") == ([0, 0], [True, True])


def test_a_strip_that_runs_backwards_is_refused():
    with pytest.raises(ValueError, match="last day 2013-04-09 is before first day 2013-04-10"):
        strip([], "2013-04-10", "2013-04-09")
