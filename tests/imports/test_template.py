"""The template can be filled in either format, and imported as it stands."""

import csv
import io

import openpyxl
import pytest

from events.imports.reading import template
from events.imports.reading.columns import OFFERED
from events.models import Event
from tests.factories import TopicFactory
from tests.imports.files import imported, planned, results

pytestmark = pytest.mark.django_db


def test_its_columns_are_the_flat_fields_and_three_sources():
    [names, example] = csv.reader(io.StringIO(template.as_csv().decode("utf-8-sig")))
    assert names == [column.name for column in OFFERED]
    assert len(names) == len(example) == 43
    assert [name for name in names if name.endswith("url")] == [
        "source_url",
        "source_2_url",
        "source_3_url",
    ]


def test_the_workbook_says_what_belongs_where():
    book = openpyxl.load_workbook(io.BytesIO(template.as_spreadsheet()))
    assert book.sheetnames == ["events", "columns", "event_types"]
    assert [cell.value for cell in book["events"][1]] == [column.name for column in OFFERED]
    assert book["events"].column_dimensions["C"].number_format == "@"
    assert book["columns"].max_row == len(OFFERED) + 1


@pytest.mark.parametrize("make", [template.as_csv, template.as_spreadsheet])
def test_it_can_be_imported_as_it_stands(tmp_path, record, make):
    TopicFactory(slug="us-dprk-diplomacy")
    path = tmp_path / "template"
    path.write_bytes(make())
    assert results(imported(path)) == ["created"]
    event = Event.objects.get()
    assert (event.status, event.score, event.precision) == ("draft", 3.0, "day")
    assert event.citations.get().source.publisher == record.yonhap
    assert results(planned(path)) == ["unchanged"]
