"""The index gives the worked numbers of the method (METHOD 2.3, 2.8, 2.9)."""

from datetime import date, timedelta
from itertools import permutations

import numpy as np
import pytest

from events.analysis.tension import daily_tension, gauge
from events.analysis.weights import weigh
from tests.analysis.cast import METHOD_FIXTURES, observe, worked_events

WORKED = METHOD_FIXTURES["index"]
WAR = METHOD_FIXTURES["war"]

# The names of the fixture file, and those of the code.
NAMES = {
    "PE": "escalation_pressure",
    "PD": "de_escalation_pressure",
    "E": "escalation",
    "D": "de_escalation",
    "N": "net",
    "T": "single_number",
    "Elo": "escalation_low",
    "Ehi": "escalation_high",
    "Dlo": "de_escalation_low",
    "Dhi": "de_escalation_high",
    "Nlo": "net_low",
    "Nhi": "net_high",
}

# METHOD 2.9 as printed: P_E, P_D, E, D, N, E_lo, E_hi, N_lo, N_hi.
PRINTED = """
2020-01-01 | 0.3600 | 0.0000 | 22.0835 | 0.0000 | 22.0835 | 15.6793 | 28.0014 | 15.6793 | 28.0014
2020-01-15 | 0.2605 | 0.0000 | 16.5206 | 0.0000 | 16.5206 | 11.6099 | 21.1585 | 11.6099 | 21.1585
2020-01-18 | 0.2431 | 0.1600 | 15.5051 | 10.4975 | 5.0076 | 10.8764 | 19.8933 | -1.5119 | 11.5404
2020-01-20 | 0.2321 | 0.1600 | 14.8597 | 10.4975 | 4.3623 | 10.4118 | 19.0869 | -2.0303 | 10.7879
2020-01-31 | 0.8200 | 0.1241 | 43.3558 | 8.2418 | 35.1140 | 36.6122 | 49.3820 | 27.4354 | 42.2517
2020-02-10 | 0.6508 | 0.1764 | 36.3088 | 11.5065 | 24.8023 | 30.3611 | 41.7485 | 18.2188 | 30.9741
2020-02-29 | 0.4196 | 0.2478 | 25.2359 | 15.7823 | 9.4537 | 20.8066 | 29.4175 | 3.3022 | 15.5942
2020-03-01 | 0.4100 | 0.2421 | 24.7377 | 15.4512 | 9.2865 | 20.3835 | 28.8537 | 3.2437 | 15.3178
2020-03-31 | 0.2050 | 0.1211 | 13.2461 | 8.0496 | 5.1965 | 10.7719 | 15.6517 | 1.8134 | 8.5712
"""


@pytest.fixture(scope="module")
def worked():
    first, last = date.fromisoformat(WORKED["t0"]), date.fromisoformat(WORKED["t1"])
    return daily_tension(weigh(worked_events()), first=first, last=last)


def escalation_on(day, *observations):
    day = date.fromisoformat(day)
    return daily_tension(weigh(observations), first=day, last=day).at(day).escalation


@pytest.mark.parametrize("day", WORKED["expected"])
def test_the_worked_example_gives_the_numbers_of_the_fixture(worked, day):
    reading = worked.at(date.fromisoformat(day))
    found = {short: round(getattr(reading, name), 6) for short, name in NAMES.items()}
    assert found == WORKED["expected"][day]


@pytest.mark.parametrize("line", PRINTED.strip().splitlines())
def test_the_worked_example_gives_the_printed_numbers(worked, line):
    day, *printed = line.split(" | ")
    reading = worked.at(date.fromisoformat(day))
    columns = ["PE", "PD", "E", "D", "N", "Elo", "Ehi", "Nlo", "Nhi"]
    found = [getattr(reading, NAMES[name]) for name in columns]
    # Printed numbers were rounded from more digits: half a unit of the fourth decimal.
    assert found == pytest.approx([float(value) for value in printed], abs=5.1e-5)


def test_the_calculation_by_hand_holds(worked):
    reading = worked.at(date(2020, 1, 31))
    assert reading.escalation_pressure == pytest.approx(0.36 / 2 + 0.64, abs=1e-12)
    assert reading.de_escalation_pressure == pytest.approx(0.16 * 2 ** (-11 / 30), abs=1e-12)


@pytest.mark.parametrize(("day", "expected"), WAR["expected_E"].items())
def test_war_reads_98_while_it_lasts_and_fades_after(day, expected):
    event = WAR["event"]
    war = observe(event["date"], event["score"], event["end_date"])
    assert round(escalation_on(day, war), 6) == expected


@pytest.mark.parametrize(
    ("score", "reading"),
    [(-3, 6), (-5, 16), (-6, 22), (-7.5, 32), (-9, 43), (-10, 98)],
)
def test_one_hostile_act_on_a_calm_day_reads_as_published(score, reading):
    assert round(escalation_on("2013-04-10", observe("2013-04-10", score))) == reading


def test_a_summit_on_a_calm_day_reads_36():
    day = date(2018, 6, 12)
    series = daily_tension(weigh([observe("2018-06-12", 8)]), first=day, last=day)
    assert (round(series.at(day).de_escalation), series.at(day).escalation) == (36, 0.0)


@pytest.mark.parametrize(("score", "at_most", "days"), [(-5, 15.95, 123), (-9, 43.05, 174)])
def test_an_added_event_fades_as_published(score, at_most, days):
    day = date(2020, 1, 1)
    series = daily_tension(
        weigh([observe("2020-01-01", score)]), first=day, last=day + timedelta(days=365)
    )
    assert series.escalation.max() < at_most
    assert np.flatnonzero(series.escalation >= 1.0)[-1] == days


def test_talks_during_shelling_show_as_two_high_gauges():
    day = date(2010, 11, 23)
    record = [observe("2010-11-23", -9), observe("2010-11-23", 8, id="talks")]
    reading = daily_tension(weigh(record), first=day, last=day).at(day)
    assert (round(reading.escalation), round(reading.de_escalation)) == (43, 36)


@pytest.mark.parametrize("scores", list(permutations([-2.3, -4.7, -6.1, -7.9])))
def test_acts_that_are_over_leave_no_trace_in_the_band_of_a_war(scores):
    over = [
        observe(f"1950-01-{day:02}", score, f"1950-02-{day:02}", id=f"{day}")
        for day, score in enumerate(scores, start=1)
    ]
    # So long after them that nothing is left of their doubt but what rounding might leave.
    war = observe("2090-06-25", -10, "2090-06-30")
    day = date(2090, 6, 27)
    reading = daily_tension(weigh([*over, war]), first=day, last=day).at(day)
    assert reading.escalation_low == reading.escalation == reading.escalation_high
    assert reading.escalation == pytest.approx(98.4375, abs=1e-9)


def test_no_events_read_zero_on_every_day():
    series = daily_tension(weigh([]), first=date(2020, 1, 1), last=date(2020, 1, 3))
    assert series.net.tolist() == series.net_high.tolist() == [0.0, 0.0, 0.0]


def test_one_number_is_50_when_neither_side_leads():
    day = date(2020, 1, 1)
    assert daily_tension(weigh([]), first=day, last=day).at(day).single_number == 50.0


def test_each_unit_of_pressure_halves_the_distance_to_100():
    assert gauge(np.array([0.0, 1.0, 2.0, 3.0])).tolist() == [0.0, 50.0, 75.0, 87.5]


def test_a_series_knows_its_days(worked):
    assert (worked.last, len(worked), str(worked.days[-1])) == (
        date(2020, 3, 31),
        91,
        "2020-03-31",
    )


def test_a_series_cannot_be_changed(worked):
    with pytest.raises(ValueError, match="read-only"):
        worked.net[0] = 0.0


def test_a_day_outside_the_series_is_refused(worked):
    with pytest.raises(KeyError, match="2020-04-01 is not between 2020-01-01 and 2020-03-31"):
        worked.at(date(2020, 4, 1))


def test_a_window_that_runs_backwards_is_refused():
    with pytest.raises(ValueError, match="last day 2020-01-01 is before first day 2020-01-02"):
        daily_tension(weigh([]), first=date(2020, 1, 2), last=date(2020, 1, 1))
