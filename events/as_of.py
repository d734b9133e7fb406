"""The record as it stood: which moment of it the present request reads, and from which database.

Every question asks the database that holds the record as it stands, unless a moment is set for as long as an answer is
made; then the same questions are routed to the database of that moment, and nothing that asks them has to know.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import DEFAULT_DB_ALIAS
from django.utils import timezone
from django.utils.translation import gettext as _

from events import words

#: Names of the parameters that choose a moment.
NAMES = ("as_of", "release")

#: Models of the app that are no part of the record: they are asked of the live database whatever the moment.
LIVE = frozenset({"release", "proposal", "report", "coding", "invitation", "validation"})


@dataclass(frozen=True, slots=True)
class Moment:
    """A point of the record's history: the last revision that counts, and the day as which today is taken.

    `using` names the database that holds it: the live one when it is the present.
    """

    revision: int
    day: date
    release: str = ""
    using: str = DEFAULT_DB_ALIAS

    @property
    def is_past(self) -> bool:
        """Whether the record has moved on, so that no answer about the moment will ever change."""
        return self.using != DEFAULT_DB_ALIAS

    def query(self) -> str:
        """The parameter that names the moment, for ever."""
        return f"release={self.release}" if self.release else f"as_of={self.revision}"

    def words(self) -> str:
        """The moment as a sentence names it: as of 1 November 2026, revision 1412."""
        said = {"day": words.day(self.day), "number": self.revision, "name": self.release}
        if self.release:
            return _("in release %(name)s, revision %(number)d") % said
        return _("as of %(day)s, revision %(number)d") % said


_current: ContextVar[Moment | None] = ContextVar("moment", default=None)


def current() -> Moment | None:
    """The moment that is being read; None for the present."""
    return _current.get()


def using() -> str:
    """The database that holds what is being read."""
    moment = _current.get()
    return moment.using if moment else DEFAULT_DB_ALIAS


def today() -> date:
    """The day of the moment that is being read; today without one."""
    moment = _current.get()
    return moment.day if moment else timezone.localdate()


def address(path: str) -> str:
    """The path, as of the moment that is being read."""
    moment = _current.get()
    return f"{path}{'&' if '?' in path else '?'}{moment.query()}" if moment else path


@contextmanager
def reading(moment: Moment | None) -> Iterator[None]:
    """Reads the record as it stood at the moment."""
    token = _current.set(moment)
    try:
        yield
    finally:
        _current.reset(token)


def within(moment: Moment | None, pieces: Iterable[bytes]) -> Iterator[bytes]:
    """The pieces of an answer that is made while it is sent, each of them made at the moment."""
    found = iter(pieces)
    while True:
        with reading(moment):
            piece = next(found, None)
        if piece is None:
            return
        yield piece


class Router:
    """Sends the questions asked of the record to the database of the moment."""

    def db_for_read(self, model: Any, **hints: Any) -> str | None:
        """The moment's database for the models of the record."""
        moment = _current.get()
        if moment is None or model._meta.app_label != "events" or model._meta.model_name in LIVE:
            return None
        return moment.using

    #: A past moment is written once, while its database is being made, and can only be read afterwards.
    db_for_write = db_for_read

    def allow_relation(self, one: Any, other: Any, **hints: Any) -> bool | None:
        """Keys are the same in every database of the record."""
        return True if one._meta.app_label == other._meta.app_label == "events" else None
