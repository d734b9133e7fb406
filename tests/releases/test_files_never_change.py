"""A release is served as it was written, whatever happens to the record, and may be kept for ever."""

import hashlib

FOR_EVER = "public, max-age=31536000, immutable"


def served(client, release) -> dict[str, str]:
    """The SHA-256 of each file as the site serves it."""
    sums = {}
    for name in release.checksums:
        answer = client.get(f"/releases/{release.name}/{name}")
        assert answer.status_code == 200
        sums[name] = hashlib.sha256(b"".join(answer.streaming_content)).hexdigest()
    return sums


def test_later_edits_change_no_byte(client, first, second):
    assert served(client, first) == first.checksums
    assert served(client, second) == second.checksums
    assert first.checksums["events.csv"] != second.checksums["events.csv"]


def test_it_may_be_kept_for_ever_and_is_known_by_its_sum(client, first):
    path = "/releases/2026.10/events.csv"
    answer = client.get(path)
    tag = f'"{first.checksums["events.csv"]}"'
    assert {name: answer[name] for name in ("Cache-Control", "ETag", "Content-Type")} == {
        "Cache-Control": FOR_EVER,
        "ETag": tag,
        "Content-Type": "text/csv; charset=utf-8; header=present",
    }
    assert answer["Content-Disposition"] == (
        'attachment; filename="korean-peninsula-tension-timeline-2026.10.csv"'
    )
    assert b"".join(answer.streaming_content).startswith(b"id,revision,")
    held = client.get(path, headers={"If-None-Match": tag})
    assert (held.status_code, held.content) == (304, b"")


def test_any_page_may_read_it(client, first):
    answer = client.get(
        "/releases/2026.10/events.jsonl", headers={"origin": "https://elsewhere.example"}
    )
    assert answer["Access-Control-Allow-Origin"] == "*"
    assert b"".join(answer.streaming_content).count(b"\n") == 3


def test_what_is_not_of_the_release_is_not_found(client, first):
    for path in (
        "2026.10/events.xls",
        "2026.12/events.csv",
        "2026.10/..%2F2026.10%2Fevents.csv",
        "2026.10/%2e%2e",
    ):
        assert client.get(f"/releases/{path}").status_code == 404, path


def test_a_file_that_was_put_there_later_is_not_served(client, first, folder):
    (folder / "2026.10" / "later.csv").write_text("id")
    assert client.get("/releases/2026.10/later.csv").status_code == 404


def test_a_lost_file_is_not_found_and_its_page_says_so(client, first, folder):
    (folder / "2026.10" / "events.ris").unlink()
    assert client.get("/releases/2026.10/events.ris").status_code == 404
    html = client.get("/releases/2026.10/").content.decode()
    assert "<strong>events.ris</strong>" in html
    assert "is missing here" in html


def test_nobody_writes_them_again(first, folder):
    assert {path.stat().st_mode & 0o777 for path in (folder / "2026.10").iterdir()} == {0o444}
