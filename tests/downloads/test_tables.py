"""The SQLite file and the data package hold the record as tables that refer to each other."""

import asyncio
import csv
import io
import sqlite3
import zipfile

import frictionless
import pandas as pd
import pytest
from datasette.app import Datasette

from events import approval, record
from events.caching import dataset_version
from events.formats import described
from events.formats.tables import TABLES
from events.licence import citation
from events.models import Actor, Claim, Link
from tests.factories import ActorFactory, SourceFactory, recorded


@pytest.fixture
def database(events, body, tmp_path):
    """A file of a view, opened."""

    def read(path: str = "/data/events.sqlite") -> sqlite3.Connection:
        file = tmp_path / "events.sqlite"
        file.write_bytes(body(path))
        return sqlite3.connect(file)

    return read


@pytest.fixture
def package(events, body, tmp_path):
    """A data package of a view, on disk."""

    def read(path: str = "/data/package.zip") -> str:
        file = tmp_path / "package.zip"
        file.write_bytes(body(path))
        return str(file)

    return read


def test_the_events_stand_in_one_table(events, database):
    lines = database().execute("SELECT id, first_day, until, score, place, killed_best FROM events")
    talks, offer, test = (event.public_id for event in events)
    assert set(lines) == {
        (talks, "2013-06-09", "2013-06-09", 3.0, None, None),
        (offer, "2013-04-11", "2013-04-12", 2.5, None, None),
        (test, "2013-02-12", "2013-02-12", -7.5, "punggye-ri", 1),
    }


def test_what_events_name_stands_beside_them(events, database):
    file = database()
    assert file.execute(
        "SELECT actor, role, position FROM participants WHERE event = ? ORDER BY rowid",
        [events[2].public_id],
    ).fetchall() == [("dprk", "initiator", 0), ("rok", "target", 1), ("usa", "target", 2)]
    assert file.execute("SELECT count(*) FROM citations").fetchone() == (4,)
    assert file.execute("SELECT name FROM topics").fetchall() == [("Nuclear",)]


def test_a_parent_stands_in_the_file_though_it_acts_nowhere(events, database):
    Actor.objects.filter(slug="dprk").update(parent=ActorFactory(slug="bloc"))
    assert database().execute("SELECT parent FROM actors WHERE slug = 'dprk'").fetchone() == (
        "bloc",
    )


def test_a_source_that_only_claims_stands_in_the_file(events, database):
    event, source = recorded(title="With a claim"), SourceFactory(title="Says four")
    Claim.objects.create(event=event, source=source, field="killed", value="4")
    record.commit([event], author="tests", reason="A claim.", approved_by=approval.ORIGIN)
    found = database().execute(
        "SELECT value, title FROM claims JOIN sources ON sources.id = claims.source"
    )
    assert found.fetchall() == [("4", "Says four")]


@pytest.mark.parametrize("query", ["", "?actor=usa", "?q=nothing", "?q=!"])
def test_every_reference_leads_somewhere(events, database, query):
    file = database(f"/data/events.sqlite{query}")
    assert file.execute("PRAGMA foreign_key_check").fetchall() == []
    assert file.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def test_a_link_may_lead_out_of_a_narrowed_file(events, database):
    talks, offer, _test = events
    Link.objects.create(event=talks, to=offer, type="follows")
    record.commit([talks], author="tests", reason="A link.", approved_by=approval.ORIGIN)
    references = "SELECT \"table\" FROM pragma_foreign_key_list('links')"
    assert database().execute(references).fetchall() == [("events",), ("events",)]
    narrowed = database("/data/events.sqlite?event_type=talks")
    assert narrowed.execute(references).fetchall() == [("events",)]
    assert narrowed.execute('SELECT type, "to" FROM links').fetchall() == [
        ("follows", offer.public_id)
    ]


def test_the_file_can_be_searched(events, database):
    found = database().execute(
        "SELECT id FROM events JOIN events_fts ON events_fts.rowid = events.rowid "
        "WHERE events_fts MATCH 'koreas'"
    )
    assert found.fetchall() == [(events[0].public_id,)]


def test_views_say_it_in_names_and_numbers(events, database):
    file = database()
    assert file.execute("SELECT * FROM events_by_year").fetchall() == [("2013", 3, 1, 2, 0, -2.0)]
    named = "SELECT initiators, targets, place, sources FROM events_with_names WHERE score < 0"
    assert file.execute(named).fetchall() == [("Dprk", "Rok; Usa", "=Punggye-ri", 2)]


def test_the_file_says_what_it_is(events, database):
    assert dict(database("/data/events.sqlite?actor=usa").execute("SELECT * FROM about")) == {
        "title": "Korean Peninsula Tension Timeline",
        "licence": "https://creativecommons.org/licenses/by/4.0/",
        "licence_name": "CC BY 4.0",
        "citation": citation(dataset_version()),
        "revision": str(dataset_version()),
        "view": "Events involving Usa",
        "count": "1",
    }


def test_every_column_is_described(db):
    assert [name for name, text in described.descriptions().items() if not text] == []


def test_nothing_of_a_draft_stands_in_the_file(events, body):
    recorded(
        title="Hidden",
        status="draft",
        initiators=["zugzwang-navy"],
        topics=["zugzwang"],
        sources=[SourceFactory(title="Zugzwang paper")],
    )
    assert b"ugzwang" not in body("/data/events.sqlite")


def test_a_changed_record_is_a_changed_file(events, database):
    count = "SELECT count(*) FROM events"
    assert database().execute(count).fetchone() == (3,)
    recorded(title="One more")
    assert database().execute(count).fetchone() == (4,)


def test_pandas_reads_the_types(events, database):
    frame = pd.read_sql("SELECT * FROM events", database(), parse_dates=["first_day"])
    kinds = frame.dtypes
    assert (str(kinds["score"]), str(kinds["revision"])) == ("float64", "int64")
    assert str(kinds["first_day"]).startswith("datetime64")


def test_datasette_opens_it_and_finds_the_index(events, database, tmp_path):
    database().close()

    async def ask(path: str) -> dict:
        app = Datasette([str(tmp_path / "events.sqlite")], settings={"num_sql_threads": 0})
        return (await app.client.get(path)).json()

    found = asyncio.run(ask("/events/events.json?_search=koreas&_shape=array"))
    assert [row["id"] for row in found] == [events[0].public_id]


def test_frictionless_finds_the_package_valid(events, package):
    report = frictionless.validate(package())
    assert report.flatten(["resourceName", "message"]) == []
    assert [task.name for task in report.tasks] == [table.name for table in TABLES]


def test_a_narrowed_package_is_valid(events, package):
    assert frictionless.validate(package("/data/package.zip?actor=usa")).valid


def test_the_package_says_what_it_is(events, package):
    found = frictionless.Package(package("/data/package.zip?actor=usa")).to_dict()
    assert {key: found[key] for key in ("title", "version", "licenses", "view", "count")} == {
        "title": "Korean Peninsula Tension Timeline",
        "version": str(dataset_version()),
        "licenses": [
            {
                "name": "CC-BY-4.0",
                "path": "https://creativecommons.org/licenses/by/4.0/",
                "title": "CC BY 4.0",
            }
        ],
        "view": "Events involving Usa",
        "count": 1,
    }


def test_a_cell_of_the_package_runs_in_no_spreadsheet(events, package):
    with zipfile.ZipFile(package()) as found:
        lines = csv.DictReader(io.StringIO(found.read("events.csv").decode(), newline=""))
        assert {line["title"] for line in lines} == {
            "Two Koreas talk",
            "'=HYPERLINK(1)",
            'North Korea tests a "device", its third',
        }


@pytest.mark.parametrize("path", ["/data/events.sqlite", "/data/package.zip"])
def test_a_bad_filter_is_a_problem_document(client, events, path):
    answer = client.get(f"{path}?actr=dprk")
    assert (answer.status_code, answer["Content-Type"]) == (400, "application/problem+json")
