"""Each file is read by a library of its own kind and says what the events are."""

import io
import json
from datetime import UTC, date

import bibtexparser
import pandas as pd
import pytest
import rispy
from geojson_pydantic import FeatureCollection
from icalendar import Calendar

from events.caching import dataset_version
from events.formats.icalendar import folded
from events.licence import citation
from events.models import Revision
from tests.factories import recorded


@pytest.fixture
def calendar(events, body):
    return Calendar.from_ical(body("/data/events.ics"))


def test_geojson_is_geojson(events, body):
    text = body("/data/events.geojson")
    FeatureCollection.model_validate_json(text)
    found, test = json.loads(text), events[2]
    assert [feature["id"] for feature in found["features"]] == [e.public_id for e in events]
    assert [feature["geometry"] for feature in found["features"]] == [
        None,
        None,
        {"type": "Point", "coordinates": [-129.09, 41.28]},
    ]
    assert found["features"][2]["properties"] == {
        "id": test.public_id,
        "revision": test.revision_id,
        "first_day": "2013-02-12",
        "last_day": None,
        "precision": "day",
        "title": 'North Korea tests a "device", its third',
        "title_ko": "북한, 3차 핵실험",
        "summary": "First line.\r\nSecond line, with a comma.",
        "summary_ko": "",
        "event_type": "nuclear_test",
        "quad_class": 4,
        "direction": "escalation",
        "score": -7.5,
        "attribution": "confirmed",
        "initiators": ["dprk"],
        "targets": ["rok", "usa"],
        "others": [],
        "place": "punggye-ri",
        "place_name": "=Punggye-ri",
        "place_precision": "site",
        "topics": ["nuclear"],
        "source_urls": ["https://a.example/1", "https://b.example/2"],
        "url": f"http://testserver{test.get_absolute_url()}",
    }


def test_geojson_and_timelinejs_say_what_they_are(events, body):
    said = {
        "licence": "https://creativecommons.org/licenses/by/4.0/",
        "citation": citation(dataset_version()),
        "revision": dataset_version(),
        "view": "Events, de-escalation",
        "count": 2,
    }
    for ending in ("geojson", "timelinejs.json"):
        found = json.loads(body(f"/data/events.{ending}?direction=de-escalation"))
        assert {name: found[name] for name in said} == said


def test_a_calendar_holds_whole_days_and_ends_on_the_next(events, calendar):
    days = [(event["dtstart"].dt, event["dtend"].dt) for event in calendar.events]
    assert days == [
        (date(2013, 6, 9), date(2013, 6, 10)),
        (date(2013, 4, 11), date(2013, 4, 13)),
        (date(2013, 2, 12), date(2013, 2, 13)),
    ]


def test_a_calendar_entry_reads_back(events, calendar):
    entry, test = calendar.events[2], events[2]
    made = Revision.objects.made_at(test.revision_id).astimezone(UTC).replace(microsecond=0)
    address = f"http://testserver{test.get_absolute_url()}"
    assert {name: entry[name] for name in ("UID", "SUMMARY", "LOCATION", "URL", "SEQUENCE")} == {
        "UID": f"{test.public_id}@korean-peninsula-tension-timeline",
        "SUMMARY": 'North Korea tests a "device", its third',
        "LOCATION": "=Punggye-ri",
        "URL": address,
        "SEQUENCE": test.revision_id,
    }
    assert entry["DTSTAMP"].dt == made
    assert entry["DESCRIPTION"] == (
        "First line.\nSecond line, with a comma.\n"
        f"Score -7.5, confirmed, revision {test.revision_id}.\n{address}\nCC BY 4.0"
    )


def test_a_calendar_says_what_it_is(events, body):
    found = Calendar.from_ical(body("/data/events.ics?q=북한"))
    assert (
        found["NAME"].replace("\\,", ",")
        == "Korean Peninsula Tension Timeline: Events, matching “북한”"
    )
    assert found.description.startswith(citation(dataset_version()))


def test_an_event_known_to_the_month_takes_its_days(db, body):
    recorded(title="A month", first_day=date(1950, 2, 1), precision="month")
    [event] = Calendar.from_ical(body("/data/events.ics")).events
    assert (event["dtstart"].dt, event["dtend"].dt) == (date(1950, 2, 1), date(1950, 3, 1))


@pytest.mark.parametrize("length", range(70, 82))
def test_a_long_line_is_folded_between_characters(length):
    line = "한" * (length // 3) + "a" * (length % 3) + "북한이" * 30
    pieces = folded(line).split(b"\r\n ")
    assert all(len(piece.rstrip(b"\r\n")) <= 75 for piece in [pieces[0], *pieces[1:]])
    assert b"".join(pieces).decode() == f"{line}\r\n"


def test_bibtex_cites_the_page_of_each_event(events, body):
    library = bibtexparser.parse_string(body("/data/events.bib").decode())
    entry, test = library.entries[2], events[2]
    made = Revision.objects.made_at(test.revision_id)
    assert library.failed_blocks == []
    assert [entry.key for entry in library.entries] == [f"kptt-{e.public_id}" for e in events]
    assert {field.key: field.value for field in entry.fields} == {
        "author": "{Korean Peninsula Tension Timeline}",
        "title": '{North Korea tests a "device", its third}',
        "titleaddon": "북한, 3차 핵실험",
        "year": str(made.year),
        "month": made.strftime("%b").lower(),
        "eventdate": "2013-02-12",
        "version": f"revision {test.revision_id}",
        "howpublished": "Web page",
        "url": f"http://testserver{test.get_absolute_url()}",
        "abstract": "First line. Second line, with a comma.",
        "keywords": r"nuclear\_test, escalation, nuclear",
        "langid": "english",
        "note": f"Event {test.public_id} of 2013-02-12, revision {test.revision_id}",
        "rights": "CC BY 4.0, https://creativecommons.org/licenses/by/4.0/",
    }


def test_a_text_cannot_end_a_bibtex_entry(db, body):
    recorded(title=r"50% } of {\input x} & $5 @misc{a,")
    library = bibtexparser.parse_string(body("/data/events.bib").decode())
    assert (len(library.entries), library.failed_blocks) == (1, [])
    assert library.entries[0]["title"] == (
        r"{50\% \textbraceright  of \textbraceleft \textbackslash input x\textbraceright  "
        r"\& \$5 @misc\textbraceleft a,}"
    )


def test_ris_cites_the_page_of_each_event(events, body):
    found, test = rispy.loads(body("/data/events.ris").decode()), events[2]
    made = Revision.objects.made_at(test.revision_id)
    assert [entry["id"] for entry in found] == [f"kptt-{event.public_id}" for event in events]
    assert found[2] == {
        "type_of_reference": "WEB",
        "id": f"kptt-{test.public_id}",
        "authors": ["Korean Peninsula Tension Timeline"],
        "title": 'North Korea tests a "device", its third',
        "translated_title": "북한, 3차 핵실험",
        "secondary_title": "Korean Peninsula Tension Timeline",
        "year": str(made.year),
        "date": f"{made:%Y/%m/%d}",
        "edition": f"revision {test.revision_id}",
        "abstract": "First line. Second line, with a comma.",
        "keywords": ["nuclear_test", "escalation", "nuclear"],
        "language": "en",
        "urls": [f"http://testserver{test.get_absolute_url()}"],
        "custom1": "Event of 2013-02-12",
        "custom2": "CC BY 4.0, https://creativecommons.org/licenses/by/4.0/",
        "notes": [f"{citation(dataset_version())} View: All events."],
    }


def test_a_timeline_has_a_slide_an_event(events, body):
    found = json.loads(body("/data/events.timelinejs.json"))
    address = f"http://testserver{events[1].get_absolute_url()}"
    assert found["events"][1] == {
        "unique_id": events[1].public_id,
        "start_date": {"year": 2013, "month": 4, "day": 11},
        "end_date": {"year": 2013, "month": 4, "day": 12},
        "text": {
            "headline": "=HYPERLINK(1)",
            "text": f'<p>+1 and @all</p><p><a href="{address}">{address}</a></p>',
        },
        "group": "de-escalation",
    }


def test_a_slide_runs_no_text_as_html(db, body):
    recorded(
        title="<script>alert(1)</script>",
        summary="<b>x</b>",
        first_day=date(1950, 1, 1),
        precision="year",
    )
    [slide] = json.loads(body("/data/events.timelinejs.json"))["events"]
    assert slide["start_date"] == {"year": 1950}
    assert slide["text"]["headline"] == "&lt;script&gt;alert(1)&lt;/script&gt;"
    assert slide["text"]["text"].startswith("<p>&lt;b&gt;x&lt;/b&gt;</p>")


def test_pandas_reads_the_types(events, body):
    table = pd.read_csv(io.BytesIO(body("/data/events.csv")), parse_dates=["first_day"])
    lines = pd.read_json(io.BytesIO(body("/data/events.jsonl")), lines=True)
    assert list(table["id"]) == list(lines["id"]) == [event.public_id for event in events]
    assert [str(table[name].dtype) for name in ("score", "quad_class")] == ["float64", "int64"]
    assert str(table["first_day"].dtype).startswith("datetime64")
    assert [str(lines[name].dtype) for name in ("score", "quad_class")] == ["float64", "int64"]


def test_a_byte_order_mark_stands_where_it_is_asked_for(events, body):
    plain = body("/data/events.csv")
    assert body("/data/events.csv?bom=1") == b"\xef\xbb\xbf" + plain
    assert body("/data/events.csv?bom=0") == plain


@pytest.mark.parametrize("path", ["/data/events.csv?bom=yes", "/data/events.json?bom=1"])
def test_a_byte_order_mark_that_makes_no_sense_is_refused(client, events, path):
    answer = client.get(path)
    assert (answer.status_code, list(json.loads(answer.content)["errors"])) == (400, ["bom"])


def test_a_list_has_its_files_at_its_own_address(events, body):
    for ending in ("csv", "ics", "timelinejs.json"):
        assert body(f"/events.{ending}?actor=usa") == body(f"/data/events.{ending}?actor=usa")
