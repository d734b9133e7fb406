"""The shapes in which the record leaves and enters: rows, and the codecs that write and read them.

`FILES` is the register of the files that a reader can download; its key is the ending of the file's name.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from events.formats import csv, json, jsonl


@dataclass(frozen=True, slots=True)
class File:
    """One format of download: its name, its media type, and how stored documents become its bytes."""

    name: str
    media_type: str
    chunks: Callable[[Iterable[bytes], Mapping[str, Any]], Iterator[bytes]]


FILES: dict[str, File] = {
    "jsonl": File("JSON Lines", "application/jsonl; charset=utf-8", jsonl.chunks),
    "csv": File("CSV", "text/csv; charset=utf-8; header=present", csv.chunks),
    "json": File("JSON", "application/json", json.chunks),
}
