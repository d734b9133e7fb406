"""Of 20 events typed again in other words, at least 18 are found; of 20 look-alikes, at most 4 are asked about."""

import json
from pathlib import Path

import msgspec
import pytest

from events.duplicates import THRESHOLD, act, likeness
from events.formats.row import EventRow

ROOT = Path(__file__).resolve().parents[2]
PAIRS = json.loads((ROOT / "tests" / "cases" / "duplicates.json").read_text(encoding="utf-8"))
ACTORS = [
    json.loads(line)
    for line in (ROOT / "events" / "data" / "actors.jsonl").read_text(encoding="utf-8").splitlines()
]
PARENTS = {actor["slug"]: actor["parent"] for actor in ACTORS if actor.get("parent")}


def read(values: dict) -> EventRow:
    rest = {"id": "2222", "status": "draft", "precision": "day", "attribution": "confirmed"}
    return msgspec.convert({**rest, **values}, EventRow)


def asked_about(pair: dict) -> bool:
    one, other = (act(read(pair[side]), PARENTS) for side in ("one", "other"))
    assert likeness(one, other) == likeness(other, one)
    return likeness(one, other) >= THRESHOLD


def test_the_table_holds_twenty_pairs_of_each_sort():
    assert [sum(pair["same"] is same for pair in PAIRS) for same in (True, False)] == [20, 20]


def test_near_duplicates_are_found():
    missed = [pair["of"] for pair in PAIRS if pair["same"] and not asked_about(pair)]
    assert len(missed) <= 2, missed


def test_look_alikes_are_mostly_left_alone():
    alarms = [pair["of"] for pair in PAIRS if not pair["same"] and asked_about(pair)]
    assert len(alarms) <= 4, alarms


@pytest.mark.parametrize(
    "change", [{"first_day": "2017-08-02"}, {"initiators": ["angola"], "targets": []}]
)
def test_neither_days_nor_parties_may_lie_apart(change):
    again = next(pair for pair in PAIRS if pair["of"] == "3q6dmw")
    one = act(read(again["one"]), PARENTS)
    assert likeness(one, act(read({**again["one"], **change}), PARENTS)) == 0.0
    assert likeness(one, one) == 1.0
