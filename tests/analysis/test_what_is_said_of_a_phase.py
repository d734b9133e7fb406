"""Of a phase are said its events, what opened and closed it, who moved first and led, and whether it counts."""

from datetime import date

import numpy as np
import pytest

from events.analysis.columns import columns
from events.analysis.phases import counted, phases
from tests.analysis.cast import observe

FIRST = date(2020, 1, 1)


def one_phase(events, *, before=0, lead=30.0, days=30, after=40):
    """The single phase of `days` days that begins `before` days after 1 January 2020."""
    net = np.array([*[0.0] * before, *[lead] * days, *[0.0] * after])
    [phase] = phases(columns(events), net, first=FIRST)
    return phase


def test_the_heaviest_act_of_the_first_day_opens_it():
    events = [
        observe("2019-12-31", -9.0),
        observe("2020-01-01", -3.0, id="small", initiators=("usa",)),
        observe("2020-01-01", -7.0, id="large", initiators=("dprk", "ussr")),
        observe("2020-01-01", 8.0, id="other side"),
    ]
    phase = one_phase(events)
    assert (phase.opening, phase.movers) == ("large", ("dprk", "ussr"))


def test_where_the_other_side_faded_the_act_of_which_most_is_left_opens_it():
    # An exercise from December on still holds in January.
    events = [
        observe("2019-12-01", -6.0, "2020-01-31", id="exercise"),
        observe("2019-12-28", -5.0, id="fading"),
        observe("2020-01-10", -7.0, id="later"),
    ]
    phase = one_phase(events)
    assert phase.opening == "exercise"
    assert phase.acts == ("exercise", "later")


def test_a_phase_without_an_act_of_its_own_has_no_opening():
    phase = one_phase([observe("2020-01-10", 3.0)])
    assert (phase.opening, phase.movers, phase.leading, phase.verbal_share) == (None, (), (), None)


def test_the_heaviest_act_against_it_at_its_end_closes_it():
    events = [
        observe("2020-01-01", -7.0),
        observe("2020-01-25", 3.0, id="talks"),
        observe("2020-01-31", 7.0, id="summit on the first day without it"),
        observe("2020-02-01", 9.0, id="too late"),
    ]
    assert one_phase(events).closing == "summit on the first day without it"


def test_of_equal_acts_against_it_the_later_closes_it():
    events = [observe("2020-01-20", 3.0), observe("2020-01-25", 3.0)]
    assert one_phase(events).closing == "2020-01-25"


def test_a_phase_that_faded_has_no_closing_event():
    remark, early = observe("2020-03-01", 1.5), observe("2020-01-20", 4.0)
    assert one_phase([early, remark], days=61).closing is None


def test_acts_and_events_are_those_that_cover_one_of_its_days():
    events = [
        observe("2020-01-05", -3.0, "2020-01-10", id="until its first day"),
        observe("2020-01-20", 3.0, id="against"),
        observe("2020-02-01", -3.0, precision="month", id="some day of February"),
        observe("2020-02-09", -3.0, id="the day after"),
    ]
    phase = one_phase(events, before=9)
    assert phase.events == ("until its first day", "against", "some day of February")
    assert phase.acts == ("until its first day", "some day of February")


def test_the_verbal_share_is_by_weight():
    events = [
        observe("2020-01-01", -9.0, mode="material"),
        observe("2020-01-02", -3.0, mode="verbal"),
        observe("2020-01-03", -4.0, mode="verbal"),
        observe("2020-01-04", 3.0, mode="verbal"),
        observe("2020-01-05", -8.0, id="context"),
    ]
    assert one_phase(events).verbal_share == pytest.approx(0.25 / 1.06)


def test_who_leads_has_the_largest_part_of_the_weight():
    events = [
        observe("2020-01-01", 5.0, initiators=("dprk", "rok")),
        observe("2020-01-02", 4.0, initiators=("china",)),
    ]
    assert one_phase(events, lead=-30.0).leading == ("dprk", "rok")
    named = columns(events, {"2020-01-01": ["usa"], "2020-01-02": ["japan"]})
    [renamed] = phases(named, np.full(30, -30.0), first=FIRST)
    assert (renamed.leading, renamed.movers) == (("usa",), ("usa",))


def test_acts_on_one_day_alone_are_an_incident():
    blow = [observe("2020-01-05", -9.0), observe("2020-01-05", -8.0, id="same day")]
    remark = observe("2020-01-08", -1.5)
    assert one_phase([*blow, remark]).is_incident
    assert not one_phase([*blow, observe("2020-01-08", -2.0)]).is_incident


def test_a_phase_of_thin_years_is_left_out_of_statistics():
    # Six events make the record thick enough: on 16 January, half of the 30 days, or on the 17th.
    early, late = (
        one_phase([*(observe(f"2020-01-0{n}", -7.0) for n in range(1, 6)), observe(day, -7.0)])
        for day in ("2020-01-16", "2020-01-17")
    )
    assert (early.is_thin, early.counts) == (False, True)
    assert (late.is_thin, late.counts) == (True, False)
    blow = one_phase([observe("2020-01-01", -9.0, id=str(n)) for n in range(7)])
    assert (blow.is_thin, blow.is_incident, blow.counts) == (False, True, False)
    assert counted([early, late, blow], "crisis") == (early,)
    assert counted([early], "thaw") == ()


def test_waves_have_their_days_and_peaks():
    net = np.array([12, 40, 60, 50, 30, 20, 35, 50, 70, 40, 12, 12, 12, 12, 0], dtype=float)
    [phase] = phases(columns([]), -net, first=FIRST)
    assert [(w.first.day, w.last.day, w.peak_day.day, w.amplitude) for w in phase.waves] == [
        (1, 6, 3, 60.0),
        (7, 14, 9, 70.0),
    ]
    assert (phase.kind, phase.peak_day, phase.amplitude) == ("thaw", date(2020, 1, 9), 70.0)
