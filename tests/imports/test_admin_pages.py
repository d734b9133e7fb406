"""The pages of the admin: send, tell the columns, read the report, store, and none of it for anybody else."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from events.imports import jobs, processes
from events.imports.reading import limits
from events.models import Event, Revision
from tests.imports.files import ROW

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record", "at_once")]
INLINE = re.compile(r"<style|\sstyle=|\son[a-z]+=|<script(?![^>]*(\ssrc=|application/json))")
GOOD = (",".join(ROW) + "\n" + ",".join(ROW.values()) + "\n").encode()


def send(client, data: bytes = GOOD, **fields):
    sent = SimpleUploadedFile("events.csv", data)
    return client.post(reverse("admin:imports"), {"file": sent, **fields}, follow=True)


def test_a_good_file_is_checked_and_then_stored(signed_in, editor):
    client = signed_in(editor)
    page = send(client, reason="From the archive")
    assert "1 event would be written." in page.content.decode()
    assert Event.objects.count() == 0
    job = page.context["job"]
    stored = client.post(reverse("admin:import_job", args=[job.token]), {"store": ""}, follow=True)
    assert "1 event is stored." in stored.content.decode()
    newest = Revision.objects.latest("number")
    assert (newest.author, newest.reason, newest.status) == ("editor", "From the archive", "draft")
    assert "The record holds all of this already." in send(client).content.decode()


def test_only_reviewers_can_have_events_submitted(signed_in, editor, reviewer):
    for person, status in ((editor, "draft"), (reviewer, "review")):
        data = GOOD.replace(b"proposes talks", person.username.encode())
        client = signed_in(person)
        job = send(client, data, review="on").context["job"]
        client.post(reverse("admin:import_job", args=[job.token]), {"store": ""})
        assert Event.objects.latest("pk").status == status


def test_unclear_columns_are_asked_for(signed_in, editor):
    client = signed_in(editor)
    page = send(client, GOOD.replace(b"title,", b"Kopfzeile,", 1))
    assert page.redirect_chain[-1][0].endswith("/columns/")
    job = page.context["job"]
    address = reverse("admin:import_columns", args=[job.token])
    asked = {f"column-{n}": job.matched[name] for n, name in enumerate(job.headings)}
    lacking = client.post(address, asked)
    assert lacking.context["refused"] == "New events need title: say which columns these are."
    told = {**asked, f"column-{job.headings.index('Kopfzeile')}": "title"}
    assert "1 event would be written." in client.post(address, told, follow=True).content.decode()


def test_the_report_is_a_page_and_a_file(signed_in, editor):
    client = signed_in(editor)
    bad = GOOD + GOOD.split(b"\n")[1].replace(b",3,", b",far,").replace(b"talks", b"=") + b"\n"
    page = send(client, bad)
    shown = page.content.decode()
    assert "1 row is rejected, so nothing is stored." in shown
    assert [(row.line, row.result) for row in page.context["page"]] == [
        (3, "rejected"),
        (2, "created"),
    ]
    job = page.context["job"]
    only = client.get(reverse("admin:import_job", args=[job.token]), {"result": "created"})
    assert [row.line for row in only.context["page"]] == [2]
    answer = client.get(reverse("admin:import_report", args=[job.token]))
    lines = b"".join(answer.streaming_content).decode("utf-8-sig").split("\r\n")
    assert lines[0] == "line,result,id,title,field,what is wrong,before,after"
    assert lines[1].endswith(",score,“far” is no number,,")
    refused = client.post(reverse("admin:import_job", args=[job.token]), {"store": ""}, follow=True)
    assert refused.context["job"].state == "checked"
    assert Event.objects.count() == 0


def test_progress_is_told_while_a_process_works(signed_in, editor, monkeypatch):
    monkeypatch.setattr(processes, "spawn", lambda job: None)
    client = signed_in(editor)
    page = send(client)
    job = page.context["job"]
    assert INLINE.findall(page.content.decode()) == []
    (job.folder / "progress").write_text("3 10")
    address = reverse("admin:import_progress", args=[job.token])
    assert client.get(address).json() == {"done": 3, "total": 10, "working": True}
    busy = send(client)
    assert busy.context["form"].errors["file"] == [
        "Another file of yours is being worked on. Wait until it is done."
    ]


def test_a_job_is_its_owners_alone(signed_in, editor, reviewer):
    job = send(signed_in(editor)).context["job"]
    other = signed_in(reviewer)
    for name in ("import_job", "import_columns", "import_progress", "import_report"):
        assert other.get(reverse(f"admin:{name}", args=[job.token])).status_code == 404
    assert other.post(reverse("admin:import_job", args=[job.token])).status_code == 404
    assert other.get(reverse("admin:import_job", args=["x" * 24])).status_code == 404


def test_who_may_not_write_may_not_import(signed_in, editor, client):
    addresses = [reverse("admin:imports"), reverse("admin:import_template", args=["csv"])]
    editor.groups.clear()
    barred = signed_in(editor)
    assert [barred.get(address).status_code for address in addresses] == [403, 403]
    assert [client.get(address).status_code for address in addresses] == [302, 302]


def test_a_forged_request_is_refused(signed_in, editor):
    client = signed_in(editor)
    client.handler.enforce_csrf_checks = True
    sent = SimpleUploadedFile("events.csv", GOOD)
    assert client.post(reverse("admin:imports"), {"file": sent}).status_code == 403
    assert jobs.of_user(editor.pk) == []


def test_far_too_much_is_refused_unread(signed_in, editor):
    client = signed_in(editor)
    address = reverse("admin:imports")
    answer = client.post(
        address,
        b"",
        content_type="multipart/form-data; boundary=x",
        CONTENT_LENGTH=str(100 * limits.MOST_BYTES),
    )
    assert answer.status_code == 413
    assert "The file has 2000 MB; 20 MB are taken at most." in answer.content.decode()


def test_a_file_can_be_removed(signed_in, editor):
    client = signed_in(editor)
    job = send(client).context["job"]
    client.post(reverse("admin:import_job", args=[job.token]), {"remove": ""})
    assert not job.folder.exists()


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_the_template_is_downloaded(signed_in, editor, ending):
    answer = signed_in(editor).get(reverse("admin:import_template", args=[ending]))
    assert answer["Content-Disposition"] == f'attachment; filename="events-template.{ending}"'
    assert len(answer.content) > 500


def test_no_page_carries_inline_script_or_style(signed_in, editor):
    client = signed_in(editor)
    pages = [
        client.get(reverse("admin:imports")),
        send(client),
        send(client, GOOD.replace(b"title,", b"Kopfzeile,", 1)),
    ]
    assert [INLINE.findall(page.content.decode()) for page in pages] == [[], [], []]
