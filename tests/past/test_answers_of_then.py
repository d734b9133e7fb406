"""Whatever was answered at a revision is answered byte for byte when it is asked for, after the record has moved on."""

import json
import re
from datetime import date

from events import record
from events.models import Phase, Revision
from tests.factories import recorded

#: Lists, single records and measures; with a last day, so that none of them runs to the present one.
API = (
    "events/",
    "events/?ordering=score&page_size=500",
    "events/?q=strike",
    "events/?actor=usa&direction=escalation",
    "events/?topic=nuclear&from=2013-02",
    "actors/",
    "actors/dprk/",
    "sources/",
    "publishers/",
    "places/",
    "topics/",
    "event-types/",
    "terms/",
    "dyads/",
    "dyads/dprk:usa/",
    "tension/?from=2013-01-01&to=2013-12-31&on=2013-03-07",
    "timeline/texts/",
    "timeline/indexes/?q=strike",
    "timeline/bands/",
)
#: Files of events alone, and those that say of themselves which view they are.
FILES = ("csv", "jsonl")
OUTSPOKEN = ("json", "geojson", "ics", "bib", "ris", "timelinejs.json")


def body(client, path: str) -> bytes:
    response = client.get(path)
    assert response.status_code == 200, path
    return b"".join(response.streaming_content) if response.streaming else response.content


def as_of(path: str, number: int) -> str:
    return f"{path}{'&' if '?' in path else '?'}as_of={number}"


def same(client, paths: list[str], then, go_on) -> None:
    """Fails unless each path answers as of then what it answered then, and something else now."""
    before = {path: body(client, path) for path in paths}
    go_on()
    assert Revision.objects.latest_number() > then.number
    assert {path: body(client, as_of(path, then.number)) for path in paths} == before
    assert {path for path in paths if body(client, path) == before[path]} == set()


def test_the_api_answers_as_it_did(client, then, go_on):
    same(client, [f"/api/v1/{path}" for path in API], then, go_on)


def test_one_event_is_answered_as_it_was(client, then, go_on):
    same(client, [f"/api/v1/events/{then.test.public_id}/"], then, go_on)


def test_an_event_withdrawn_since_is_there(client, then, go_on):
    path = f"/api/v1/events/{then.threat.public_id}/"
    before = body(client, path)
    go_on()
    assert client.get(path).status_code == 410
    assert body(client, as_of(path, then.number)) == before


def test_files_hold_the_bytes_of_then(client, then, go_on):
    same(client, [f"/data/events.{ending}?actor=dprk" for ending in FILES], then, go_on)


def test_other_files_differ_in_what_they_say_of_themselves_alone(client, then, go_on):
    paths = [f"/data/events.{ending}?actor=dprk" for ending in OUTSPOKEN]
    before = {path: unsaid(body(client, path), then) for path in paths}
    go_on()
    for path in paths:
        assert unsaid(body(client, as_of(path, then.number)), then) == before[path]
        assert unsaid(body(client, path), then) != before[path]


def unsaid(file: bytes, then) -> bytes:
    """The file without the name and address of its moment, and without the time of the last revision."""
    text = file.replace(b"\r\n ", b"")
    moment = rf"\\?, as of 1 November 2026\\?, revision {then.number}|(&amp;|&)as_of={then.number}"
    return re.sub(rb"\nLAST-MODIFIED:\w+\r\nURL", b"", re.sub(moment.encode(), b"", text))


def test_the_chart_draws_what_it_drew(client, then, go_on):
    def drawn() -> list:
        """Each event with its numbers, and with names in the place of indexes."""
        said = client.get(as_of("/api/v1/timeline/", then.number)).json()
        slugs = [actor["slug"] for actor in said["actors"]]
        parties = [[[slugs[n] for n in party[role]] for role in "ito"] for party in said["parties"]]
        topics = [sorted(said["topics"][n]["slug"] for n in found) for found in said["topic_sets"]]
        columns = ("id", "title", "day", "length", "score", "type", "attribution")
        return [
            [*(said[name][n] for name in columns), parties[said["party"][n]]]
            + topics[said["topic"][n]]
            for n in range(said["count"])
        ]

    before = drawn()
    go_on()
    assert drawn() == before
    assert len(before) == 3


def test_a_file_that_speaks_of_itself_names_the_moment(client, then, go_on):
    before = json.loads(body(client, "/data/events.json"))
    go_on()
    after = json.loads(body(client, as_of("/data/events.json", then.number)))
    assert after.pop("view") == f"All events, as of 1 November 2026, revision {then.number}"
    assert before.pop("view") == "All events"
    assert after == before


def test_a_feed_is_that_of_then(client, then, go_on):
    ids = re.compile(rb"<entry>\s*<id>(.*?)</id>\s*<title>(.*?)</title>\s*<updated>(.*?)</updated>")
    before = ids.findall(body(client, "/feeds/events.atom"))
    go_on()
    assert ids.findall(body(client, as_of("/feeds/events.atom", then.number))) == before
    assert len(before) == 3


def test_one_page_follows_another_within_the_moment(client, then, go_on):
    before = client.get("/api/v1/events/").json()["results"]
    go_on()
    found, address = [], as_of("/api/v1/events/?page_size=1", then.number)
    while address:
        page = client.get(address).json()
        assert page["count"] == 3
        found += page["results"]
        address = page["next"]
    assert found == before


def test_a_later_actor_is_known_and_has_no_events_yet(client, then, go_on):
    go_on()
    assert client.get("/api/v1/events/?actor=mongolia").json()["count"] == 1
    assert client.get(as_of("/api/v1/events/?actor=mongolia", then.number)).json() == {
        "count": 0,
        "next": None,
        "previous": None,
        "results": [],
    }
    assert client.get(as_of("/api/v1/actors/mongolia/", then.number)).status_code == 404


def test_what_has_been_deleted_since_is_there_and_later_is_not(client, then):
    phase = Phase.objects.create(slug="spring", name="Spring", first_day=date(2013, 2, 12))
    record.commit([phase], author="tests")
    there = Revision.objects.latest_number()
    record.delete(phase, author="tests")
    gone = Revision.objects.latest_number()
    recorded()

    def slugs(number: int) -> list[str]:
        page = client.get(f"/api/v1/periods/?as_of={number}").json()
        return [row["slug"] for row in page["results"]]

    assert (slugs(there), slugs(gone)) == (["spring"], [])


def test_the_whole_record_of_then_is_no_narrowed_view(client, then, go_on):
    go_on()
    name = client.get(as_of("/data/events.csv", then.number))["Content-Disposition"]
    assert name.endswith(f'timeline-r{then.number}.csv"')
