"""What the page of a release shows: its files with their sums, and what changed since the release before."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from django.urls import reverse
from django.utils.translation import gettext as _

from events import caching, licence
from events.archive import ARCHIVES
from events.formats import FILES
from events.models import Event, Release
from events.releases import changelog, files
from events.releases.changelog import Entry

#: Events of each kind of change that the page names; the changelog names all.
NAMED = 25
MEDIA_TYPES = {f"events.{ending}": file.media_type for ending, file in FILES.items()} | {
    archive.path.rpartition("/")[2]: archive.media_type for archive in ARCHIVES.values()
}


@dataclass(frozen=True, slots=True)
class File:
    """One file: its name and address, what it is, its bytes (None when it is lost) and its SHA-256."""

    name: str
    path: str
    what: str
    size: int | None
    sha256: str


@dataclass(frozen=True, slots=True)
class Line:
    """One event that changed: what readers were told, and the event itself while they can see it."""

    entry: Entry
    event: Event | None


@dataclass(frozen=True, slots=True)
class Section:
    """Changes of one kind, the first of them named."""

    heading: str
    count: int
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """The whole page."""

    files: tuple[File, ...]
    previous: Release | None
    sections: tuple[Section, ...]


def page(release: Release, what: Mapping[str, str]) -> Page:
    """The release as its page shows it; `what` says what a reader finds in each download, in their order."""
    before = changelog.previous(release.revision_id)
    return Page(_files(release, what), before, _sections(release, before) if before else ())


def media_type(file: str) -> str:
    """The media type of a file, by its name."""
    if file in MEDIA_TYPES:
        return MEDIA_TYPES[file]
    return next(kind for end, kind in files.MEDIA_TYPES.items() if file.endswith(end))


def file_name(release: Release, file: str) -> str:
    """What a file is called when it is saved: it says of what it is."""
    if file in MEDIA_TYPES:
        return f"{licence.FILE_NAME}-{release.name}.{file.partition('.')[2]}"
    return file


def _files(release: Release, what: Mapping[str, str]) -> tuple[File, ...]:
    said = {
        **what,
        files.CHANGELOG: _("What changed since the release before."),
        files.DATACITE: _("What a DOI says of the release, in the schema of DataCite."),
        files.ZENODO: _("What Zenodo fills its form with."),
    }
    types = _("The types of event with definitions, scores and ranges.")
    known = {file: place for place, file in enumerate(said)}
    return tuple(
        File(
            file,
            reverse("release_file", args=[release.name, file]),
            said.get(file, types),
            files.size_of(release, file),
            release.checksums[file],
        )
        for file in sorted(release.checksums, key=lambda file: known.get(file, len(known)))
    )


def _sections(release: Release, before: Release) -> tuple[Section, ...]:
    changes = caching.cached(
        f"release:{before.revision_id}",
        release.revision_id,
        lambda: changelog.between(before.revision_id, release.revision_id),
    )
    found = (
        (_("New"), changes.new),
        (_("Corrected in substance"), changes.corrected),
        (_("Edited otherwise"), changes.edited),
        (_("Withdrawn"), changes.withdrawn),
    )
    shown = [entry.id for _heading, entries in found for entry in islice(entries, NAMED)]
    events = Event.objects.published().by_id(shown)
    return tuple(_section(heading, entries, events) for heading, entries in found if entries)


def _section(heading: str, entries: Sequence[Entry], events: dict[str, Event]) -> Section:
    lines = (Line(entry, events.get(entry.id)) for entry in entries[:NAMED])
    return Section(heading, len(entries), tuple(lines))
