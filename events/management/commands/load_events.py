"""`load_events PATH`: brings the database to what files of rows say, with a report of every row."""

import argparse
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from tqdm import tqdm

from events.formats.load import load, read
from events.formats.report import Report


class Command(BaseCommand):
    """Loads a data set, or one file of it."""

    help = "Loads rows (a folder of JSON Lines files, or one file): all or nothing, and the same again changes nothing."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """The path, and how to load it."""
        parser.add_argument(
            "path", type=Path, help="A folder such as events/data, or one .jsonl file."
        )
        parser.add_argument(
            "--dry-run", action="store_true", help="Report what would happen and write nothing."
        )
        parser.add_argument(
            "--keep-edited", action="store_true", help="Leave alone what editors have changed here."
        )
        parser.add_argument(
            "--reason", default="Loaded from files", help="Reason kept in the revisions."
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Loads and reports; ends with an error when a row was rejected."""
        path: Path = options["path"]
        if not path.exists():
            raise CommandError(
                f"{path} does not exist. Name a folder of .jsonl files or one such file."
            )
        try:
            lines = list(read(path))
        except FileNotFoundError as error:
            raise CommandError(str(error)) from error
        with tqdm(
            total=len(lines),
            unit=" rows",
            desc="Loading",
            mininterval=1,
            disable=options["verbosity"] < 1,
        ) as bar:
            report = load(
                lines,
                author="load_events",
                reason=options["reason"],
                dry_run=options["dry_run"],
                keep_edited=options["keep_edited"],
                trusted=True,
                progress=bar.update,
            )
        self._say(report, dry_run=options["dry_run"], verbosity=options["verbosity"])
        if report.rejected:
            raise CommandError(
                f"{len(report.rejected)} of {len(lines)} rows rejected; nothing was written."
            )

    def _say(self, report: Report, *, dry_run: bool, verbosity: int) -> None:
        loud = verbosity > 1 or dry_run
        wanted = {"rejected", "kept", "created", "updated"} if loud else {"rejected", "kept"}
        for outcome in report.outcomes:
            if outcome.result in wanted:
                said = f"{outcome.where} {outcome.record} {outcome.key}: {outcome.result} {outcome.detail}"
                self.stdout.write(said.strip())
        counts = ", ".join(
            f"{report.counts[word]} {word}"
            for word in ("created", "updated", "unchanged", "kept", "rejected")
            if report.counts[word] or word != "kept"
        )
        self.stdout.write(f"{'Would be: ' if dry_run else ''}{counts}")
