"""Where the databases of past moments lie, which of them are kept, and that only one is made at a time."""

import fcntl
import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import time_ns

from django.conf import settings

from events import as_of
from events.as_of import Moment
from events.models import Release, Revision
from events.version import VERSION
from events.vintages import beside
from events.vintages.connecting import opened
from events.vintages.filling import fill

#: Part of the name of every file; another number when `filling` writes something else.
LAYOUT = 1
ENDING = ".sqlite3"
MIGRATIONS = Path(__file__).parent.parent / "migrations"


#: Published events up to which a database is made while the asker waits; a larger one is made beside the site.
MOST_AT_ONCE = 5_000


class Busy(Exception):
    """A database is being made; whoever asks again in so many seconds may have theirs."""

    def __init__(self, seconds: int = 3) -> None:
        super().__init__(seconds)
        self.seconds = seconds


def is_there(moment: Moment) -> bool:
    """Whether the moment can be read at once."""
    return _path(moment).exists()


def ensure(moment: Moment, *, most: int | None = None) -> Path:
    """The file of a past moment, made if need be; raises Busy while another one is being made.

    One of more events than `most` is left to a process of its own, and raises Busy until that has ended.
    """
    path = _path(moment)
    if not path.exists():
        with _lock():
            if most is not None and _size(moment) > most:
                beside.start(moment.revision)
                raise Busy(beside.SECONDS)
            if not path.exists():
                _make(moment, path)
    now = time_ns()  # finer than what the kernel would write
    os.utime(path, ns=(now, now))
    return path


def _make(moment: Moment, path: Path) -> None:
    new = path.with_suffix(".new")
    new.unlink(missing_ok=True)
    made = Moment(moment.revision, moment.day, using=f"making-{moment.using}")
    try:
        with opened(made.using, new, writing=True), as_of.reading(made):
            fill(made)
        new.rename(path)
    finally:
        new.unlink(missing_ok=True)
    _keep_few(path)


def _size(moment: Moment) -> int:
    """How many events readers could see at the moment."""
    with as_of.reading(None):
        found = Revision.objects.filter(pk=moment.revision).values_list("published_events")
        return found[0][0] if found else 0


def _path(moment: Moment) -> Path:
    return _folder() / f"r{moment.revision}-{_identity(moment.revision)}{ENDING}"


def _folder() -> Path:
    return Path(settings.VINTAGES_DIR)


def _identity(revision: int) -> str:
    """Tells the moment from one of the same number in another record, or of other software."""
    with as_of.reading(None):
        made = [Revision.objects.made_at(number).isoformat() for number in (1, revision)]
    shape = sorted(path.name for path in MIGRATIONS.glob("0*.py"))
    return hashlib.sha256(repr((LAYOUT, VERSION, shape, made)).encode()).hexdigest()[:12]


@contextmanager
def _lock() -> Iterator[None]:
    _folder().mkdir(parents=True, exist_ok=True)
    with (_folder() / "lock").open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise Busy from None
        yield


def _keep_few(newest: Path) -> None:
    """Removes what was asked for longest ago. Whoever still reads such a file goes on reading it."""
    with as_of.reading(None):
        released = set(Release.objects.values_list("revision_id", flat=True))
    prefixes = tuple(f"r{number}-" for number in released)
    others = [
        path
        for path in _folder().glob(f"r*{ENDING}")
        if path != newest and not (prefixes and path.name.startswith(prefixes))
    ]
    others.sort(key=lambda path: path.stat().st_mtime, reverse=True)
    for path in others[settings.VINTAGES_KEPT - 1 :]:
        path.unlink(missing_ok=True)
