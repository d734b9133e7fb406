"""What the downloads of the record say of themselves, and how large they are."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from django.conf import settings
from django.http import QueryDict
from django.utils.translation import gettext as _

from events import caching, change_feed, licence, streams
from events.archive import ARCHIVES
from events.filters import EventFilter
from events.formats import FEEDS, FILES, File
from events.formats.batches import SIZE
from events.formats.head import Head
from events.models import Revision

#: Events in a feed.
NEWEST = 50
#: Events of a record whose files are still written out to be measured.
MOST_MEASURED = 20_000


@dataclass(frozen=True, slots=True)
class Measured:
    """One file of the whole record: its name, what it is, how it is used, and its number of events and bytes."""

    name: str
    path: str
    what: str
    #: A command or a line of code that uses it.
    example: str
    events: int
    #: None for a record so large that writing every file would keep the reader waiting.
    size: int | None


#: One line that uses each file, in the tool that it is for; `SITE` stands for scheme and host.
EXAMPLES = {
    "events.jsonl": "curl -s 'SITE/data/events.jsonl?from=2017' | jq -r 'select(.score <= -7) | .title'",
    "events.csv": "pandas.read_csv('SITE/data/events.csv?dyad=dprk:usa', parse_dates=['first_day'])",
    "events.json": "curl -s 'SITE/data/events.json?topic=nuclear' | jq '.citation, .count'",
    "events.geojson": "geopandas.read_file('SITE/data/events.geojson?direction=escalation')",
    "events.ics": "SITE/events.ics?event_type=talks",
    "events.bib": "curl -o kptt.bib 'SITE/data/events.bib?topic=nuclear'",
    "events.ris": "curl -o kptt.ris 'SITE/data/events.ris?actor=dprk&from=2013&to=2013'",
    "events.timelinejs.json": "new TL.Timeline('timeline', 'SITE/data/events.timelinejs.json?from=2018&to=2018')",
    "events.sqlite": "curl -o events.sqlite SITE/data/events.sqlite && datasette events.sqlite",
    "package.zip": "frictionless validate SITE/data/package.zip",
    "events.atom": "SITE/feeds/events.atom?actor=dprk",
    "events.feed.json": "SITE/feeds/events.json?actor=dprk",
}


def what() -> dict[str, str]:
    """What a reader finds in each file."""
    return {
        "events.jsonl": _("JSON Lines: one whole event a line, as the API serves it."),
        "events.csv": _(
            "CSV for spreadsheets and statistics: one flat line an event. With bom=1 spreadsheets know UTF-8."
        ),
        "events.json": _("JSON: one document with licence, citation, revision and all events."),
        "events.geojson": _("GeoJSON for maps: a feature an event, at its place."),
        "events.ics": _(
            "iCalendar: whole days, for a calendar that subscribes to the address of a view."
        ),
        "events.bib": _("BibTeX: a reference an event, for LaTeX and reference managers."),
        "events.ris": _("RIS: the same references for Zotero, EndNote and Mendeley."),
        "events.timelinejs.json": _("TimelineJS: a slide an event, for a story on a page."),
        "events.sqlite": _(
            "SQLite: normalised tables with foreign keys, full-text search and views."
        ),
        "package.zip": _(
            "Data Package: the same tables as CSV, with a description of every column."
        ),
        "events.atom": _(
            "Atom for newsreaders: the events that changed last. A correction updates its entry."
        ),
        "events.feed.json": _("JSON Feed: the same for programs."),
    }


def head(view: EventFilter, version: int, *, site: str, bom: bool = False) -> Head:
    """What a file says of itself before the events; `site` is scheme and host of the addresses in it."""
    return Head(
        licence=licence.URL,
        licence_name=licence.NAME,
        title=licence.TITLE,
        citation=licence.citation(version, site=settings.SITE_URL),
        revision=version,
        view=view.words(),
        query=view.query(ordering=None, lang=None),
        count=view.found.count(),
        site=site,
        updated=Revision.objects.made_at(version),
        bom=bom,
    )


def chunks(file: File, view: EventFilter, said: Head) -> Iterator[bytes]:
    """The events of the view as the file's bytes, read from the database while they are written."""
    events = view.events
    documents: Iterable[Any] = (
        events.dated_documents().iterator(chunk_size=SIZE)
        if file.dated
        else streams.documents(events.document_bytes())
    )
    return file.chunks(documents, said)


def feed(file: File, view: EventFilter, said: Head) -> Iterator[bytes]:
    """The events of the view that changed last, as the feed's bytes."""
    said = replace(said, gone=change_feed.gone(NEWEST))
    return file.chunks(view.found.latest_changed().for_feed()[:NEWEST], said)


def measured(site: str) -> list[Measured]:
    """Every file of the whole record in the reader's language, measured once at each dataset version."""
    said = what()
    sizes = caching.cached("downloads", caching.dataset_version(), _measure)
    return [
        Measured(name, path, said[name], EXAMPLES[name].replace("SITE", site), events, size)
        for name, path, events, size in sizes
    ]


def _measure() -> list[tuple[str, str, int, int | None]]:
    """Name, path, events and bytes of every file, by writing it."""
    view, version = EventFilter.of(QueryDict()), caching.dataset_version()
    said = head(view, version, site=settings.SITE_URL)
    written = [
        *(
            (f"events.{ending}", f"/data/events.{ending}", said.count, chunks(file, view, said))
            for ending, file in FILES.items()
        ),
        *(
            (file.path.removeprefix("/data/"), file.path, said.count, file.chunks(view.found, said))
            for file in ARCHIVES.values()
        ),
        *(
            (name, path, min(said.count, NEWEST), feed(file, view, said))
            for name, path, file in (
                ("events.atom", "/feeds/events.atom", FEEDS["atom"]),
                ("events.feed.json", "/feeds/events.json", FEEDS["json"]),
            )
        ),
    ]
    small = said.count <= MOST_MEASURED
    return [
        (name, path, events, sum(map(len, bits)) if small else None)
        for name, path, events, bits in written
    ]
