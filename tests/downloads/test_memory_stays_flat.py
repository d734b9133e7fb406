"""A file is written in chunks of some thousand documents, never as a whole."""

from events.formats import FILES
from events.formats.batches import SIZE, batches


def test_items_come_in_batches_in_order():
    assert list(batches(range(5), 2)) == [[0, 1], [2, 3], [4]]
    assert list(batches([], 2)) == []


def test_no_format_reads_further_ahead_than_one_batch(events):
    document = events[0].revision.document.encode()
    for file in FILES.values():
        read = 0

        def documents():
            nonlocal read
            for _ in range(3 * SIZE):
                read += 1
                yield document

        chunks = file.chunks(documents(), {"count": 3 * SIZE})
        while read == 0:
            next(chunks)
        assert read == SIZE
