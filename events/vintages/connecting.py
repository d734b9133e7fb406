"""Connections to the databases of past moments, each open for as long as an answer is made."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.sqlite3.base import DatabaseWrapper
from django.utils.connection import ConnectionDoesNotExist

#: A file that nobody changes needs no locks; a mapped one would count as memory of a long export.
READING = "PRAGMA query_only=1; PRAGMA cache_size=-16000"
#: A file that is thrown away when anything goes wrong needs no journal.
WRITING = "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-64000"


@contextmanager
def opened(using: str, path: Path, *, writing: bool = False) -> Iterator[BaseDatabaseWrapper]:
    """The database of the file under a name, in this thread."""
    try:
        yield connections[using]  # opened by whoever called
    except ConnectionDoesNotExist:
        connection = DatabaseWrapper(_settings(path, writing), using)
        connections[using] = connection
        try:
            yield connection
        finally:
            del connections[using]
            connection.close()


def _settings(path: Path, writing: bool) -> dict[str, Any]:
    mode = "mode=rwc" if writing else "mode=ro&immutable=1"
    said = {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": f"file:{quote(str(path))}?{mode}",
        "OPTIONS": {"init_command": WRITING if writing else READING},
    }
    # Fills in the defaults of everything else.
    settings: dict[str, Any] = connections.configure_settings({"default": said})["default"]
    return settings
