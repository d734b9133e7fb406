"""Pairs of events, as they are compared: what is typed, and the record that it may repeat."""

import json
from pathlib import Path
from typing import Any

import msgspec

from events.duplicates import THRESHOLD, Act, act, likeness
from events.formats.row import EventRow

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "events" / "data"
_SAID = ("title", "summary", "event_type", "first_day", "last_day", "score")
_WHO = ("initiators", "targets", "others")


def pairs(name: str) -> list[dict[str, Any]]:
    """The pairs of a file in tests/cases."""
    return json.loads((ROOT / "tests" / "cases" / name).read_text(encoding="utf-8"))


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


PARENTS = {
    each["slug"]: each["parent"] for each in lines(DATA / "actors.jsonl") if each.get("parent")
}


def read(values: dict[str, Any]) -> Act:
    rest = {"id": "2222", "status": "draft", "precision": "day", "attribution": "confirmed"}
    return act(msgspec.convert({**rest, **values}, EventRow), PARENTS)


def record() -> list[Act]:
    """The opening data, in order of days."""
    found = [each for path in sorted((DATA / "events").glob("*.jsonl")) for each in lines(path)]
    said = [{n: each[n] for n in (*_SAID, *_WHO) if each.get(n) is not None} for each in found]
    return sorted((read(each) for each in said), key=lambda each: each.first_day)


def asked_about(pair: dict[str, Any]) -> bool:
    one, other = read(pair["one"]), read(pair["other"])
    assert likeness(one, other) == likeness(other, one)
    return likeness(one, other) >= THRESHOLD
