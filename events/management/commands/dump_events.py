"""`dump_events PATH`: writes the record as the files from which it can be loaded, byte for byte the same each time."""

import argparse
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from events.formats import dump


class Command(BaseCommand):
    """Writes the data set into a folder."""

    help = "Writes every record as JSON Lines into a folder: the files that load_events reads."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """The folder."""
        parser.add_argument(
            "path", type=Path, help="The folder to write into, such as events/data; made if needed."
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Writes and says how many rows each file holds."""
        for name, count in dump.write(options["path"]).items():
            self.stdout.write(f"{name}.jsonl: {count}")
