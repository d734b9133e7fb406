"""What led to a day: the phase it lies in or comes after, its strongest acts oldest first, and who answered them."""

from dataclasses import replace
from datetime import date

from events.analysis.phases import Phase
from events.briefing.led_here import Step, turn, turn_days
from tests.briefing.cast import entry, known


def phase(first: str, last: str, *events: str, **fields) -> Phase:
    """A crisis of these events that was over long ago, unless told otherwise."""
    values = {
        "kind": "crisis",
        "peak_day": date.fromisoformat(first),
        "amplitude": 40.0,
        "area": 1.0,
        "waves": (),
        "events": events,
        "acts": events,
        "opening": events[0] if events else None,
        "closing": None,
        "verbal_share": 0.0,
        "movers": (),
        "leading": (),
        "is_ongoing": False,
        "is_final": True,
        "is_incident": False,
        "is_thin": False,
    }
    return Phase(
        first=date.fromisoformat(first), last=date.fromisoformat(last), **{**values, **fields}
    )


def test_before_the_first_phase_nothing_is_told():
    assert turn(known("2013-06-16"), []) is None


def test_answers_stand_beside_the_act_and_are_not_told_twice():
    launch = entry("launch", "2012-12-12", "space_launch", -6.5)
    vote = entry("vote", "2013-01-22", "sanctions", -4.0, links=(("responds_to", "launch"),))
    late = entry("late", "2013-06-01", "sanctions", -4.0, links=(("responds_to", "launch"),))
    small = [entry(f"small-{n}", "2013-02-01", score=-4.5) for n in range(7)]
    crisis = phase("2012-12-12", "2013-05-30", "launch", "vote", *(e.id for e in small))
    found = turn(known("2013-06-16", launch, vote, *small, late), [crisis])
    assert found is not None
    assert found.steps == (
        Step("launch", ("vote",)),
        *(Step(f"small-{n}", ()) for n in range(7)),
    )
    assert (found.rest, found.total) == ((), 9)
    assert (found.since, found.is_current, found.before) == (17, False, None)


def test_the_opening_act_is_a_step_however_small_and_the_rest_is_folded_away():
    opening = entry("opening", "2012-12-12", score=-2.0)
    strong = [entry(f"strong-{n}", f"2013-01-{n + 1:02}", score=-5.0) for n in range(9)]
    crisis = phase("2012-12-12", "2013-06-16", "opening", *(e.id for e in strong), is_ongoing=True)
    found = turn(known("2013-06-16", opening, *strong), [crisis])
    assert found is not None
    assert [step.id for step in found.steps] == ["opening", *(f"strong-{n}" for n in range(7))]
    assert found.rest == ("strong-7", "strong-8")
    assert found.is_current


def test_an_event_that_could_not_be_told_yet_is_no_step():
    crisis = phase("2013-06-01", "2013-06-16", "told", "of-the-month")
    found = turn(known("2013-06-16", entry("told", "2013-06-02")), [crisis])
    assert found is not None
    assert (found.steps, found.total) == ((Step("told", ()),), 1)


def test_turns_are_the_first_days_of_crises_and_thaws_but_not_of_single_blows():
    first = phase("2012-12-12", "2013-06-16")
    blow = replace(phase("2014-01-01", "2014-01-20"), is_incident=True)
    thaw = replace(phase("2014-02-01", "2014-03-01"), kind="thaw")
    assert turn_days([first, blow, thaw]) == [date(2012, 12, 12), date(2014, 2, 1)]
