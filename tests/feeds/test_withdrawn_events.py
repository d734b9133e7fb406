"""An event that was withdrawn is named in the Atom feed by its id and the reason (RFC 6721), and by nothing else."""

from xml.etree import ElementTree

from events import approval, record
from events.formats import feed
from tests.factories import recorded

AT = "{http://purl.org/atompub/tombstones/1.0}"


def withdraw(event, reason: str) -> None:
    event.status, event.withdrawn_reason = "withdrawn", reason
    type(event).objects.bulk_update([event], ["status", "withdrawn_reason"])
    record.commit([event], author="tests", approved_by=approval.ORIGIN)
    event.refresh_from_db()


def tombstones(client, path: str = "/feeds/events.atom") -> list[tuple[str, str, str]]:
    tree = ElementTree.fromstring(client.get(path).content)
    return [
        (one.get("ref"), one.get("when"), one.findtext(f"{AT}comment"))
        for one in tree.iter(f"{AT}deleted-entry")
    ]


def test_its_entry_is_deleted_with_the_reason(client, events):
    talks = events[0]
    withdraw(talks, "It did not <happen>.")
    when = talks.revision.made_at.strftime("%Y-%m-%dT%H:%M:%SZ")
    found = [(feed.name(f"events/{talks.public_id}"), when, "It did not <happen>.")]
    assert tombstones(client) == found
    assert b"open" not in client.get("/feeds/events.atom").content


def test_every_view_is_told_for_its_reader_may_have_the_entry(client, events, parsed):
    withdraw(events[0], "Twice.")
    assert len(tombstones(client, "/feeds/events.atom?topic=nuclear")) == 1
    found = parsed("/feeds/events.atom?topic=nuclear")
    assert [entry.title for entry in found.entries] == ["Test & <b>alarm</b>"]
    assert found.feed.updated == tombstones(client)[0][1]


def test_what_readers_never_saw_is_not_deleted(client, events):
    draft = recorded(status="draft")
    withdraw(draft, "A sketch.")
    assert tombstones(client) == []


def test_a_restored_event_is_an_entry_again(client, events, parsed):
    withdraw(events[0], "Twice.")
    events[0].status, events[0].withdrawn_reason = "published", ""
    type(events[0]).objects.bulk_update([events[0]], ["status", "withdrawn_reason"])
    record.commit([events[0]], author="tests", approved_by=approval.ORIGIN)
    assert tombstones(client) == []
    assert len(parsed("/feeds/events.atom").entries) == 2
