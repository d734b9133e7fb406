"""Which days have a briefing, and the days beside one."""

from datetime import date

import pytest

from events.briefing import days
from events.briefing.days import NoBriefingError, NotADayError

TODAY = date(2026, 11, 24)


def test_every_day_from_liberation_to_today_has_one():
    assert days.asked("1945-08-15", TODAY) == date(1945, 8, 15)
    assert days.asked("2026-11-24", TODAY) == TODAY


@pytest.mark.parametrize(
    "text", ["", "2013", "2013-6-16", "16-06-2013", "2013-02-30", "20130616", "２０１３-06-16"]
)
def test_what_is_no_day_is_refused_with_an_example(text):
    with pytest.raises(NotADayError, match="2013-06-16"):
        days.asked(text, TODAY)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "2026-11-25",
            "25 November 2026 has not come yet. Briefings run to today, 24 November 2026.",
        ),
        ("1945-08-14", "14 August 1945 lies before the record, which begins on 15 August 1945."),
    ],
)
def test_a_day_outside_the_record_is_refused_in_words(text, words):
    with pytest.raises(NoBriefingError) as error:
        days.asked(text, TODAY)
    assert str(error.value) == words
    assert not isinstance(error.value, NotADayError)


def test_the_first_and_the_last_day_have_neighbours_on_one_side():
    first = days.neighbours(date(1945, 8, 15), TODAY, [])
    last = days.neighbours(TODAY, TODAY, [])
    assert (first.previous_day, first.next_day) == (None, date(1945, 8, 16))
    assert (first.previous_week, first.next_week) == (None, date(1945, 8, 22))
    assert (last.previous_day, last.next_day) == (date(2026, 11, 23), None)
    assert (last.previous_turn, last.next_turn) == (None, None)
