"""Before the first revision every list is empty and valid, and every file has its head and nothing else."""

import json

from events.formats.csv import COLUMNS

EMPTY = {"count": 0, "next": None, "previous": None, "results": []}
LISTS = ("events", "sources", "publishers", "places", "topics", "dyads", "terms", "periods")


def test_every_list_is_empty(client, then):
    for moment in ("as_of=0", "as_of=1990-01-01", "as_of=0001-01-01"):
        assert client.get(f"/api/v1/events/?{moment}&actor=dprk&q=test").json() == EMPTY, moment
    for name in LISTS:
        assert client.get(f"/api/v1/{name}/?as_of=0").json() == EMPTY, name


def test_files_are_whole(client, then):
    def body(ending: str) -> bytes:
        return b"".join(client.get(f"/data/events.{ending}?as_of=0").streaming_content)

    assert body("csv") == (",".join(COLUMNS) + "\r\n").encode()
    assert body("jsonl") == b""
    assert json.loads(body("geojson"))["features"] == []
    assert body("ics").count(b"BEGIN:VEVENT") == 0


def test_the_measure_is_quiet(client, then):
    answer = client.get("/api/v1/tension/?as_of=1990-01-01&from=1989-12-31").json()
    assert (answer["version"], answer["events"]) == (0, 0)
    assert answer["columns"]["day"] == ["1989-12-31", "1990-01-01"]
    assert answer["columns"]["net"] == [0.0, 0.0]


def test_every_page_opens(client, then):
    for path in ("/", "/events/", "/actors/", "/sources/", "/places/", "/topics/"):
        page = client.get(f"{path}?as_of=0")
        assert page.status_code == 200, path
        assert "You see the record as it stood at revision 0." in page.content.decode()
