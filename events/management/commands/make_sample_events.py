"""`make_sample_events N --seed S`: fills an empty database with so many events, for measuring and trying out."""

import argparse
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db.models import Exists, OuterRef
from tqdm import tqdm

from events.formats.load import load, read
from events.formats.report import Line
from events.formats.row import EventRow
from events.formats.sample import sample
from events.models import Event, Revision

AUTHOR = "make_sample_events"


class Command(BaseCommand):
    """Makes sample events through the loader, with revisions and documents like any other."""

    help = (
        "Fills a database that holds no real event with N events: the opening ones, and variations "
        "of them in random order of days. The same seed makes the same events."
    )

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """How many, which, and of what."""
        parser.add_argument("number", type=int, metavar="N", help="How many events.")
        parser.add_argument("--seed", type=int, default=1, help="Another seed, other events.")
        parser.add_argument(
            "--path",
            type=Path,
            default=settings.BASE_DIR / "events" / "data",
            help="The data set that is varied.",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Refuses a database with a real event; otherwise makes and loads."""
        if options["number"] < 0:
            raise CommandError("N must be 0 or more.")
        if real_events():
            raise CommandError(
                "This database holds real events, among which sample events would be lies. Use an empty one."
            )
        lines = list(read(options["path"]))
        rows = [line.row for line in lines if isinstance(line.row, EventRow)]
        made = sample(rows, options["number"], options["seed"])
        others = [line for line in lines if not isinstance(line.row, EventRow)]
        wanted = [*others, *(Line("sample", n, row) for n, row in enumerate(made, start=1))]
        with tqdm(total=len(wanted), unit=" rows", disable=options["verbosity"] < 1) as bar:
            report = load(
                wanted, author=AUTHOR, reason="A sample", trusted=True, progress=bar.update
            )
        if report.rejected:
            raise CommandError(f"{report.rejected[0].where}: {report.rejected[0].detail}")
        self.stdout.write(f"{Event.objects.published().count()} sample events can be read.")


def real_events() -> bool:
    """Whether the database holds an event that this command did not make."""
    mine = Revision.objects.filter(event=OuterRef("pk"), author=AUTHOR, action="created")
    return Event.objects.exclude(Exists(mine)).exists()
