"""The changelog says the version; the other files that name it agree."""

import json
import re
import tomllib
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[2]


def newest() -> tuple[str, str]:
    heading = re.search(r"^## (.*)$", (ROOT / "CHANGELOG.md").read_text(), re.MULTILINE)
    found = re.fullmatch(r"(\d+\.\d+\.\d+) \((\d{4}-\d\d-\d\d)\)", heading[1])
    return found[1], found[2]


def test_the_project_file_has_the_changelogs_version():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    assert project["version"] == newest()[0]


def test_the_citation_has_the_changelogs_version_and_day():
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text())
    assert (citation["version"], citation["date-released"]) == newest()


def test_the_citation_has_what_its_format_requires():
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text())
    assert citation["cff-version"] == "1.2.0"
    assert {"message", "title", "authors"} <= set(citation)
    assert citation["type"] in {"software", "dataset"}


def test_each_version_sorts_its_changes_under_the_three_headings():
    text = (ROOT / "CHANGELOG.md").read_text()
    for version in re.split(r"^## ", text, flags=re.MULTILINE)[1:]:
        headings = re.findall(r"^### (.*)$", version, re.MULTILINE)
        assert headings == [
            name for name in ("Data", "Improvements", "Bug fixes") if name in headings
        ]


def test_package_json_names_no_version_of_its_own():
    assert "version" not in json.loads((ROOT / "package.json").read_text())
