"""What holds of the index for every record."""

from datetime import date

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from events.analysis.tension import COLUMNS, daily_tension
from events.analysis.weights import weigh
from tests.analysis.cast import observations, records, slow_window

FIRST, LAST = date(2019, 1, 1), date(2021, 3, 31)


def series_of(record):
    return daily_tension(weigh(record), first=FIRST, last=LAST)


@settings(deadline=None)
@given(records().flatmap(lambda record: st.tuples(st.just(record), st.permutations(record))))
def test_the_order_of_events_does_not_matter(records):
    one, other = (series_of(record) for record in records)
    for name in COLUMNS:
        np.testing.assert_allclose(getattr(one, name), getattr(other, name), rtol=0, atol=1e-9)


@settings(deadline=None)
@given(records(), observations())
def test_an_added_event_changes_nothing_before_its_first_day(record, added):
    before, after = series_of(record), series_of([*record, added])
    untouched = max((slow_window(added)[0] - FIRST).days, 0)
    for name in COLUMNS:
        # Exactly equal: not even the last digit of the past may flicker.
        assert np.array_equal(getattr(before, name)[:untouched], getattr(after, name)[:untouched])


@settings(deadline=None)
@given(records(min_size=1))
def test_gauges_stay_between_0_and_100(record):
    series = series_of(record)
    for name in ("escalation", "de_escalation"):
        for end in (name, f"{name}_low", f"{name}_high"):
            values = getattr(series, end)
            assert values.min() >= 0.0
            assert values.max() <= 100.0


@settings(deadline=None)
@given(records(min_size=1))
def test_each_line_lies_within_its_band(record):
    series = series_of(record)
    for name in ("escalation", "de_escalation", "net"):
        line = getattr(series, name)
        assert (getattr(series, f"{name}_low") <= line).all()
        assert (line <= getattr(series, f"{name}_high")).all()


@settings(deadline=None)
@given(records())
def test_a_shorter_window_shows_the_same_numbers(record):
    whole = series_of(record)
    part = daily_tension(weigh(record), first=date(2020, 1, 1), last=date(2020, 6, 30))
    start = (part.first - FIRST).days
    for name in COLUMNS:
        np.testing.assert_allclose(
            getattr(part, name), getattr(whole, name)[start : start + len(part)], rtol=0, atol=1e-9
        )


@settings(deadline=None)
@given(records())
def test_reversing_every_sign_swaps_the_gauges(record):
    events = weigh(record)
    series = series_of(record)
    # Mirrored by hand: an observation's range would have to be mirrored with its score.
    mirrored = daily_tension(
        type(events)(
            ids=events.ids,
            start=events.start,
            end=events.end,
            spread=events.spread,
            score=-events.score,
            weight=events.weight,
            variance=events.variance,
        ),
        first=FIRST,
        last=LAST,
    )
    assert np.array_equal(series.escalation, mirrored.de_escalation)
    assert np.array_equal(series.net, -mirrored.net)
