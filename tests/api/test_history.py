"""The revisions of an event: from the day readers could see it, without the author's name and notes."""

from datetime import datetime

import pytest

from events import approval, record
from events.models import Event
from tests.factories import recorded

pytestmark = pytest.mark.django_db


def change(event, reason, **fields):
    for name, value in fields.items():
        setattr(event, name, value)
    event.derive()
    Event.objects.bulk_update([event], [*fields, "slug"])
    record.commit([event], author="editor-in-person", reason=reason, approved_by=approval.ORIGIN)
    event.refresh_from_db()


def history(client, event):
    page = client.get(f"/api/v1/events/{event.public_id}/revisions/").json()
    assert page["count"] == len(page["results"])
    return [
        {name: value for name, value in row.items() if name in ("action", "reason", "changed")}
        for row in page["results"]
    ]


def test_the_history_begins_when_readers_could_see_it(client):
    event = recorded(status="draft", reason="a first sketch")
    change(event, "a better sketch", title="Another title")
    change(event, "ready", status="published")
    change(event, "the date was wrong", note="see the paper", title="The right title")
    assert history(client, event) == [
        {"action": "updated", "reason": "the date was wrong", "changed": ["title"]},
        {"action": "published", "reason": "ready", "changed": []},
    ]


def test_a_withdrawn_event_keeps_its_history(client):
    event = recorded(reason="first")
    change(event, "doubled", status="withdrawn", withdrawn_reason="It repeats another.")
    assert history(client, event) == [
        {"action": "withdrawn", "reason": "doubled", "changed": ["withdrawn_reason"]},
        {"action": "created", "reason": "first", "changed": []},
    ]


def test_neither_author_nor_note_is_named(client):
    event = recorded(author="editor-in-person", note="between us")
    said = client.get(f"/api/v1/events/{event.public_id}/revisions/").content.decode()
    assert "editor-in-person" not in said
    assert "between us" not in said


def test_numbers_and_times_are_those_of_the_record(client):
    event = recorded()
    row = client.get(f"/api/v1/events/{event.public_id}/revisions/").json()["results"][0]
    assert row["number"] == event.revision.number
    assert row["made_at"].endswith("Z")
    assert datetime.fromisoformat(row["made_at"]) == event.revision.made_at


def test_an_unknown_event_has_no_history(client):
    assert client.get("/api/v1/events/222222/revisions/").status_code == 404
