"""Whatever comes later changes no phase that was over more than 45 days before, and the past reads as it did then."""

from datetime import date, timedelta

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from events.analysis.columns import columns
from events.analysis.hysteresis import GAP_DAYS, spans
from events.analysis.observation import Observation
from events.analysis.phases import Phase, phases
from events.analysis.tension import daily_tension
from events.analysis.weights import weigh

FIRST, LAST = date(2018, 1, 1), date(2020, 12, 31)


@st.composite
def strong_events(draw: st.DrawFn) -> Observation:
    """Events strong enough to make and break phases; the search for a counterexample is drawn to the edges."""
    first = FIRST + timedelta(days=draw(st.integers(0, 700)))
    length = draw(st.none() | st.integers(0, 40))
    return Observation(
        id=draw(st.text("abcdefgh", min_size=8, max_size=8)),
        first_day=first,
        last_day=None if length is None else first + timedelta(days=length),
        score=draw(st.sampled_from([-9.0, -7.0, -6.0, -5.0, -4.0, 4.0, 5.0, 6.0, 7.0, 9.0])),
        precision=draw(st.sampled_from(["day", "day", "day", "month"])),
        mode=draw(st.sampled_from(["verbal", "material", None])),
        initiators=draw(st.sampled_from([("dprk",), ("rok", "dprk"), ()])),
    )


def begins(event: Observation) -> date:
    """The first day on which the event weighs anything."""
    return date.fromordinal(int(weigh([event]).start[0]))


def found(record: list[Observation], last: date) -> tuple[Phase, ...]:
    first = min((begins(event) for event in record), default=FIRST)
    series = daily_tension(weigh(record), first=first, last=last)
    return phases(columns(record), series.net, first=first)


#: Days at one level of the net: beyond the threshold, hovering between the two, calm.
stretches = st.lists(
    st.tuples(st.sampled_from([25.0, 15.0, 0.0, -15.0, -25.0]), st.integers(1, 50)),
    min_size=1,
    max_size=8,
).map(lambda parts: [level for level, days in parts for _ in range(days)])


@settings(max_examples=1000, deadline=None)
@given(stretches, stretches, stretches)
def test_no_span_that_is_over_for_more_than_45_days_depends_on_what_follows(known, one, other):
    day = len(known)

    def settled(later: list[float]) -> set[tuple[int, int, int]]:
        found = spans(np.array([*known, *later]))
        return {
            (span.sign, span.first, span.last) for span in found if day - (span.last + 1) > GAP_DAYS
        }

    assert settled(one) == settled(other) == settled([])


records = st.lists(strong_events(), min_size=3, max_size=14).map(
    lambda record: sorted(record, key=begins)
)


@settings(max_examples=80, deadline=None)
@given(records, strong_events(), st.integers(0, 300))
def test_an_event_that_is_appended_changes_no_phase_that_was_over_45_days_before(
    record, event, wait
):
    day = max(begins(old) for old in record) + timedelta(days=wait)
    length = None if event.last_day is None else event.last_day - event.first_day
    event = Observation(
        id="appended",
        first_day=day,
        last_day=None if length is None else day + length,
        score=event.score,
    )
    before = [p for p in found(record, LAST) if (day - p.over).days > GAP_DAYS]
    after = found([*record, event], LAST)
    assert [phase for phase in before if phase not in after] == []


@settings(max_examples=80, deadline=None)
@given(records, st.integers(0, 900))
def test_a_phase_that_was_final_on_a_day_is_never_changed_by_what_comes_later(record, until):
    day = FIRST + timedelta(days=until)
    known = [event for event in record if begins(event) <= day]
    final = [phase for phase in found(known, day) if phase.is_final] if known else []
    assert [phase for phase in final if phase not in found(record, LAST)] == []


@settings(max_examples=80, deadline=None)
@given(records, st.integers(0, 900))
def test_the_phases_of_a_past_day_are_those_of_the_first_part_of_the_series(record, until):
    day = max(FIRST + timedelta(days=until), begins(record[0]))
    series = daily_tension(weigh(record), first=begins(record[0]), last=LAST)
    whole = columns(record)
    part = series.net[: (day - series.first).days + 1]
    known = [event for event in record if begins(event) <= day]
    assert phases(whole, part, first=series.first) == found(known, day)
