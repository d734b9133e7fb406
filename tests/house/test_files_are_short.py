"""No file is so long that a reader loses the way."""

import subprocess

from tests.house.layers import ROOT

MOST_LINES = 310
WRITTEN = (".py", ".js", ".css", ".html")
#: Made by Django from the models.
MADE = ("events/migrations/0001_the_record.py",)


def test_no_written_file_is_longer_than_about_300_lines():
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split("\n")
    lengths = {
        name: len((ROOT / name).read_text(encoding="utf-8").splitlines())
        for name in listed
        if name.endswith(WRITTEN) and name not in MADE and (ROOT / name).exists()
    }
    assert {name: length for name, length in lengths.items() if length > MOST_LINES} == {}
    assert len(lengths) > 100
