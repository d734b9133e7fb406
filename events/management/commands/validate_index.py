"""Holds the index against an outside series and keeps the result for /methodology/validation/.

    manage.py validate_index --series gprnk.csv --name gprnk [--measure net] [--index full] [--target 0.6]

The file has the columns date and value, by month or by day. The series themselves are not part of the software: where
they are published stands on the page. Run it after each large change of the record, and when a series grows.
"""

from argparse import ArgumentTypeError
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from events import validation
from events.yardsticks import YARDSTICKS


def month(text: str) -> date:
    """The first day of a month given as 1995-01 or 1995."""
    try:
        return date.fromisoformat(f"{text}-01" if len(text) > 4 else f"{text}-01-01")
    except ValueError:
        raise ArgumentTypeError(f"{text!r} is no month such as 1995-01.") from None


class Command(BaseCommand):
    """Rank correlation with its interval and chance, added to the results on record."""

    help = (
        "Holds the index against an outside series (CSV with date and value) and keeps the result."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """What is compared with what, over which months, and how it is credited."""
        parser.add_argument("--series", type=Path, required=True, metavar="FILE.csv")
        known = ", ".join(YARDSTICKS)
        parser.add_argument("--name", default="", help=f"one of {known}, or a name of your own")
        parser.add_argument("--measure", choices=validation.MEASURES, default="net")
        parser.add_argument("--index", choices=("full", "major"), default="full")
        parser.add_argument("--from", dest="first", type=month, help="first month: 1995-01")
        parser.add_argument("--to", dest="last", type=month, help="last month: 2009-12")
        parser.add_argument("--target", type=float, help="what is aimed at, from -1 to +1")
        parser.add_argument("--credit", default="", help="who made the series")
        parser.add_argument("--url", default="", help="where it is published")
        parser.add_argument("--licence", default="", help="under what terms it may be used")

    def handle(self, *args: Any, **options: Any) -> None:
        """Says the result in one line."""
        target = options["target"]
        if target is not None and not -1 <= target <= 1:
            raise CommandError("--target lies between -1 and +1.")
        known = YARDSTICKS.get(options["name"].lower())
        name = known.name if known else options["name"] or options["series"].stem
        try:
            outside = validation.read_series(options["series"])
            compared = validation.compare(
                outside,
                measure=options["measure"],
                series=options["index"],
                first=options["first"],
                last=options["last"],
            )
        except validation.SeriesError as error:
            raise CommandError(str(error)) from None
        run = validation.store(
            outside,
            compared,
            name=name,
            measure=options["measure"],
            series=options["index"],
            target=target,
            credit=options["credit"] or (known.credit if known else ""),
            url=options["url"] or (known.url if known else ""),
            licence=options["licence"],
        )
        verdict = {None: "no target", True: "target reached", False: "target missed"}[run.passes]
        self.stdout.write(
            f"{run.name}, {run.measure}, {run.series}: rank correlation {run.rho:.2f} "
            f"[{run.low:.2f}, {run.high:.2f}], n = {run.months} months from {run.first_month:%Y-%m} "
            f"to {run.last_month:%Y-%m}, p = {run.p:.3f}; {verdict}. Kept."
        )
