"""Makes a release: the files of the record as it stands at this moment, and everything that is said of them.

The files are written from the database of the moment (`events.vintages`), so editors may go on meanwhile, and what
`?as_of=` answers of the release's revision is what its files hold.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path
from time import sleep

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.utils import translation

from events import as_of, codebook, vintages
from events.as_of import Moment
from events.codebook import files as codebook_files
from events.models import Release, Revision
from events.releases import changelog, files, metadata

#: Names of files with their bytes, of the moment that is being read.
Exports = Callable[[Moment], Iterable[tuple[str, Iterable[bytes]]]]
#: How often to ask for the database of the moment while another is being made.
ATTEMPTS = 20


class NotMade(Exception):
    """Why there is no release, in words."""


def make(name: str, day: date, exports: Exports) -> Release:
    """Freezes the record under the name, and returns the release; raises NotMade, and leaves nothing behind."""
    number, events = Revision.objects.head()
    release = Release(
        name=name,
        revision_id=number,
        released_on=day,
        codebook_version=codebook.VERSION,
        event_count=events,
    )
    _check(release)
    since = changelog.previous(number)
    changes = changelog.between(since.revision_id if since else 0, number)
    release.notes = changelog.text(release, since, changes)
    moment = Moment(number, day, name, using=f"revision-{number}")
    made = files.folder(f".{name}.new")
    files.remove(made)
    made.mkdir(parents=True)
    try:
        with translation.override(settings.LANGUAGE_CODE):
            release.checksums = _write(made, moment, release, exports)
        made.rename(files.folder(release))
    finally:
        files.remove(made)
    try:
        release.save()
    except IntegrityError:
        files.remove(files.folder(release))
        raise NotMade(f"Release {name} was made meanwhile.") from None
    return release


def _check(release: Release) -> None:
    if Release.objects.filter(name=release.name).exists():
        raise NotMade(f"There is a release {release.name} already, and a release never changes.")
    try:
        release.clean_fields(exclude=["revision", "notes", "checksums"])
    except ValidationError as error:
        raise NotMade(f"{release.name!r}: {' '.join(error.messages)}") from None
    if files.folder(release).exists():
        raise NotMade(f"{files.folder(release)} is there already, and a release never changes.")
    if not release.event_count:
        raise NotMade("The record holds no published event, so there is nothing to release.")


def _write(into: Path, moment: Moment, release: Release, exports: Exports) -> dict[str, str]:
    path = _ready(moment)
    with vintages.opened(moment.using, path), as_of.reading(moment):
        sums = files.write(into, exports(moment))
    sizes = {name: (into / name).stat().st_size for name in sums}
    sums |= files.write(into, _companions(release, sizes))
    files.write(into, [(files.SUMS, [files.listed(sums)])])
    return sums


def _ready(moment: Moment) -> Path:
    for _attempt in range(ATTEMPTS):
        try:
            return vintages.ensure(moment)
        except vintages.Busy as busy:
            sleep(busy.seconds)
    raise NotMade("The database of this moment cannot be made: others are being made all the time.")


def _companions(release: Release, sizes: dict[str, int]) -> Iterator[tuple[str, list[bytes]]]:
    """What accompanies the record: its codebook, what changed, and what archives want to know."""
    version, site = release.codebook_version, settings.SITE_URL
    for ending, content in codebook_files.BYTES.items():
        yield f"codebook-{version}.{ending}", [content(version)]
    yield files.CHANGELOG, [release.notes.encode()]
    yield files.DATACITE, [metadata.datacite(release, sizes, site)]
    yield files.ZENODO, [metadata.zenodo(release, site)]
