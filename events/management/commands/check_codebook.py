"""`manage.py check_codebook`: proves that every event obeys the codebook, and says how two-sided the record is."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from events import codebook, codebook_check, coverage
from events.models import Event

#: Violations that are listed in full; a record with more has a common cause.
MOST_LISTED = 200


class Command(BaseCommand):
    """Checks every event, drafts too; exits with 1 and a list when one breaks a rule."""

    help = "Checks every event against the codebook and prints how two-sided and how well sourced the record is."

    def handle(self, *args: Any, **options: Any) -> None:
        """Prints the numbers, then the verdict; raises CommandError when there are violations."""
        self._numbers(coverage.measure())
        found = list(codebook_check.violations(Event.objects.all()))
        for line in found[:MOST_LISTED]:
            self.stderr.write(line)
        if found:
            raise CommandError(
                f"{len(found)} violations of codebook {codebook.VERSION}.", returncode=1
            )
        total = Event.objects.count()
        self.stdout.write(self.style.SUCCESS(f"{total} events obey codebook {codebook.VERSION}."))

    def _numbers(self, seen: coverage.Coverage) -> None:
        self.stdout.write(f"Published events: {seen.events}")
        for share in seen.shares:
            self.stdout.write(f"{share.label}: {share.events} ({share.percent:.1f} %)")
        self.stdout.write("Events per decade:")
        for decade in seen.decades:
            self.stdout.write(f"  {decade.first}s  {decade.events:5d}")
