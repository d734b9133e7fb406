"""What follows a kind of event: how often, and how often without it."""

import numpy as np
import pytest

from events.analysis.event_study import event_study


def test_outcomes_count_from_the_nearest_to_the_farthest_day():
    study = event_study([100, 200, 300], [101, 230, 331], draws=0)
    assert study.had == (True, True, False)
    assert (study.n, study.k, study.share) == (3, 2, 2 / 3)
    assert study.base_rate is None


def test_a_window_may_lie_before_the_event():
    study = event_study([100, 200], [40, 199, 201], nearest=-60, farthest=-1, draws=0)
    assert study.had == (True, True)
    assert event_study([100], [100], nearest=-5, farthest=-1, draws=0).had == (False,)


def test_what_always_follows_stands_out_and_what_never_does_falls_short():
    rng = np.random.default_rng(3)
    days = np.sort(rng.choice(np.arange(0, 20_000, 40), 120, replace=False))
    always = event_study(days.tolist(), (days + 5).tolist(), farthest=10)
    assert (always.share, always.p_more, always.p_less) == (1.0, 1 / 1000, 1.0)
    assert always.base_interval[0] < always.base_rate < always.base_interval[1] < 0.5
    outcomes = [day for day in range(0, 20_000, 13) if not any(0 < day - d <= 10 for d in days)]
    never = event_study(days.tolist(), outcomes, farthest=10)
    assert (never.share, never.p_less, never.p_more) == (0.0, 1 / 1000, 1.0)


@pytest.mark.parametrize("window", [(1, 90), (1, 365), (-90, -1)])
def test_chance_is_not_credited_with_an_outcome_that_was_not_moved_out_of_the_window(window):
    # Acts so far apart that none has another near it: moved by less than the window, each would follow itself.
    days = list(range(0, 60_000, 2_000))
    nearest, farthest = window
    alone = event_study(days, days, nearest=nearest, farthest=farthest)
    assert (alone.share, alone.base_interval) == (0.0, (0.0, 0.0))
    assert alone.base_rate == pytest.approx(0.0, abs=0.001)  # first and last day meet on the circle


def test_what_belongs_to_a_season_is_expected_in_it():
    # Exercises each August, outcomes each August too: the calendar explains all of it.
    augusts = [round(365.25 * year) + 220 for year in range(40)]
    outcomes = [day + offset for day in augusts for offset in range(-30, 60, 6)]
    season = event_study(augusts, outcomes, base="season")
    shifted = event_study(augusts, outcomes, base="shift")
    assert (season.share, season.base_rate, season.lift, season.p_more) == (1.0, 1.0, 1.0, 1.0)
    assert shifted.base_rate < 0.5


def test_the_same_question_has_the_same_answer():
    days, outcomes = list(range(0, 4000, 91)), list(range(0, 4000, 53))
    assert event_study(days, outcomes) == event_study(days, outcomes)


def test_without_cases_nothing_is_divided():
    study = event_study([], [1])
    assert (study.n, study.share, study.interval, study.base_rate, study.lift, study.p_more) == (
        0,
        None,
        None,
        None,
        None,
        None,
    )


def test_an_empty_window_is_refused():
    with pytest.raises(ValueError, match="empty"):
        event_study([1], [2], nearest=5, farthest=4)
