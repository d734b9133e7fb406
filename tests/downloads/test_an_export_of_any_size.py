"""However large the record, a file of it takes the memory of some hundred events."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from django.db.models import F

from events import streams
from events.models import Event, Revision
from tests.factories import recorded

EVENTS = 8_000
#: Characters by which each document is longer than that of the factory: forty million in all.
LONGER = 5_000
#: Bytes by which the process may grow while it writes.
MOST = 20_000_000


@pytest.fixture
def large_record(db) -> None:
    """Copies of one event, on as many days, with a long summary."""
    event = recorded(summary="A summary.")
    document = event.revision.document.replace("A summary.", "A long summary. " * (LONGER // 16))
    copies = Event.objects.bulk_create(
        Event(
            public_id=f"c{n}",
            slug="copy",
            status="published",
            title="Copy",
            summary="A summary.",
            first_day=date(1950, 1, 1) + timedelta(n),
            until=date(1950, 1, 1) + timedelta(n),
            event_type=event.event_type,
            score=event.score,
            quad_class=event.quad_class,
        )
        for n in range(EVENTS)
    )
    Revision.objects.bulk_create(
        Revision(
            number=event.revision_id + n,
            record="event",
            key=copy.public_id,
            event=copy,
            action="created",
            author="test",
            status="published",
            row={},
            document=document,
        )
        for n, copy in enumerate(copies, start=1)
    )
    shift = event.revision_id + 1 - copies[0].pk
    Event.objects.filter(slug="copy").update(revision=F("pk") + shift)


def resident() -> int:
    """Bytes that this process holds in memory."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="only Linux tells the memory")
@pytest.mark.parametrize("ending", ["jsonl", "csv"])
def test_it_takes_the_memory_of_some_hundred_events(client, large_record, ending):
    path = f"/data/events.{ending}"
    b"".join(client.get(path, {"to": "1950"}).streaming_content)  # what is made once is made
    before = most = resident()
    size = 0
    for chunk in client.get(path).streaming_content:
        size += len(chunk)
        most = max(most, resident())
    assert size > EVENTS * LONGER
    assert most - before < MOST


def test_it_is_whole_and_in_order(client, large_record):
    lines = b"".join(client.get("/data/events.jsonl").streaming_content).splitlines()
    newest = Event.objects.published().newest_first().values_list("revision__document", flat=True)
    assert [line.decode() for line in lines] == list(newest)


def test_who_stops_reading_leaves_a_connection_that_works(large_record):
    documents = streams.documents(Event.objects.published().document_bytes())
    next(documents)
    documents.close()
    assert Event.objects.published().count() == EVENTS + 1
