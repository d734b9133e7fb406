"""A changed event stays the entry that it is, with a later `updated`, and is not posted again."""

from datetime import UTC, datetime, timedelta

from django.utils import timezone

from events import approval, record


def test_the_entry_keeps_its_id_and_its_first_day(events, parsed, monkeypatch):
    before = {entry.id: entry for entry in parsed("/feeds/events.atom").entries}
    later = timezone.now() + timedelta(hours=2)
    monkeypatch.setattr(timezone, "now", lambda: later)
    test = events[1]
    type(test).objects.filter(pk=test.pk).update(title="Test and alarm, corrected")
    test.refresh_from_db()
    record.commit([test], author="tests", reason="Title.", approved_by=approval.ORIGIN)

    entries = parsed("/feeds/events.atom").entries
    assert {entry.id for entry in entries} == set(before)
    changed, same = entries
    assert changed.title == "Test and alarm, corrected"
    assert changed.published == before[changed.id].published
    assert changed.updated == later.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    assert same.updated == before[same.id].updated
    assert datetime.fromisoformat(changed.updated) > datetime.fromisoformat(changed.published)


def test_the_entry_is_the_same_on_every_host(events, parsed, settings):
    here = [entry.id for entry in parsed("/feeds/events.atom").entries]
    settings.SITE_URL = "https://elsewhere.example"
    found = parsed("/feeds/events.atom")
    assert [entry.id for entry in found.entries] == here
    assert found.entries[0].link.startswith("https://elsewhere.example/events/")
