"""The published files of the codebook: their checksums are facts."""

import csv
import hashlib
import io
import json
from pathlib import Path

import pytest

from events import codebook
from events.codebook import files

#: SHA-256 of every file that was ever published. A line is added, never changed.
PUBLISHED = {
    ("1.0", "csv"): "bf2bc1f5137a86de97c255e43bf1cde83f405d493d7433b3d82be1e9be0d6840",
    ("1.0", "json"): "be41fa353101ba66c5f7f46538b2ee1d278a612d5fe595546e4a0a280870b7d7",
}


def test_every_version_is_among_the_published():
    assert {(version, ending) for version in codebook.VERSIONS for ending in files.BYTES} == set(
        PUBLISHED
    )


@pytest.mark.parametrize(("version", "ending"), PUBLISHED)
def test_a_published_file_is_served_as_it_was(client, version, ending):
    response = client.get(f"/codebook/{version}.{ending}")
    digest = hashlib.sha256(response.content).hexdigest()
    assert (response.status_code, digest) == (200, PUBLISHED[version, ending])
    assert response["ETag"] == f'"{digest}"'
    assert response["Cache-Control"] == "public, max-age=31536000, immutable"


def test_the_csv_is_the_file_itself(client):
    path = Path(codebook.__file__).parent / "1.0.csv"
    assert client.get("/codebook/1.0.csv").content == path.read_bytes()


def test_the_json_holds_the_rows_of_the_csv():
    table = list(csv.DictReader(io.StringIO(files.csv_bytes("1.0").decode(), newline="")))
    types = json.loads(files.json_bytes("1.0"))["event_types"]
    names = [name for name in table[0] if not name.startswith("example")]
    said = [{name: kind[name] for name in names} for kind in types]
    numbers = {"plover_score", "cameo_goldstein", "default_score", "min_score", "max_score"}
    expected = [
        {
            name: (float(v) if v else None) if name in numbers else v
            for name, v in row.items()
            if name in names
        }
        for row in table
    ]
    assert said == expected


def test_who_holds_a_file_is_told_so(client):
    tag = client.get("/codebook/1.0.json")["ETag"]
    assert client.get("/codebook/1.0.json", headers={"if-none-match": tag}).status_code == 304


@pytest.mark.parametrize("path", ["/codebook/2.0.csv", "/codebook/1.0.xml"])
def test_what_was_never_published_is_a_404(client, db, path):
    assert client.get(path).status_code == 404
