"""Checks whether the addresses of sources still answer, a bounded number at a time and politely.

    manage.py check_sources [--limit 200] [--host www.yna.co.kr] [--pause 5] [--timeout 15]

Run it from a timer: each run goes on with the sources that were checked longest ago.
"""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from events import source_care
from events.link_check import Answer, Asker
from events.models import Source


class Command(BaseCommand):
    """Dead links, links that have moved and paywalls, marked for editors and readers."""

    help = "Checks whether the addresses of sources still answer."

    def add_arguments(self, parser: CommandParser) -> None:
        """How many, of whom, how slowly."""
        parser.add_argument("--limit", type=int, default=200, help="at most so many sources")
        parser.add_argument("--host", default="", help="only sources on this host")
        parser.add_argument(
            "--pause", type=float, default=5, help="seconds between two requests to one host"
        )
        parser.add_argument(
            "--timeout", type=float, default=15, help="seconds to wait for an answer"
        )
        parser.add_argument(
            "--inside", action="store_true", help="also ask addresses of this network: for tests"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Says what is dead or has moved, and counts."""
        if options["limit"] < 1 or options["pause"] < 0 or options["timeout"] <= 0:
            raise CommandError("--limit, --pause and --timeout are numbers above 0.")
        sources = source_care.due(limit=options["limit"], host=options["host"].lower())
        asker = Asker(
            agent=source_care.agent(),
            pause=options["pause"],
            timeout=options["timeout"],
            inside=options["inside"],
        )
        try:
            counts = source_care.check(sources, asker, progress=self._say)
        except source_care.OfflineError:
            raise CommandError(
                "No host answered. Is this machine online? Nothing was marked."
            ) from None
        said = ", ".join(f"{n} {status}" for status, n in sorted(counts.items()))
        self.stdout.write(f"{len(sources)} sources: {said}." if said else "No source to check.")

    def _say(self, source: Source, answer: Answer) -> None:
        if answer.status in ("dead", "redirected"):
            leads = f" -> {answer.leads_to}" if answer.leads_to else ""
            self.stdout.write(f"{answer.status}: {source.url}{leads}")
