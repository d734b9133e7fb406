"""The tables of a view in one file, SQLite or data package: made once for the whole record at each dataset version.

A view that filters have narrowed is made for the one who asks, and thrown away.
"""

import atexit
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path

from events import caching, streams
from events.formats import datapackage, described, sqlite
from events.formats.head import Head
from events.querysets import EventQuerySet

#: Bytes of a file that are sent at a time.
PIECE = 1 << 16


@dataclass(frozen=True, slots=True)
class Archive:
    """One format of the tables: its name, its address, its media type, and how a view becomes its bytes."""

    name: str
    path: str
    media_type: str
    chunks: Callable[[EventQuerySet, Head], Iterator[bytes]]


def _sqlite(events: EventQuerySet, said: Head) -> Iterator[bytes]:
    with _database(events, said) as path, path.open("rb") as file:
        yield from iter(partial(file.read, PIECE), b"")


def _package(events: EventQuerySet, said: Head) -> Iterator[bytes]:
    with _database(events, said) as path:
        yield from datapackage.chunks(path, said, described.descriptions())


ARCHIVES = {
    "sqlite": Archive("SQLite", "/data/events.sqlite", "application/vnd.sqlite3", _sqlite),
    "zip": Archive("Frictionless Data Package", "/data/package.zip", "application/zip", _package),
}


@contextmanager
def _database(events: EventQuerySet, said: Head) -> Iterator[Path]:
    if said.query:
        with tempfile.TemporaryDirectory(prefix="view-") as folder:
            yield _write(Path(folder) / "events.sqlite", events, said)
        return
    kept = Path(caching.cached("sqlite", said.revision, lambda: str(_keep(events, said))))
    yield kept if kept.exists() else _keep(events, said)


def _keep(events: EventQuerySet, said: Head) -> Path:
    folder = _folder()
    whole = folder / f"r{said.revision}.sqlite"
    written = _write(folder / "new.sqlite", events, said)
    # Whoever is being sent an older one goes on reading it.
    for older in folder.glob("r*.sqlite"):
        older.unlink()
    return written.rename(whole)


@cache
def _folder() -> Path:
    """A folder of this process alone, gone when it ends."""
    folder = tempfile.mkdtemp(prefix="record-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return Path(folder)


def _write(path: Path, events: EventQuerySet, said: Head) -> Path:
    path.unlink(missing_ok=True)
    documents = streams.documents(events.oldest_first().document_bytes())
    sqlite.write(path, documents, said, described.lookup, described.descriptions())
    return path
