"""Owners read who signed in, who failed to, and which events changed hands; nobody can change the list."""

import pytest
from django.test import Client

from events import record
from events.models import Event
from tests.accounts.conftest import sign_in
from tests.factories import recorded

pytestmark = pytest.mark.django_db
AUDIT = "/admin/audit/"


@pytest.fixture
def boss(owner) -> Client:
    client = Client()
    sign_in(client, "owner", REMOTE_ADDR="192.0.2.9")
    return client


def lines(client: Client, **query) -> list[tuple[str, str, str]]:
    entries = client.get(AUDIT, query).context["entries"]
    return [(e.who, e.what, e.event.title if e.event else e.address) for e in entries]


def test_sign_ins_failures_and_steps_stand_in_one_list(boss, editor):
    sign_in(Client(), "editor", "wrong", REMOTE_ADDR="192.0.2.1")
    sign_in(Client(), "editor", REMOTE_ADDR="192.0.2.1")
    event = recorded(status="review", title="An event")
    Event.objects.filter(pk=event.pk).update(status="published")
    record.commit([event], author="reviewer", approved_by="reviewer")
    assert lines(boss) == [
        ("reviewer", "Published", "An event"),
        ("editor", "Signed in", "192.0.2.1"),
        ("editor", "Wrong password", "192.0.2.1"),
        ("owner", "Signed in", "192.0.2.9"),
    ]


def test_one_person_can_be_looked_at(boss, editor):
    sign_in(Client(), "editor")
    assert [who for who, _, _ in lines(boss, who="editor")] == ["editor"]


def test_older_entries_follow_by_a_link(boss, editor, monkeypatch):
    monkeypatch.setattr("events.admin.audit.SHOWN", 2)
    for _ in range(3):
        sign_in(Client(), "editor")
    page = boss.get(AUDIT)
    assert len(page.context["entries"]) == 2
    rest = lines(boss, before=page.context["older"])
    assert [who for who, _, _ in rest] == ["editor", "owner"]


@pytest.mark.parametrize("before", ["yesterday", "2013-99-99T00:00", "2013-06-16"])
def test_a_moment_that_is_none_is_passed_over(boss, before):
    assert boss.get(AUDIT, {"before": before}).status_code == 200


def test_it_is_for_owners(editor, reviewer):
    for name in ("editor", "reviewer"):
        client = Client()
        sign_in(client, name)
        assert client.get(AUDIT).status_code == 403
        assert client.post(AUDIT, {"username": name}).status_code == 403
        assert AUDIT not in client.get("/admin/").content.decode()


def test_an_owner_unlocks_at_once(boss, editor):
    for _ in range(6):
        sign_in(Client(), "editor", "wrong", REMOTE_ADDR="192.0.2.1")
    page = boss.get(AUDIT).content.decode()
    assert page.count("<strong>locked</strong>") == 2
    boss.post(AUDIT, {"username": "editor"})
    assert sign_in(Client(), "editor", REMOTE_ADDR="192.0.2.2").status_code == 302


def test_no_password_is_kept(boss, editor):
    from axes.models import AccessAttempt

    sign_in(Client(), "editor", "my secret slip")
    assert "my secret slip" not in str(list(AccessAttempt.objects.values()))
