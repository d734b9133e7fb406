"""A file holds the events of the page with the same query string, in the same order, and never a draft."""

import csv
import io
import json
import re

import pytest

QUERIES = (
    "",
    "actor=rok&ordering=first_day",
    "initiator=dprk&target=rok",
    "dyad=dprk:rok&direction=de-escalation",
    "from=2013-04&to=2013-05",
    "min_score=-8&max_score=-7",
    "topic=nuclear",
    "q=talk",
    "q=zugzwang",
    "event_type=proposal,talks&ordering=score",
)


@pytest.mark.parametrize("query", QUERIES)
def test_every_file_holds_what_the_page_lists(client, events, body, query):
    html = client.get(f"/events/?{query}").content.decode()
    rows = re.findall(r'<div class="row__title"><a href="/events/(\w+)/', html)
    lines = body(f"/data/events.jsonl?{query}").decode().splitlines()
    table = io.StringIO(body(f"/data/events.csv?{query}").decode(), newline="")
    found = json.loads(body(f"/data/events.json?{query}"))
    assert [json.loads(line)["id"] for line in lines] == rows
    assert [row["id"] for row in csv.DictReader(table)] == rows
    assert [event["id"] for event in found["results"]] == rows
    assert found["count"] == len(rows)


def test_no_file_holds_a_draft(events, body):
    for ending in ("jsonl", "csv", "json"):
        assert b"Zugzwang" not in body(f"/data/events.{ending}")
