"""`/api/v1/tension.csv` is the index of `/api/v1/tension/` as a table, with the same parameters."""

import csv
import io
from datetime import date
from urllib.parse import unquote

import pytest

from events.analysis.tension import COLUMNS
from tests.factories import recorded

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def spring():
    recorded(first_day=date(2013, 2, 12), targets=["usa"])
    recorded(first_day=date(2013, 6, 9), event_type="talks", score=3, initiators=["dprk", "rok"])


def table(client, query):
    response = client.get(f"/api/v1/tension.csv?{query}")
    assert response.status_code == 200, response.content
    return list(csv.reader(io.StringIO(response.content.decode(), newline="")))


@pytest.mark.parametrize(
    "query",
    [
        "from=2013-02&to=2013-03",
        "from=2013&to=2013&resolution=month",
        "from=2013&to=2013-06&resolution=week&dyad=dprk:rok",
        "on=2013-04-10&actor=usa",
        "from=1990&to=1991&resolution=month",
    ],
)
def test_it_holds_the_same_numbers_under_the_same_names(client, query):
    columns = client.get(f"/api/v1/tension/?{query}").json()["columns"]
    names, *rows = table(client, query)
    assert names == list(columns)
    assert rows == [[str(cell) for cell in row] for row in zip(*columns.values(), strict=True)]


def test_a_day_has_every_column_of_the_index(client):
    names, row = table(client, "on=2013-04-10")
    assert names == ["day", *COLUMNS]
    assert row[0] == "2013-04-10"


def test_it_says_what_it_is_as_other_files_do(client):
    response = client.get("/api/v1/tension.csv?from=2013&to=2013&dyad=dprk:usa&resolution=week")
    version = response["Dataset-Version"]
    assert response["Content-Type"] == "text/csv; charset=utf-8; header=present"
    assert response["Content-Disposition"] == (
        f'attachment; filename="korean-peninsula-tension-timeline-index-r{version}.csv"'
    )
    assert unquote(response["Dataset-View"]) == (
        "Tension by week in 2013. Events between Dprk and Usa; full series; method 1.0."
    )
    assert '<https://creativecommons.org/licenses/by/4.0/>; rel="license"' in response["Link"]


def test_a_bad_question_is_refused_alike(client):
    table, columns = (client.get(f"/api/v1/tension{end}?when=now") for end in (".csv", "/"))
    assert table.status_code == columns.status_code == 400
    assert table["Content-Type"] == "application/problem+json"
    assert table.json()["errors"] == columns.json()["errors"]


def test_an_answer_to_the_present_day_is_asked_for_anew(client):
    tag = client.get("/api/v1/tension.csv?to=2013")["ETag"]
    held = {"If-None-Match": tag}
    assert client.get("/api/v1/tension.csv?to=2013", headers=held).status_code == 304
    assert client.get("/api/v1/tension.csv", headers=held).status_code == 200
