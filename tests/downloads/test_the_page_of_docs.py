"""docs/formats.md names every file, every column and every table as they are."""

import re
from pathlib import Path

from events.archive import ARCHIVES
from events.formats import FEEDS, FILES
from events.formats.csv import COLUMNS
from events.formats.geojson import PROPERTIES
from events.formats.tables import TABLES

PAGE = (Path(__file__).parents[2] / "docs" / "formats.md").read_text(encoding="utf-8")


def table(head: str) -> str:
    """The lines below the head of a table."""
    return PAGE[PAGE.index(head) :].split("\n\n")[0].split("\n", 2)[2]


def test_it_names_every_file_with_its_media_type():
    rows = re.findall(r"^\| `(/\w+/\w+\.[\w.]+)` \| `(.+?)` \|", PAGE, re.MULTILINE)
    assert rows == [
        *((f"/data/events.{ending}", file.media_type) for ending, file in FILES.items()),
        *((file.path, file.media_type) for file in ARCHIVES.values()),
        *((f"/feeds/events.{ending}", file.media_type) for ending, file in FEEDS.items()),
    ]


def test_it_explains_every_column():
    rows = table("| column | meaning |")
    assert tuple(re.findall(r"^\| `(\w+)` \|", rows, re.MULTILINE)) == COLUMNS


def test_it_explains_every_property():
    cells = [line.split("|")[1] for line in table("| property | meaning |").splitlines()]
    assert re.findall(r"`(\w+)`", " ".join(cells)) == list(PROPERTIES)


def test_it_names_every_table_with_its_columns():
    rows = [line.split("|") for line in table("| table | columns |").splitlines()]
    assert {row[1].strip(" `"): re.findall(r"`(\w+)`", row[2]) for row in rows} == {
        table.name: table.names for table in TABLES
    }
