"""The worked cases of docs/editing.md are events of the record, coded as the handbook says."""

import json
import re

from tests.house.layers import ROOT

PAGE = (ROOT / "docs" / "editing.md").read_text(encoding="utf-8")
CASE = re.compile(
    r"^\| .+ \| \[`(\w{6})`\]\(/events/\1/\): .+ \| `(\w+)` ([−+]?[\d.]+) \| .+ \|$", re.MULTILINE
)


def test_the_handbook_has_twelve_cases_each_coded_as_the_record_has_it():
    recorded = {}
    for file in (ROOT / "events" / "data" / "events").glob("*.jsonl"):
        for line in file.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            recorded[row["id"]] = (row["event_type"], row["score"])
    cases = [(key, kind, float(score.replace("−", "-"))) for key, kind, score in CASE.findall(PAGE)]
    assert len(cases) == 12
    assert cases == [(key, *recorded[key]) for key, _, _ in cases]


def test_its_links_lead_to_other_pages_of_the_docs():
    named = set(re.findall(r"\]\((\w+\.md)\)", PAGE))
    assert named == {"codebook.md", "importing.md"}
    assert {name for name in named if not (ROOT / "docs" / name).exists()} == set()
