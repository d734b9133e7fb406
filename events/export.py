"""What the downloads of the record say of themselves, and how large they are. Layer 6."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import QueryDict
from django.utils.translation import gettext as _

from events import caching, licence
from events.filters import EventFilter
from events.formats import FILES, File
from events.formats.batches import SIZE


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


def head(view: EventFilter, version: int) -> dict[str, Any]:
    """What a file says of itself before the events."""
    return {
        "licence": licence.URL,
        "citation": licence.citation(version, site=settings.SITE_URL),
        "revision": version,
        "view": view.words(),
        "count": view.found.count(),
    }


def measured() -> list[Measured]:
    """Every file of the whole record, measured by writing it once at each dataset version."""
    version = caching.dataset_version()
    return caching.cached("downloads", version, lambda: [_measure(name, version) for name in FILES])


def _measure(ending: str, version: int) -> Measured:
    view = EventFilter.of(QueryDict())
    said = head(view, version)
    documents = view.events.document_bytes().iterator(chunk_size=SIZE)
    size = sum(len(chunk) for chunk in FILES[ending].chunks(documents, said))
    return Measured(ending, FILES[ending], int(said["count"]), size)
