"""Editors type dates as they say them, and the date says how exactly it is known."""

from datetime import date

import pytest

from events.typed_dates import Typed, parse

JUNE = Typed(date(2013, 6, 1), date(2013, 6, 30), "month")
DAY = Typed(date(2013, 6, 16), date(2013, 6, 16), "day")


def refusal(text: str) -> str:
    try:
        return f"understood as {parse(text)}"
    except ValueError as error:
        return str(error)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("2013-06-16", DAY),
        ("2013-6-16", DAY),
        ("16 June 2013", DAY),
        (" 16  JUNE 2013 ", DAY),
        ("16th June, 2013", DAY),
        ("16 Jun. 2013", DAY),
        ("June 16, 2013", DAY),
        ("2013 June 16", DAY),
        ("2013년 6월 16일", DAY),
        ("2013. 6. 16.", DAY),
        ("2013-06", JUNE),
        ("June 2013", JUNE),
        ("jun 2013", JUNE),
        ("2013년 6월", JUNE),
        ("Sept 2012", Typed(date(2012, 9, 1), date(2012, 9, 30), "month")),
        ("February 2012", Typed(date(2012, 2, 1), date(2012, 2, 29), "month")),
        ("2013", Typed(date(2013, 1, 1), date(2013, 12, 31), "year")),
        ("2013년", Typed(date(2013, 1, 1), date(2013, 12, 31), "year")),
    ],
)
def test_a_date_is_understood_with_its_precision(text, meant):
    assert parse(text) == meant


@pytest.mark.parametrize("text", ["06/07/2013", "6.7.2013", "13-06-07", "06/2013", "6 7 2013"])
def test_a_form_with_two_meanings_is_refused_with_the_way_out(text):
    assert refusal(text) == (
        f"“{text}” can be read as more than one date. Type it as 2013-06-16 or 16 June 2013."
    )


@pytest.mark.parametrize("text", ["30 February 2013", "2013-13", "0000"])
def test_a_day_that_the_calendar_lacks_is_refused(text):
    assert refusal(text) == f"“{text}” is not in the calendar."


@pytest.mark.parametrize("text", ["yesterday", "June", "16 June", "early 2013", "16 Juno 2013", ""])
def test_what_is_no_date_is_refused_with_the_ways_to_type_one(text):
    assert refusal(text) == (
        f"“{text}” is no date. Type 2013-06-16, 16 June 2013, June 2013 or 2013."
    )
