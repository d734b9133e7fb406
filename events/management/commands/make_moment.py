"""`make_moment 4500`: makes the record as it stood at a revision ready to be read."""

import argparse
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError

from events import moments, vintages


class Command(BaseCommand):
    """Makes a past moment ready."""

    help = (
        "Makes the record as it stood ready to be read, before anybody asks for it. The site does so by itself, and "
        "starts this command for a record of more than 5,000 events."
    )

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """The moment."""
        parser.add_argument("as_of", help="A revision, or a day such as 2026-11-01.")

    def handle(self, *args: Any, **options: Any) -> None:
        """Makes it, or says that it is the present, or that another is being made."""
        try:
            moment = moments.of({"as_of": options["as_of"]})
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from None
        if moment is None or not moment.is_past:
            self.stdout.write("This is the present: there is nothing to make.")
            return
        try:
            self.stdout.write(str(vintages.ensure(moment)))
        except vintages.Busy:
            raise CommandError("Another moment is being made ready.") from None
