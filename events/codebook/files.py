"""The codebook as files that never change: the CSV as it was published, and JSON made of it, value for value."""

import hashlib
import json
from functools import cache
from importlib import resources
from typing import Any

from events import codebook

LICENCE = "CC-BY-4.0"


@cache
def csv_bytes(version: str) -> bytes:
    """The file exactly as it was published; raises KeyError for an unknown version."""
    if version not in codebook.VERSIONS:
        raise KeyError(version)
    return resources.files("events.codebook").joinpath(f"{version}.csv").read_bytes()


@cache
def json_bytes(version: str) -> bytes:
    """The same rows as JSON, the same bytes on every machine; raises KeyError for an unknown version."""
    document = {
        "version": version,
        "licence": LICENCE,
        "event_types": [_type(kind) for kind in codebook.event_types(version).values()],
    }
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()


def _type(kind: codebook.EventType) -> dict[str, Any]:
    row = {name: getattr(kind, name) for name in kind.__slots__ if name != "examples"}
    row["examples"] = [
        dict(zip(("date", "text"), split(text), strict=True)) for text in kind.examples
    ]
    return row


def split(example: str) -> tuple[str, str]:
    """The date of an example, as exact as it is known, and what happened: ("1976-06", "first Team Spirit")."""
    day, _space, text = example.partition(" ")
    return day, text


BYTES = {"csv": csv_bytes, "json": json_bytes}
MEDIA_TYPES = {"csv": "text/csv; charset=utf-8; header=present", "json": "application/json"}


@cache
def digest(version: str, ending: str) -> str:
    """SHA-256 of a file, in hexadecimal."""
    return hashlib.sha256(BYTES[ending](version)).hexdigest()
