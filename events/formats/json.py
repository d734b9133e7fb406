"""JSON: one object that says what the file is, with the stored documents under `results`."""

from collections.abc import Iterable, Iterator

import msgspec

from events.formats.batches import batches
from events.formats.head import Head


def chunks(documents: Iterable[bytes], head: Head) -> Iterator[bytes]:
    """The file in chunks of bytes: the members of `head`, then the documents, each on a line of its own."""
    yield msgspec.json.encode(head.said())[:-1] + b',"results":['
    separator = b"\n"
    for batch in batches(documents):
        yield separator + b",\n".join(batch)
        separator = b",\n"
    yield b"\n]}\n"
