"""The last covered day follows from the last day or the precision."""

from datetime import date

import pytest

from events import vague_days


@pytest.mark.parametrize(
    ("first", "last", "precision", "until"),
    [
        (date(2013, 6, 16), None, "day", date(2013, 6, 16)),
        (date(2013, 6, 16), date(2013, 6, 18), "day", date(2013, 6, 18)),
        (date(2020, 2, 1), None, "month", date(2020, 2, 29)),
        (date(1976, 1, 1), None, "year", date(1976, 12, 31)),
        (date(1976, 6, 1), date(1976, 6, 20), "month", date(1976, 6, 20)),
    ],
)
def test_an_end_date_wins_over_the_precision(first, last, precision, until):
    assert vague_days.until(first, last, precision) == until
