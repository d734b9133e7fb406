"""CSV: it parses back to what the events are, and no cell runs as a formula."""

import csv
import io

import pytest

from events.formats.csv import COLUMNS, defused


@pytest.fixture
def rows(events, body):
    return list(csv.DictReader(io.StringIO(body("/data/events.csv").decode(), newline="")))


def test_the_columns_are_named_once(events, body):
    assert body("/data/events.csv").split(b"\r\n")[0].decode().split(",") == list(COLUMNS)


def test_a_line_parses_back(events, rows):
    test = events[2]
    sources = [citation.source for citation in test.citations.all()]
    assert rows[2] == {
        "id": test.public_id,
        "revision": str(test.revision_id),
        "first_day": "2013-02-12",
        "last_day": "",
        "precision": "day",
        "title": 'North Korea tests a "device", its third',
        "title_ko": "북한, 3차 핵실험",
        "summary": "First line.\r\nSecond line, with a comma.",
        "summary_ko": "",
        "event_type": "nuclear_test",
        "quad_class": "4",
        "direction": "escalation",
        "score": "-7.5",
        "attribution": "confirmed",
        "initiators": "dprk",
        "targets": "rok; usa",
        "others": "",
        "place": "punggye-ri",
        "place_name": "'=Punggye-ri",
        "latitude": "41.28",
        "longitude": "-129.09",
        "topics": "nuclear",
        "killed_low": "0",
        "killed_best": "1",
        "killed_high": "",
        "injured_low": "",
        "injured_best": "",
        "injured_high": "",
        "missiles_low": "",
        "missiles_best": "",
        "missiles_high": "",
        "range_low": "",
        "range_best": "",
        "range_high": "",
        "labels": "",
        "links": "",
        "publishers": "; ".join(source.publisher.slug for source in sources),
        "source_ids": "; ".join(source.public_id for source in sources),
        "source_urls": "https://a.example/1; https://b.example/2",
        "path": test.get_absolute_url(),
    }


def test_cells_that_would_run_as_a_formula_are_defused(rows):
    assert (rows[1]["title"], rows[1]["summary"]) == ("'=HYPERLINK(1)", "'+1 and @all")


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("+cmd", "'+cmd"),
        ("-cmd", "'-cmd"),
        ("@sum", "'@sum"),
        ("\tx", "'\tx"),
        ("\rx", "'\rx"),
        ("-7.5", "-7.5"),
        ("+2", "+2"),
        ("-7.5=1", "'-7.5=1"),
        ("a=b", "a=b"),
        ("", ""),
        (-7.5, -7.5),
        (None, None),
    ],
)
def test_a_number_stays_a_number(value, cell):
    assert defused(value) == cell


def test_lines_end_as_the_standard_says(events, body):
    content = body("/data/events.csv")
    assert content.endswith(b"\r\n")
    assert content.count(b"\n") == content.count(b"\r\n")
