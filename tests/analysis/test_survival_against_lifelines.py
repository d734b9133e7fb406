"""The survival curve equals that of lifelines, an established library, to nine decimals."""

import warnings

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from events.analysis.survival import survival
from tests.analysis.cast import METHOD_FIXTURES

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from lifelines import KaplanMeierFitter

WORKED = METHOD_FIXTURES["km"]
cases = st.lists(st.tuples(st.integers(1, 400), st.booleans()), min_size=1, max_size=40)


@settings(max_examples=40, deadline=None)
@given(cases)
def test_any_durations_have_the_curve_of_lifelines(found):
    held_to_lifelines([days for days, _ in found], [over for _, over in found])


def test_the_worked_example_has_the_curve_of_lifelines():
    held_to_lifelines(WORKED["durations"], WORKED["observed"])


def held_to_lifelines(durations, ended):
    ours = survival(durations, [bool(over) for over in ended])
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        theirs = KaplanMeierFitter(alpha=0.1).fit(durations, ended)
        bands = theirs.confidence_interval_survival_function_
    for step in ours.steps:
        assert step.survival == pytest.approx(theirs.predict(step.time), abs=1e-9)
        low, high = bands.loc[step.time]
        if step.se is not None:
            assert (step.low, step.high) == (
                pytest.approx(low, abs=1e-9),
                pytest.approx(high, abs=1e-9),
            )
    median = theirs.median_survival_time_
    assert (ours.median or float("inf")) == median
