"""What the downloads of the record say of themselves, and how large they are. Layer 6."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import QueryDict
from django.utils.translation import gettext as _

from events import caching, licence
from events.filters import EventFilter
from events.formats import FILES, File
from events.formats.batches import SIZE
from events.formats.head import Head
from events.models import Revision


@dataclass(frozen=True, slots=True)
class Measured:
    """One file of the whole record: its ending, its format, and its number of events and bytes."""

    ending: str
    file: File
    events: int
    size: int

    @property
    def what(self) -> str:
        """What a reader finds in the file; the format's name for one that nobody has described."""
        said = {
            "jsonl": _("JSON Lines: one whole event a line, as the API serves it."),
            "csv": _("CSV for spreadsheets and statistics: one flat line an event."),
            "json": _("JSON: one document with licence, citation, revision and all events."),
        }
        return said.get(self.ending, self.file.name)


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
    documents: Any = events.dated_documents() if file.dated else events.document_bytes()
    return file.chunks(documents.iterator(chunk_size=SIZE), said)


def measured() -> list[Measured]:
    """Every file of the whole record, measured by writing it once at each dataset version."""
    version = caching.dataset_version()
    return caching.cached("downloads", version, lambda: [_measure(name, version) for name in FILES])


def _measure(ending: str, version: int) -> Measured:
    view = EventFilter.of(QueryDict())
    said = head(view, version, site=settings.SITE_URL)
    size = sum(len(chunk) for chunk in chunks(FILES[ending], view, said))
    return Measured(ending, FILES[ending], said.count, size)
