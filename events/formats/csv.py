"""CSV: one flat line an event (RFC 4180, UTF-8, lines end with CR LF), written from the stored documents.

A cell that a spreadsheet would run as a formula is defused with a leading apostrophe; numbers stay numbers. Lists
stand in one cell, separated by a semicolon and a space.
"""

import codecs
import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from events.formats.batches import batches
from events.formats.document import PLAIN, Document, Toll, decode
from events.formats.head import Head

#: What makes a spreadsheet read a cell as a formula.
FORMULA = ("=", "+", "-", "@", "\t", "\r")
_NUMBER = re.compile(r"[+-]?\d+(\.\d+)?")
BETWEEN = "; "


_NO_TOLL = Toll(None, None, None)
COLUMNS = (
    *PLAIN,
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
        yield _text(_cells(decode(document)) for document in batch)


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


def _cells(event: Document) -> list[object]:
    place = event.place
    cells: list[object] = [getattr(event, name) for name in PLAIN]
    cells += [BETWEEN.join(event.actors(role)) for role in ("initiator", "target", "other")]
    cells += [place.slug, place.name, place.latitude, place.longitude] if place else [None] * 4
    cells.append(BETWEEN.join(event.topics))
    for toll in (event.killed or _NO_TOLL, event.injured or _NO_TOLL):
        cells += [toll.low, toll.best, toll.high]
    figures: dict[str, Toll] = {figure.field: figure for figure in event.figures}
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
