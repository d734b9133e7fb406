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
from events.vintages.connecting import opened
from events.vintages.filling import fill

#: Part of the name of every file; another number when `filling` writes something else.
LAYOUT = 1
ENDING = ".sqlite3"
MIGRATIONS = Path(__file__).parent.parent / "migrations"


class Busy(Exception):
    """Another database is being made; whoever asks again in so many seconds will have theirs."""

    seconds = 3


def is_there(moment: Moment) -> bool:
    """Whether the moment can be read at once."""
    return _path(moment).exists()


def ensure(moment: Moment) -> Path:
    """The file of a past moment, made if need be; raises Busy while another one is being made."""
    path = _path(moment)
    if not path.exists():
        with _lock():
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
