"""A file is written in chunks of some thousand documents, never as a whole."""

from datetime import UTC, datetime

import pytest

from events.formats import FILES
from events.formats.batches import SIZE, batches
from events.formats.head import Head

HEAD = Head(licence="https://l.example", citation="C.", revision=1, view="All", count=3 * SIZE)


def test_items_come_in_batches_in_order():
    assert list(batches(range(5), 2)) == [[0, 1], [2, 3], [4]]
    assert list(batches([], 2)) == []


@pytest.mark.parametrize("ending", FILES)
def test_no_format_reads_further_ahead_than_one_batch(events, ending):
    document = events[0].revision.document.encode()
    file, read = FILES[ending], 0

    def documents():
        nonlocal read
        for _ in range(3 * SIZE):
            read += 1
            yield (document, datetime(2026, 1, 1, tzinfo=UTC)) if file.dated else document

    chunks = file.chunks(documents(), HEAD)
    while read == 0:
        next(chunks)
    assert read == SIZE
