"""The head of the record, kept for as long as nobody writes: the database itself tells, so no question is asked.

SQLite numbers what other connections have committed and what this one has changed. PostgreSQL notifies connections that
listen whenever the table of revisions is written (migration 0010), and what has come lies in the socket. Where a pooler
stands between, notifications may be lost; so what PostgreSQL answered is asked again after some seconds in any case.

Within a transaction nothing is kept: what it reads may be undone.
"""

import threading
from time import monotonic
from typing import Any

from django.db import DatabaseError, connection

from events import as_of
from events.models import Revision

#: What the trigger of the table of revisions notifies.
CHANNEL = "events_revision"
#: Seconds for which an answer of PostgreSQL is kept at most.
MOST = 5

#: Of each thread, as connections are: the state of the database when its head was asked for, and the head.
_kept = threading.local()


def head() -> tuple[int, int]:
    """The dataset version and how many events readers can see at it.

    Some milliseconds behind another connection's commit at most, and never behind one of this connection.
    """
    # Before the question is asked: what is written meanwhile makes the answer an old one.
    state = None if as_of.current() else _state()
    if state is None:
        return Revision.objects.head()
    if getattr(_kept, "state", None) != state:
        _kept.head = Revision.objects.head()
        _kept.state = state
    found: tuple[int, int] = _kept.head
    return found


def _state() -> tuple[Any, ...] | None:
    """A value that is another one once somebody has written; None where the database does not tell."""
    raw = connection.connection
    if raw is None or connection.in_atomic_block:
        return None
    try:
        with connection.wrap_database_errors:
            if connection.vendor == "sqlite":
                return raw, raw.execute("PRAGMA data_version").fetchone(), raw.total_changes
            return raw, _ear(raw).heard(), monotonic() // MOST
    except DatabaseError:  # whoever asks the question will say what is wrong with the connection
        return None


class _Ear:
    """Counts the notifications that a connection to PostgreSQL has had."""

    def __init__(self, raw: Any) -> None:
        self.raw = raw
        self.count = 0
        raw.add_notify_handler(self._hear)
        raw.execute(f"LISTEN {CHANNEL}")

    def heard(self) -> int:
        """How many there were, with those that have come since the connection was last used."""
        self.raw.pgconn.consume_input()
        while self.raw.pgconn.notifies():
            self.count += 1
        return self.count

    def _hear(self, notification: object) -> None:
        self.count += 1


def _ear(raw: Any) -> _Ear:
    """The ear of the thread's connection."""
    ear: _Ear | None = getattr(_kept, "ear", None)
    if ear is None or ear.raw is not raw:
        ear = _kept.ear = _Ear(raw)
    return ear
