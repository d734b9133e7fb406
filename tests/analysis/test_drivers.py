"""Each day's reading names the events that made it (METHOD 2.3)."""

from datetime import date

import pytest
from hypothesis import given, settings

from events.analysis.drivers import DayDrivers, Driver, contributions, drivers
from events.analysis.tension import daily_tension
from events.analysis.weights import weigh
from tests.analysis.cast import observe, records, worked_events


def ids(found):
    return [driver.id for driver in found]


def test_the_worked_example_names_its_drivers():
    found = drivers(weigh(worked_events()), date(2020, 1, 31))
    assert ids(found.escalation) == ["b", "a"]
    assert [d.contribution for d in found.escalation] == pytest.approx([0.64, 0.18], abs=1e-12)
    assert [d.share for d in found.escalation] == pytest.approx([0.64 / 0.82, 0.18 / 0.82])
    assert ids(found.de_escalation) == ["c"]
    assert found.de_escalation[0].share == 1.0


def test_a_calm_day_has_no_drivers():
    day = date(2019, 12, 31)
    assert drivers(weigh(worked_events()), day) == DayDrivers(
        day=day, escalation=(), de_escalation=()
    )


def test_three_of_four_are_named_largest_first():
    record = [observe("2013-04-10", score, id=str(score)) for score in (-2, -5, -3, -4)]
    found = drivers(weigh(record), date(2013, 4, 10)).escalation
    assert ids(found) == ["-5", "-4", "-3"]
    assert sum(d.share for d in found) == pytest.approx(0.50 / 0.54)


def test_one_event_makes_the_whole_reading():
    found = drivers(weigh([observe("2013-04-10", -5)]), date(2013, 4, 10)).escalation
    assert found == (Driver(id="2013-04-10", contribution=0.25, share=1.0),)


def test_among_equals_the_order_of_ids_decides():
    record = [observe("2013-04-10", -5, id=name) for name in "dbeca"]
    assert ids(drivers(weigh(record), date(2013, 4, 10)).escalation) == ["a", "b", "c"]


def test_among_equals_the_later_event_comes_first():
    record = [
        observe("2013-04-01", -5, "2013-04-30", id="a"),
        observe("2013-04-08", -5, "2013-04-30", id="b"),
    ]
    assert ids(drivers(weigh(record), date(2013, 4, 10)).escalation) == ["b", "a"]


def test_more_drivers_come_back_on_request():
    record = [observe("2013-04-10", -5, id=name) for name in "abcde"]
    assert len(drivers(weigh(record), date(2013, 4, 10), count=5).escalation) == 5


def test_a_count_below_one_is_refused():
    with pytest.raises(ValueError, match="count must be 1 or more, not 0"):
        drivers(weigh([]), date(2013, 4, 10), count=0)


@settings(deadline=None)
@given(records())
def test_contributions_add_up_to_the_pressure(record):
    day = date(2020, 3, 15)
    events = weigh(record)
    parts = contributions(events, day)
    reading = daily_tension(events, first=day, last=day).at(day)
    assert parts[events.score < 0].sum() == pytest.approx(reading.escalation_pressure, abs=1e-9)
    assert parts[events.score > 0].sum() == pytest.approx(reading.de_escalation_pressure, abs=1e-9)
