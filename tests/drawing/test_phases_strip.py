"""The strip of phases: years in rows of one length, and each phase as the area of its days."""

from datetime import date, timedelta
from types import SimpleNamespace

from events.drawing.phases import strip


def spans(*days: tuple[str, str]):
    return [
        SimpleNamespace(first=date.fromisoformat(a), last=date.fromisoformat(b)) for a, b in days
    ]


def net(first: date, last: date, value: float = 50.0) -> list[float]:
    return [value] * ((last - first).days + 1)


def test_the_years_are_laid_out_in_rows_of_one_length():
    first, last = date(1945, 8, 15), date(2026, 11, 24)
    rows = strip([], net(first, last), first=first, since=1945)
    assert [(row.axis.first.year, row.axis.last.year) for row in rows] == [
        (1945, 1965),
        (1966, 1986),
        (1987, 2007),
        (2008, 2028),
    ]
    assert [year.number for year in rows[0].years if year.is_major] == [1945, 1950, 1955, 1960]
    assert (rows[0].years[0].x, rows[0].years[1].x) == (0.0, 4.76)


def test_a_phase_that_crosses_rows_stands_in_both():
    first, last = date(2001, 1, 1), date(2004, 12, 31)
    rows = strip(spans(("2001-12-01", "2002-01-31")), net(first, last), first=first, since=2001)
    assert [len(row.blocks) for row in rows] == [1, 1, 0, 0]
    assert rows[1].blocks[0].path.startswith("M0.0 56.8L1.4 28.4L")


def test_an_area_begins_and_ends_on_zero_at_the_edges_of_its_days():
    first = date(2001, 1, 1)
    days = net(first, first + timedelta(days=1460), -38.0)
    [block] = strip(spans(("2001-01-01", "2001-01-02")), days, first=first, since=2001)[0].blocks
    # A row of one year: a day is 2.74 wide.
    assert block.path == "M0.0 56.8L1.4 78.4L4.1 78.4L5.5 56.8Z"


def test_days_before_the_record_are_left_blank():
    first, last = date(1946, 1, 1), date(1948, 12, 31)
    rows = strip([], net(first, last), first=first, since=1945)
    assert rows[0].net == ""
    assert rows[1].net.startswith("M0.0 56.8L1.4 ")
