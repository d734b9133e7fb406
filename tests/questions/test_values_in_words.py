"""Values of an answer as its page writes them; its files keep them as they are."""

import pytest

from events.questions import climb
from events.questions.answer import Column, Table, number, said
from events.questions.rungs import RUNGS


@pytest.mark.parametrize(
    ("value", "kind", "text"),
    [
        (-1.87, "decimal", "−1.87"),
        (-0.001, "decimal", "0.00"),
        (1234.5, "decimal", "1,234.50"),
        (27, "decimal", "27"),
        (9.0, "rounded", "9"),
        (25.1, "rounded", "25.1"),
        (1453, "count", "1,453"),
        (0.0426, "p", "0.043"),
        (0.635, "share", "64\u00a0%"),
        (None, "rounded", "–"),
    ],
)
def test_a_number_has_the_decimals_and_the_minus_that_readers_expect(value, kind, text):
    assert said(value, kind) == text


def test_a_number_below_zero_has_a_true_minus():
    assert (number(-12.5, 1), number(-0.04, 1), number(12, 0)) == ("−12.5", "0.0", "12")


def test_words_for_programs_are_said_to_readers():
    column = Column("highest", "Highest rung", names={"force": "force used"})
    table = Table((column,), (("force",), (None,)))
    assert table.shown() == [[(column, "force used")], [(column, "–")]]


def test_the_table_of_the_ladder_names_the_highest_rung():
    columns = {column.name: column for column in climb._table([], []).columns}
    assert columns["highest"].names == RUNGS
