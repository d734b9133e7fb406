"""CSV: one flat line an event (RFC 4180, UTF-8, lines end with CR LF), written from the stored documents.

A cell that a spreadsheet would run as a formula is defused with a leading apostrophe; numbers stay numbers. Lists
stand in one cell, separated by a semicolon and a space.
"""

import codecs
import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from events.formats.batches import batches
from events.formats.head import Head

#: What makes a spreadsheet read a cell as a formula.
FORMULA = ("=", "+", "-", "@", "\t", "\r")
_NUMBER = re.compile(r"[+-]?\d+(\.\d+)?")
BETWEEN = "; "


class _Part(msgspec.Struct):
    role: str
    actor: str


class _Place(msgspec.Struct):
    slug: str
    name: str
    latitude: float
    longitude: float


class _Toll(msgspec.Struct):
    low: int | None
    best: int | None
    high: int | None


class _Figure(msgspec.Struct):
    field: str
    low: int | None
    best: int | None
    high: int | None


class _Publisher(msgspec.Struct):
    slug: str


class _Source(msgspec.Struct):
    id: str
    url: str
    publisher: _Publisher


class _Citation(msgspec.Struct):
    source: _Source


class _Link(msgspec.Struct):
    type: str
    to: str


class _Document(msgspec.Struct):
    """What the columns need of an event's document."""

    id: str
    revision: int
    path: str
    first_day: str
    last_day: str | None
    precision: str
    title: str
    title_ko: str
    summary: str
    summary_ko: str
    event_type: str
    quad_class: int | None
    direction: str
    score: float
    attribution: str
    participants: list[_Part]
    place: _Place | None
    topics: list[str]
    killed: _Toll | None
    injured: _Toll | None
    citations: list[_Citation]
    links: list[_Link]
    figures: list[_Figure] = []
    labels: list[str] = []


_NO_TOLL = _Toll(None, None, None)
_DECODER = msgspec.json.Decoder(_Document)
#: Fields that stand in the document as they stand in the file.
_PLAIN = (
    "id",
    "revision",
    "first_day",
    "last_day",
    "precision",
    "title",
    "title_ko",
    "summary",
    "summary_ko",
    "event_type",
    "quad_class",
    "direction",
    "score",
    "attribution",
)
COLUMNS = (
    *_PLAIN,
    "initiators",
    "targets",
    "others",
    "place",
    "place_name",
    "latitude",
    "longitude",
    "topics",
    "killed_low",
    "killed_best",
    "killed_high",
    "injured_low",
    "injured_best",
    "injured_high",
    "missiles_low",
    "missiles_best",
    "missiles_high",
    "range_low",
    "range_best",
    "range_high",
    "labels",
    "links",
    "publishers",
    "source_ids",
    "source_urls",
    "path",
)


def chunks(documents: Iterable[bytes], head: Head) -> Iterator[bytes]:
    """The file in chunks of bytes, the names of the columns first.

    What `head` says is left to the headers of the answer.
    """
    if head.bom:
        yield codecs.BOM_UTF8
    yield _text([COLUMNS])
    for batch in batches(documents):
        yield _text(_cells(_DECODER.decode(document)) for document in batch)


def of_columns(columns: Mapping[str, Sequence[object]]) -> bytes:
    """A table whose columns are given whole, all of one length; their names first."""
    return _text([tuple(columns), *zip(*columns.values(), strict=True)])


def defused(value: object) -> object:
    """The value as a cell: a text that would be run as a formula gets a leading apostrophe."""
    if isinstance(value, str) and value.startswith(FORMULA) and not _NUMBER.fullmatch(value):
        return f"'{value}"
    return value


def _text(rows: Iterable[Iterable[object]]) -> bytes:
    out = io.StringIO(newline="")
    csv.writer(out).writerows(rows)
    return out.getvalue().encode()


def _cells(event: _Document) -> list[object]:
    place = event.place
    cells: list[object] = [getattr(event, name) for name in _PLAIN]
    cells += [
        BETWEEN.join(part.actor for part in event.participants if part.role == role)
        for role in ("initiator", "target", "other")
    ]
    cells += [place.slug, place.name, place.latitude, place.longitude] if place else [None] * 4
    cells.append(BETWEEN.join(event.topics))
    for toll in (event.killed or _NO_TOLL, event.injured or _NO_TOLL):
        cells += [toll.low, toll.best, toll.high]
    figures = {figure.field: figure for figure in event.figures}
    for name in ("missiles", "range"):
        figure = figures.get(name, _NO_TOLL)
        cells += [figure.low, figure.best, figure.high]
    cells.append(BETWEEN.join(event.labels))
    sources = [citation.source for citation in event.citations]
    cells += [
        BETWEEN.join(f"{link.type} {link.to}" for link in event.links),
        BETWEEN.join(dict.fromkeys(source.publisher.slug for source in sources)),
        BETWEEN.join(source.id for source in sources),
        BETWEEN.join(source.url for source in sources),
        event.path,
    ]
    return [defused(cell) for cell in cells]
