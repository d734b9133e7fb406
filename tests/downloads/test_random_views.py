"""Of any view a file holds exactly the events that its page lists: fifty filters, drawn with a seed."""

import csv
import io
import json
import random
import re
from datetime import date, timedelta

import feedparser
import pytest
from icalendar import Calendar

from tests.factories import PlaceFactory, PublisherFactory, SourceFactory, recorded

ACTORS = ("dprk", "rok", "usa", "china")
TYPES = {"nuclear_test": -7.5, "talks": 3.0, "proposal": 2.5, "threat": -4.5, "sanctions": -5.0}
TOPICS = ("nuclear", "family-reunions", "sanctions")
PLACES = ("panmunjom", "kaesong")
PUBLISHERS = ("kcna", "yonhap")
VIEWS = 50


@pytest.fixture
def many(db):
    """Forty events that differ in whatever a filter can ask."""
    chance = random.Random(20130616)
    publishers = [PublisherFactory(slug=slug) for slug in PUBLISHERS]
    places = [None, *(PlaceFactory(slug=slug) for slug in PLACES)]
    for n in range(40):
        initiator, target = chance.sample(ACTORS, 2)
        kind = chance.choice(list(TYPES))
        recorded(
            title=f"Number {n} {chance.choice(['offer', 'refusal'])}",
            initiators=[initiator],
            targets=[target],
            event_type=kind,
            score=TYPES[kind],
            first_day=date(2013, 1, 1) + timedelta(days=chance.randrange(700)),
            topics=chance.sample(TOPICS, chance.randrange(3)),
            place=chance.choice(places),
            attribution=chance.choice(["confirmed", "claimed"]),
            sources=[SourceFactory(publisher=chance.choice(publishers))],
        )
    recorded(title="Zugzwang offer", status="draft", targets=["rok"])


def queries() -> list[str]:
    chance = random.Random(50)
    drawn = {
        "actor": lambda: ",".join(chance.sample(ACTORS, 2)),
        "initiator": lambda: chance.choice(ACTORS),
        "target": lambda: chance.choice(ACTORS),
        "dyad": lambda: ":".join(sorted(chance.sample(ACTORS, 2))),
        "event_type": lambda: ",".join(chance.sample(list(TYPES), 2)),
        "direction": lambda: chance.choice(["escalation", "de-escalation"]),
        "quad_class": lambda: str(chance.randint(1, 4)),
        "topic": lambda: chance.choice(TOPICS),
        "place": lambda: chance.choice(PLACES),
        "publisher": lambda: chance.choice(PUBLISHERS),
        "attribution": lambda: chance.choice(["confirmed", "claimed"]),
        "from": lambda: chance.choice(["2013-06", "2013-10-01", "2014"]),
        "to": lambda: chance.choice(["2014-03", "2014-06-30", "2014"]),
        "min_score": lambda: str(chance.randint(-8, 0)),
        "max_score": lambda: str(chance.randint(0, 5)),
        "q": lambda: chance.choice(["offer", "refusal", "zugzwang"]),
        "ordering": lambda: chance.choice(["first_day", "score", "-score"]),
    }
    return [
        "&".join(
            f"{name}={drawn[name]()}"
            for name in chance.sample(list(drawn), chance.choice([1, 1, 2, 3]))
        )
        for _ in range(VIEWS)
    ]


def found(body, client, query: str) -> dict[str, list[str]]:
    """The ids in each file of a view, in its order."""
    table = io.StringIO(body(f"/events.csv?{query}").decode(), newline="")
    timeline = json.loads(body(f"/events.timelinejs.json?{query}"))["events"]
    features = json.loads(body(f"/events.geojson?{query}"))["features"]
    calendar = Calendar.from_ical(body(f"/events.ics?{query}"))
    feed = feedparser.parse(client.get(f"/events.atom?{query}").content)
    return {
        "csv": [row["id"] for row in csv.DictReader(table)],
        "jsonl": [json.loads(line)["id"] for line in body(f"/events.jsonl?{query}").splitlines()],
        "geojson": [feature["id"] for feature in features],
        "ics": [str(event["UID"]).partition("@")[0] for event in calendar.events],
        "timelinejs.json": [slide["unique_id"] for slide in timeline],
        "bib": re.findall(r"@misc\{kptt-(\w+),", body(f"/events.bib?{query}").decode()),
        "ris": re.findall(r"ID  - kptt-(\w+)", body(f"/events.ris?{query}").decode()),
        # A feed has an order of its own.
        "atom": sorted(entry.link.split("/")[4] for entry in feed.entries),
    }


def test_fifty_views_are_the_same_in_every_file(many, client, body):
    sizes = set()
    for query in queries():
        html = client.get(f"/events/?{query}").content.decode()
        rows = re.findall(r'<div class="row__title"><a href="/events/(\w+)/', html)
        sizes.add(len(rows))
        expected = {name: rows for name in found(body, client, query)} | {"atom": sorted(rows)}
        assert found(body, client, query) == expected, query
    # Not fifty times everything or nothing.
    assert len(sizes) > 10
