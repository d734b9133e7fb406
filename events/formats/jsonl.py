"""JSON Lines: each event's stored document on a line of its own, byte for byte as the API serves it."""

from collections.abc import Iterable, Iterator

from events.formats.batches import batches
from events.formats.head import Head


def chunks(documents: Iterable[bytes], head: Head) -> Iterator[bytes]:
    """The file in chunks of bytes. A line is an event, so `head` is left to the headers of the answer."""
    for batch in batches(documents):
        batch.append(b"")
        yield b"\n".join(batch)
