"""Each example of /developers/ runs as it stands, against a live server, and says what the record says."""

import shutil
import subprocess
import sys

import pytest

from events.views import developers

#: A package that R does not bring along.
NEEDED_BY_R = ["Rscript", "-e", "library(jsonlite)"]
#: What runs each example.
COMMANDS = {
    "events.sh": ["bash", "-e"],
    "events.py": [sys.executable],
    "events.R": ["Rscript"],
    "events.mjs": ["node"],
}


def run(name: str, site: str, folder) -> str:
    """What the example prints."""
    program = COMMANDS[name]
    if shutil.which(program[0]) is None:
        pytest.skip(f"no {program[0]}")
    [text] = [
        example.text
        for example in developers.examples(site)
        if example.name == name.partition(".")[2]
    ]
    path = folder / name
    path.write_text(text, encoding="utf-8")
    done = subprocess.run(
        [*program, str(path)], capture_output=True, text=True, timeout=60, cwd=folder
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def lines(said: str) -> list[str]:
    """The lines, with one space between words."""
    return [" ".join(line.split()) for line in said.splitlines()]


def test_every_example_has_a_program_that_runs_it():
    assert set(COMMANDS) == set(developers.LANGUAGES)
    assert {path.name for path in developers.EXAMPLES.iterdir()} == set(COMMANDS)


def test_curl(site, tmp_path):
    said = run("events.sh", site, tmp_path)
    assert (
        '"results":['
        '{"first_day":"2018-06-12","title":"Kim and Trump meet in Singapore","score":6.0},'
        '{"first_day":"2018-05-24","title":"Trump cancels the summit","score":-3.0}]'
    ) in said
    assert '"on":{"day":"2013-04-10"' in said


def test_python(site, tmp_path):
    assert lines(run("events.py", site, tmp_path)) == [
        "first_day score title",
        "2018-05-24 -3.0 Trump cancels the summit",
        "2018-06-12 6.0 Kim and Trump meet in Singapore",
        "July 2018: -9.1",
    ]


def test_r(site, tmp_path):
    if shutil.which("Rscript") and subprocess.run(NEEDED_BY_R, capture_output=True).returncode:
        pytest.skip("no jsonlite for R")
    assert lines(run("events.R", site, tmp_path)) == [
        "first_day score title",
        "2018-05-24 -3 Trump cancels the summit",
        "2018-06-12 6 Kim and Trump meet in Singapore",
        "2018-07: -9.1",
    ]


def test_javascript(site, tmp_path):
    assert lines(run("events.mjs", site, tmp_path)) == [
        "2018-05-24 -3 Trump cancels the summit",
        "2018-06-12 6 Kim and Trump meet in Singapore",
        "2018-07: -9.1",
    ]
