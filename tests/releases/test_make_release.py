"""`make_release` writes every format with its sum, counts, and what archives ask for; it is done once."""

import hashlib
import json
import subprocess
from datetime import date

import pytest
from django.core.management import CommandError, call_command

from events import codebook
from events.formats import FILES
from events.models import Release, Revision
from tests.releases.conftest import make

NAMES = [
    *(f"events.{ending}" for ending in FILES),
    "events.sqlite",
    "package.zip",
    f"codebook-{codebook.VERSION}.csv",
    f"codebook-{codebook.VERSION}.json",
    "CHANGELOG.md",
    "datacite.json",
    ".zenodo.json",
]


def test_it_counts_and_dates_the_record(first):
    assert first.revision_id == Revision.objects.latest_number()
    assert (first.released_on, first.event_count, first.codebook_version) == (
        date(2026, 10, 31),
        3,
        codebook.VERSION,
    )


def test_every_file_is_there_with_its_sum(first, folder):
    assert sorted(first.checksums) == sorted(NAMES)
    for name, digest in first.checksums.items():
        assert hashlib.sha256((folder / "2026.10" / name).read_bytes()).hexdigest() == digest


def test_the_list_of_sums_is_read_by_the_common_tool(first, folder):
    done = subprocess.run(
        ["sha256sum", "--check", "--strict", "SHA256SUMS"],
        cwd=folder / "2026.10",
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.count(": OK\n") == len(NAMES)


def test_its_files_are_the_downloads_of_the_moment(client, first, folder, moved_on):
    for name in (f"events.{ending}" for ending in FILES):
        answer = client.get(f"/data/{name}?release=2026.10")
        assert b"".join(answer.streaming_content) == (folder / "2026.10" / name).read_bytes(), name


def test_as_of_its_revision_is_its_file(client, first, folder, moved_on):
    for name in ("events.csv", "events.jsonl"):
        answer = client.get(f"/data/{name}?as_of={first.revision_id}")
        assert b"".join(answer.streaming_content) == (folder / "2026.10" / name).read_bytes()


def test_a_release_is_made_once(first, folder):
    before = (folder / "2026.10" / "SHA256SUMS").read_bytes()
    with pytest.raises(CommandError, match=r"There is a release 2026\.10 already"):
        make("2026.10", "2026-11-01")
    (folder / "2026.12").mkdir()
    with pytest.raises(CommandError, match="is there already, and a release never changes"):
        make("2026.12", "2026-12-01")
    assert (folder / "2026.10" / "SHA256SUMS").read_bytes() == before
    assert [path.name for path in sorted(folder.iterdir())] == ["2026.10", "2026.12"]


def test_a_name_is_a_year_and_a_month(cast, folder):
    for name in ("26.10", "2026-10", "../2026.10", "2026.10/x", "latest"):
        with pytest.raises(CommandError, match=r"Year and month, such as 2026\.11"):
            make(name, "2026-10-31")
    assert not folder.exists()


def test_an_empty_record_is_not_released(db, folder):
    with pytest.raises(CommandError, match="holds no published event"):
        make("2026.10", "2026-10-31")


def test_what_goes_wrong_leaves_nothing_behind(cast, folder, monkeypatch):
    def fail(*args: object) -> bytes:
        raise OSError("No space left on device")

    monkeypatch.setattr("events.releases.metadata.zenodo", fail)
    with pytest.raises(OSError, match="No space left"):
        make("2026.10", "2026-10-31")
    assert not Release.objects.exists()
    assert list(folder.iterdir()) == []


def test_the_command_says_what_there_is(cast, folder, capsys):
    call_command("make_release", "2026.10.1")
    said = capsys.readouterr().out.splitlines()
    number = Revision.objects.latest_number()
    assert said[0] == (
        f"Release 2026.10.1: 3 events at revision {number}, {len(NAMES)} files in "
        f"{folder / '2026.10.1'}"
    )
    assert {line.split("  ")[1] for line in said[1:]} == set(NAMES)


def test_the_changelog_tells_what_changed(second, cast, folder, first):
    new = Revision.objects.get(pk=second.revision_id).key
    assert (folder / "2026.10" / "CHANGELOG.md").read_text() == (
        "# Korean Peninsula Tension Timeline, release 2026.10\n\n"
        f"Released on 31 October 2026 from revision {first.revision_id}: 3 events, codebook 1.0, method 1.0. "
        "CC BY 4.0.\n\nThis is the first release.\n"
    )
    assert (folder / "2026.11" / "CHANGELOG.md").read_text() == (
        "# Korean Peninsula Tension Timeline, release 2026.11\n\n"
        f"Released on 24 November 2026 from revision {second.revision_id}: 3 events, codebook 1.0, method 1.0. "
        "CC BY 4.0.\n\n"
        f"Since release 2026.10 (revision {first.revision_id}): 1 new, 1 corrected in substance, "
        "1 edited otherwise, 1 withdrawn.\n\n"
        f"## New\n\n- `{new}` 2013-06-09 Two Koreas open talks\n\n"
        f"## Corrected in substance\n\n- `{cast.test.public_id}` 2013-02-12 North Korea conducts its third "
        "nuclear test: The yield was larger.\n\n"
        f"## Edited otherwise\n\n- `{cast.resolution.public_id}` 2013-03-07 UN Security Council adopts "
        "Resolution 2094\n\n"
        f"## Withdrawn\n\n- `{cast.threat.public_id}` Twice. It is now part of `{cast.test.public_id}`.\n"
    )
    assert second.notes == (folder / "2026.11" / "CHANGELOG.md").read_text()


def test_zenodo_is_told_what_it_asks(first, folder):
    said = json.loads((folder / "2026.10" / ".zenodo.json").read_text())
    description = said.pop("description")
    assert description.startswith("<p>A sourced, two-sided record")
    assert "3 events" in description
    assert said == {
        "title": "Korean Peninsula Tension Timeline, release 2026.10",
        "upload_type": "dataset",
        "creators": [{"name": "The Korean Peninsula Tension Timeline contributors"}],
        "publication_date": "2026-10-31",
        "version": "2026.10",
        "access_right": "open",
        "license": "cc-by-4.0",
        "language": "eng",
        "keywords": [
            "Korean Peninsula",
            "North Korea",
            "South Korea",
            "event data",
            "conflict and cooperation",
            "inter-Korean relations",
        ],
        "related_identifiers": [
            {
                "identifier": "https://timeline.example/releases/2026.10/",
                "relation": "isIdenticalTo",
                "resource_type": "dataset",
            }
        ],
    }
