"""`make_release 2026.11`: freezes the record as it stands, as files that never change."""

import argparse
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.http import QueryDict
from django.utils import timezone

from events import export, releases
from events.archive import ARCHIVES
from events.as_of import Moment
from events.filters import EventFilter
from events.formats import FILES


class Command(BaseCommand):
    """Makes a release."""

    help = (
        "Freezes the record as it stands under a name: files in every format with their checksums, counts, the changes "
        "since the release before, and metadata for DataCite and Zenodo. A release is made once and never changes."
    )

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """The name, and the day if it is not today."""
        parser.add_argument(
            "name", help="Year and month: 2026.11; a second one in a month: 2026.11.1"
        )
        parser.add_argument(
            "--date",
            type=date.fromisoformat,
            default=None,
            help="Day of the release; today if not given.",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Makes it and says what there is."""
        try:
            release = releases.make(
                options["name"], options["date"] or timezone.localdate(), exports
            )
        except releases.NotMade as refusal:
            raise CommandError(str(refusal)) from None
        self.stdout.write(
            f"Release {release.name}: {release.event_count} events at revision {release.revision_id}, "
            f"{len(release.checksums)} files in {releases.folder(release)}"
        )
        for name, found in sorted(release.checksums.items()):
            self.stdout.write(f"{found}  {name}")


def exports(moment: Moment) -> Iterator[tuple[str, Iterable[bytes]]]:
    """Every download of the whole record at the moment, by the name of its file."""
    view = EventFilter.of(QueryDict(f"release={moment.release}"))
    said = export.head(view, moment.revision, site=settings.SITE_URL)
    for ending, file in FILES.items():
        yield f"events.{ending}", export.chunks(file, view, said)
    for archive in ARCHIVES.values():
        yield archive.path.removeprefix("/data/"), archive.chunks(view.found, said)
