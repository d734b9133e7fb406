"""The index says itself in words (METHOD 2.3)."""

from datetime import date

import pytest

from events.analysis.climate import Arrow, Climate, Headline, Level, arrow, climate, headline, level
from events.analysis.tension import daily_tension
from events.analysis.weights import weigh
from tests.analysis.cast import worked_events


@pytest.mark.parametrize(
    ("reading", "word"),
    [
        (0, "low"),
        (14.99, "low"),
        (15, "raised"),
        (34.99, "raised"),
        (35, "high"),
        (59.99, "high"),
        (60, "very high"),
        (80, "very high"),
        (80.01, "extreme"),
        (100, "extreme"),
    ],
)
def test_each_level_has_its_word(reading, word):
    assert level(reading) == word


@pytest.mark.parametrize(
    ("escalation", "de_escalation", "word"),
    [
        (20, 0, "confrontation"),
        (60, 40, "confrontation"),
        (0, 20, "thaw"),
        (40, 60, "thaw"),
        (15, 15, "mixed signals"),
        (34.9, 15, "mixed signals"),
        (19.9, 0, "quiet"),
        (14.9, 30, "quiet"),
        (0, 0, "quiet"),
    ],
)
def test_the_climate_follows_from_both_gauges(escalation, de_escalation, word):
    assert climate(escalation, de_escalation) == word


@pytest.mark.parametrize(
    ("net", "before", "direction"),
    [
        (10, 0, "up"),
        (9.9, 0, "steady"),
        (0, 0, "steady"),
        (-9.9, 0, "steady"),
        (-10, 0, "down"),
        (5, -5, "up"),
    ],
)
def test_the_arrow_needs_ten_points_in_thirty_days(net, before, direction):
    assert arrow(net, before) == direction


@pytest.fixture(scope="module")
def series():
    return daily_tension(weigh(worked_events()), first=date(2020, 1, 1), last=date(2020, 3, 31))


def test_the_headline_says_a_day_in_words(series):
    day = date(2020, 1, 31)
    assert headline(series, day) == Headline(
        reading=series.at(day),
        escalation_level=Level.HIGH,
        de_escalation_level=Level.LOW,
        climate=Climate.CONFRONTATION,
        arrow=Arrow.UP,
    )


def test_the_arrow_looks_back_thirty_days(series):
    # N falls from 35.1 to 9.3 between 31 January and 1 March.
    assert headline(series, date(2020, 3, 1)).arrow == "down"


def test_without_an_earlier_day_there_is_no_arrow(series):
    assert headline(series, date(2020, 1, 30)).arrow is None


def test_a_day_outside_the_series_has_no_headline(series):
    with pytest.raises(KeyError, match="2020-04-01"):
        headline(series, date(2020, 4, 1))
