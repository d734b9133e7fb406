"""A file's columns are known by their names, however they are written; the rest is asked for."""

import pytest

from events.formats.csv import COLUMNS as DOWNLOADED
from events.formats.row import EventRow
from events.imports.reading import Refusal, columns


def test_case_spaces_underscores_and_hyphens_do_not_count():
    names = ["First Day", "EVENT-TYPE", " title_KO ", "Source url", "source 2 Title", "Headline"]
    assert columns.match(names) == {
        "First Day": "first_day",
        "EVENT-TYPE": "event_type",
        " title_KO ": "title_ko",
        "Source url": "source_url",
        "source 2 Title": "source_2_title",
        "Headline": "title",
    }


def test_of_two_columns_that_fit_the_first_gets_the_name():
    assert columns.match(["Date", "first_day"]) == {"Date": "first_day", "first_day": ""}


def test_what_is_unclear_and_what_is_missing_is_said():
    matched = columns.match(["title", "quad_class", "My remarks"])
    assert columns.unclear(matched) == ["My remarks"]
    assert columns.missing(matched) == ["first_day", "event_type"]
    assert columns.missing(columns.match(["id", "title_ko"])) == []


@pytest.mark.parametrize(
    ("chosen", "message"),
    [
        ({"a": "nonsense"}, "There is no column nonsense."),
        ({"a": "title", "b": "title"}, "Two columns are said to be title."),
    ],
)
def test_a_choice_that_is_none_is_refused(chosen, message):
    with pytest.raises(Refusal, match=message):
        columns.checked(chosen)


def test_every_column_of_the_downloads_is_known_or_left_aside():
    assert columns.unclear(columns.match(DOWNLOADED)) == []


def test_every_field_of_a_row_is_a_column_or_left_aside():
    flat = {"killed", "injured"}  # a column for each number
    fields = [name for name in EventRow.__struct_fields__ if name not in flat]
    assert columns.unclear(columns.match(fields)) == []
