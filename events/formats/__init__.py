"""The shapes in which the record leaves and enters: rows, and the codecs that write and read them.

`FILES` is the register of the files that a reader can download, `FEEDS` that of what newsreaders follow; the key is the
ending of the file's name. A tabular archive (`events.formats.tables`) is no stream of events and stands apart.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from events.formats import bibtex, csv, feed, geojson, icalendar, json, jsonl, ris, timelinejs
from events.formats.head import Head


@dataclass(frozen=True, slots=True)
class File:
    """One format of download: its name, its media type, and how stored documents become its bytes.

    A `dated` format is given each document with the time of its revision.
    """

    name: str
    media_type: str
    chunks: Callable[[Iterable[Any], Head], Iterator[bytes]]
    dated: bool = False


FILES: dict[str, File] = {
    "jsonl": File("JSON Lines", "application/jsonl; charset=utf-8", jsonl.chunks),
    "csv": File("CSV", "text/csv; charset=utf-8; header=present", csv.chunks),
    "json": File("JSON", "application/json", json.chunks),
    "geojson": File("GeoJSON", "application/geo+json", geojson.chunks),
    "ics": File("iCalendar", "text/calendar; charset=utf-8", icalendar.chunks, dated=True),
    "bib": File("BibTeX", "application/x-bibtex; charset=utf-8", bibtex.chunks, dated=True),
    "ris": File(
        "RIS", "application/x-research-info-systems; charset=utf-8", ris.chunks, dated=True
    ),
    "timelinejs.json": File("TimelineJS", "application/json", timelinejs.chunks),
}

FEEDS: dict[str, File] = {
    feed.ATOM: File("Atom", "application/atom+xml; charset=utf-8", feed.atom, dated=True),
    feed.JSON_FEED: File("JSON Feed", "application/feed+json", feed.json, dated=True),
}
