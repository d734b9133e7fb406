"""`import_events FILE`: brings the rows of a CSV, XLSX or JSON Lines file into the record as drafts, all or nothing."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractUser
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from tqdm import tqdm

from events.imports import jobs, report, work
from events.imports.checking import Plan
from events.imports.reading import Refusal, columns, table
from events.imports.storing import Moved, Order


class Command(BaseCommand):
    """Imports a file, or works on a job of the admin's."""

    help = (
        "Imports events from a CSV, XLSX or JSON Lines file: all or nothing, and the same file"
        " again changes nothing. New events are drafts; changes of published ones wait for a second person."
    )

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """The file, and how to import it."""
        parser.add_argument("file", type=Path, nargs="?", help="A .csv, .xlsx or .jsonl file.")
        parser.add_argument(
            "--dry-run", action="store_true", help="Report what would happen and write nothing."
        )
        parser.add_argument(
            "--column",
            action="append",
            default=[],
            metavar="HEADING=COLUMN",
            help="Says which column one of the file's is; 'HEADING=' leaves it aside. Can be repeated.",
        )
        parser.add_argument("--user", help="The editor in whose name it is done.")
        parser.add_argument(
            "--submit", action="store_true", help="New events go to review at once."
        )
        parser.add_argument(
            "--reason", default="Imported from a file", help="Reason kept in the revisions."
        )
        parser.add_argument(
            "--public-note",
            default="",
            help="What readers are told when the substance of published events changes.",
        )
        parser.add_argument("--report", type=Path, help="Writes the whole report as a CSV file.")
        parser.add_argument("--job", help=argparse.SUPPRESS)

    def handle(self, *args: Any, **options: Any) -> None:
        """Imports and reports; ends with an error when the file or a row is refused."""
        if options["job"]:
            self._work(options["job"])
            return
        path: Path | None = options["file"]
        if path is None or not path.is_file():
            raise CommandError(f"{path or 'No file'} does not exist. Name one file.")
        try:
            made = self._import(path, options)
        except Refusal as error:
            raise CommandError(f"{error} Nothing was written.") from error
        except ValidationError as error:
            raise CommandError(f"{'; '.join(error.messages)} Nothing was written.") from error
        except Moved as error:
            raise CommandError(
                "The record was changed all the time. Nothing was written."
            ) from error
        self._say(made, options)

    def _work(self, token: str) -> None:
        """The run that the job waits for."""
        job = jobs.get(token)
        if job is None:
            raise CommandError("There is no such job.")
        work.run(job)

    def _import(self, path: Path, options: dict[str, Any]) -> Plan:
        found = table(path)
        matched = self._matched(found.headings, options["column"])
        order = Order(
            self._user(options["user"]),
            options["submit"],
            options["reason"],
            options["public_note"],
        )
        total = sum(1 for _record in found.records)
        with tqdm(
            total=total if options["dry_run"] else total * 2,
            unit=" rows",
            desc="Importing",
            mininterval=1,
            disable=options["verbosity"] < 1,
        ) as bar:
            run = work.plan if options["dry_run"] else work.import_file
            return run(path, matched, order, bar.update)

    def _matched(self, headings: Sequence[str], said: Sequence[str]) -> dict[str, str]:
        matched = columns.match(headings)
        for pair in said:
            heading, _sign, name = pair.rpartition("=")
            if heading not in matched:
                raise CommandError(f"The file has no column {heading!r}.")
            matched[heading] = name
        asked = {pair.rpartition("=")[0] for pair in said}
        unclear = [heading for heading in columns.unclear(matched) if heading not in asked]
        if unclear:
            raise CommandError(
                f"What are the columns {', '.join(unclear)}? Say it with --column 'HEADING=COLUMN',"
                f" or leave them aside with --column 'HEADING='. Columns: {', '.join(columns.BY_NAME)}."
            )
        if missing := columns.missing(columns.checked(matched)):
            raise CommandError(f"The file has no column for {', '.join(missing)}.")
        return matched

    def _user(self, name: str | None) -> AbstractUser | None:
        if not name:
            return None
        user = get_user_model().objects.filter(username=name, is_active=True).first()
        if user is None:
            raise CommandError(f"There is no editor {name!r}.")
        return user

    def _say(self, made: Plan, options: dict[str, Any]) -> None:
        loud = options["verbosity"] > 1 or options["dry_run"]
        for outcome in made.outcomes:
            if outcome.result == "rejected" or (loud and outcome.result in report.WRITING):
                wrong = "; ".join(f"{p.field} {p.message}".strip() for p in outcome.problems)
                self.stdout.write(
                    f"line {outcome.line}: {outcome.result} {outcome.title} {wrong}".rstrip()
                )
        if options["report"]:
            options["report"].write_bytes(b"".join(report.as_csv(made.outcomes)))
        counts = report.counts(made.outcomes)
        said = ", ".join(f"{number} {result}" for result, number in counts.items())
        if made.rejected:
            raise CommandError(f"{said}; nothing was written.")
        self.stdout.write(f"{'Would be: ' if options['dry_run'] else ''}{said}")
