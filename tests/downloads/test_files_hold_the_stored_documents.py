"""JSON Lines and JSON join the stored documents, byte for byte."""

import json

import pytest

from events.caching import dataset_version
from events.licence import citation


def test_json_lines_are_the_stored_documents(events, body):
    lines = body("/data/events.jsonl").decode().splitlines()
    assert lines == [event.revision.document for event in events]


def test_json_says_what_it_is_before_the_events(events, body):
    version = dataset_version()
    assert json.loads(body("/data/events.json?direction=de-escalation")) == {
        "licence": "https://creativecommons.org/licenses/by/4.0/",
        "citation": citation(version),
        "revision": version,
        "view": "Events, de-escalation",
        "count": 2,
        "results": [json.loads(event.revision.document) for event in events[:2]],
    }


def test_json_holds_the_stored_bytes(events, body):
    content = body("/data/events.json")
    assert all(event.revision.document.encode() in content for event in events)


@pytest.mark.parametrize("words", ["nothing", "!?"])  # the second finds nothing without a question
def test_an_empty_view_is_an_empty_file(events, body, words):
    assert body(f"/data/events.jsonl?q={words}") == b""
    assert json.loads(body(f"/data/events.json?q={words}"))["results"] == []
    assert body(f"/data/events.csv?q={words}").decode().count("\r\n") == 1
