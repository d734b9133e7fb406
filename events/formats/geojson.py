"""GeoJSON (RFC 7946): a feature an event, at its place; an event without one has the geometry null."""

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from events.formats.batches import batches
from events.formats.document import PLAIN, Document, decode
from events.formats.head import Head

PROPERTIES = (
    *PLAIN,
    "initiators",
    "targets",
    "others",
    "place",
    "place_name",
    "place_precision",
    "topics",
    "source_urls",
    "url",
)


def chunks(documents: Iterable[bytes], head: Head) -> Iterator[bytes]:
    """The collection in chunks of bytes; what it says of itself stands in members beside the features."""
    opening = {"type": "FeatureCollection", **head.said()}
    yield msgspec.json.encode(opening)[:-1] + b',"features":['
    separator = b"\n"
    for batch in batches(documents):
        features = [msgspec.json.encode(feature(decode(text), head)) for text in batch]
        yield separator + b",\n".join(features)
        separator = b",\n"
    yield b"\n]}\n"


def feature(event: Document, head: Head) -> dict[str, Any]:
    """The event as a feature."""
    place = event.place
    return {
        "type": "Feature",
        "id": event.id,
        # Longitude first, as the standard has it.
        "geometry": {"type": "Point", "coordinates": [place.longitude, place.latitude]}
        if place
        else None,
        "properties": dict(zip(PROPERTIES, _properties(event, head), strict=True)),
    }


def _properties(event: Document, head: Head) -> Iterator[Any]:
    place = event.place
    yield from (getattr(event, name) for name in PLAIN)
    yield from (event.actors(role) for role in ("initiator", "target", "other"))
    yield from (place.slug, place.name, place.precision) if place else (None, None, None)
    yield event.topics
    yield [citation.source.url for citation in event.citations]
    yield head.address(event.path)
