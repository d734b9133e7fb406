"""docs/formats.md names every file and every column as they are."""

import re
from pathlib import Path

from events.formats import FILES
from events.formats.csv import COLUMNS

PAGE = (Path(__file__).parents[2] / "docs" / "formats.md").read_text(encoding="utf-8")


def test_it_names_every_file_with_its_media_type():
    rows = re.findall(r"^\| `/data/events\.([\w.]+)` \| `(.+?)` \|", PAGE, re.MULTILINE)
    assert rows == [(ending, file.media_type) for ending, file in FILES.items()]


def test_it_explains_every_column():
    table = PAGE[PAGE.index("| column | meaning |") :].split("\n\n")[0]
    assert tuple(re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE)) == COLUMNS
