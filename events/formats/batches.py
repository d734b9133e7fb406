"""Items taken some hundred at a time, so that a file of any size is written in flat memory."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

T = TypeVar("T")

#: Documents in one chunk of a file: so many that the loop costs nothing, so few that the processor's cache holds them.
SIZE = 200


def batches(items: Iterable[T], size: int = SIZE) -> Iterator[list[T]]:
    """The items in order, in lists of `size`, the last one shorter; nothing for no items."""
    source = iter(items)
    while batch := list(islice(source, size)):
        yield batch
