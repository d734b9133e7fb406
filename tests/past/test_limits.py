"""One moment is made ready at a time, an address may have a number of them a minute, and a few are kept."""

import fcntl
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from events import vintages
from events.as_of import Moment
from events.models import Release
from events.vintages import beside, files
from tests.cast import SECRET
from tests.factories import recorded


@pytest.fixture(autouse=True)
def folder(settings, tmp_path) -> Path:
    settings.VINTAGES_DIR = tmp_path / "vintages"
    return settings.VINTAGES_DIR


@pytest.fixture
def held(folder):
    """Somebody else is making another moment ready."""
    folder.mkdir()
    with (folder / "lock").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def kept(folder: Path) -> list[int]:
    return sorted(int(path.name[1:].partition("-")[0]) for path in folder.glob("r*.sqlite3"))


def test_a_second_asker_is_told_when_to_ask_again(client, then, go_on, held):
    go_on()
    answer = client.get(f"/api/v1/events/?as_of={then.number}")
    assert (answer.status_code, answer["Retry-After"]) == (503, "3")
    assert answer["Content-Type"] == "application/problem+json"
    said = {name: answer.json()[name] for name in ("title", "status", "detail")}
    assert said == {
        "title": "Not ready yet",
        "status": 503,
        "detail": "The record of that moment is being made ready. Ask again in 3 seconds.",
    }


def test_a_reader_is_told_so_on_a_page(client, then, go_on, held):
    go_on()
    page = client.get(f"/events/?as_of={then.number}&actor=dprk")
    assert (page.status_code, page["Retry-After"]) == (503, "3")
    html = page.content.decode()
    assert "Load the page again in 3 seconds." in html
    assert '<a href="/events/?actor=dprk">The same page as of now</a>' in html


def test_what_is_ready_is_answered_meanwhile(client, then, go_on, folder):
    go_on()
    path = f"/api/v1/events/?as_of={then.number}"
    assert client.get(path).status_code == 200
    with (folder / "lock").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        assert client.get(path).status_code == 200


def test_an_address_has_a_number_of_moments_a_minute(client, then, settings, monkeypatch):
    settings.VINTAGES_RATE = 2
    monkeypatch.setattr("events.visitor.time", lambda: 1_000_000_010)
    answers = [client.get(f"/api/v1/events/?as_of={number}") for number in (1, 2, 2, 3)]
    assert [answer.status_code for answer in answers] == [200, 200, 200, 429]
    assert answers[3]["Retry-After"] == "10"
    assert client.get("/api/v1/events/?as_of=3", REMOTE_ADDR="192.0.2.7").status_code == 200


def test_the_last_asked_for_are_kept_and_those_of_releases(client, then, settings, folder):
    settings.VINTAGES_KEPT = 2
    Release.objects.create(
        name="2013.02", revision_id=1, released_on="2013-02-28", event_count=1, codebook_version="1"
    )
    for number in (1, 2, 3, 2, 4):
        assert client.get(f"/api/v1/events/?as_of={number}").status_code == 200
    assert kept(folder) == [1, 2, 4]


def test_a_large_record_is_left_to_a_process_of_its_own(client, then, go_on, monkeypatch):
    go_on()
    started = []
    monkeypatch.setattr(vintages, "MOST_AT_ONCE", 2)
    monkeypatch.setattr(beside.subprocess, "Popen", lambda command, **how: started.append(command))
    path = f"/api/v1/events/?as_of={then.number}"
    answer = client.get(path)
    assert (answer.status_code, answer["Retry-After"]) == (503, "20")
    assert [command[1:] for command in started] == [["manage.py", "make_moment", str(then.number)]]
    beside._started.clear()
    call_command(*started[0][2:], stdout=StringIO())
    assert client.get(path).json()["count"] == 3


def test_the_command_refuses_what_is_no_moment(then):
    with pytest.raises(CommandError, match="There is no revision 999 yet"):
        call_command("make_moment", "999")


def test_the_command_leaves_the_present_alone(then, capsys, folder):
    call_command("make_moment", str(then.number))
    assert capsys.readouterr().out == "This is the present: there is nothing to make.\n"
    assert not folder.exists()


def test_a_record_set_up_anew_has_moments_of_its_own(client, then, monkeypatch):
    assert client.get("/api/v1/events/?as_of=1").json()["count"] == 1
    moment = Moment(1, then.test.first_day, using="revision-1")
    assert vintages.is_there(moment)
    monkeypatch.setattr(files, "VERSION", "another software")
    assert not vintages.is_there(moment)


def test_a_moment_holds_no_draft(then, folder):
    recorded()
    path = vintages.ensure(Moment(then.number, then.test.first_day, using="revision-x"))
    content = path.read_bytes()
    assert then.draft.title == f"{SECRET} at sea"
    assert b"at sea" not in content
    assert b"conducts its third nuclear test" in content


def test_half_a_moment_is_never_found(then, folder, monkeypatch):
    def fail(moment: Moment) -> None:
        raise RuntimeError("the disk is full")

    monkeypatch.setattr(files, "fill", fail)
    with pytest.raises(RuntimeError, match="the disk is full"):
        vintages.ensure(Moment(1, then.test.first_day, using="revision-1"))
    assert [path.name for path in folder.iterdir()] == ["lock"]
