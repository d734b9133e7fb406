"""Questions that are asked so often that they are put into SQL once: the query set is compiled at its first use.

The SQL is the query set's own, so a question still has one definition; only its translation is kept, never its answer.
PostgreSQL keeps its plan as well, and gives bytes as bytes.
"""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

import psycopg
from django.db import OperationalError, connections
from django.db.models import QuerySet

from events import as_of


class Prepared:
    """A question with texts or days left open: calling it with them runs it and gives the rows."""

    def __init__(self, ask: Callable[..., QuerySet[Any, Any]]) -> None:
        self.ask = ask
        #: The SQL and its values, by the kind of database.
        self._compiled: dict[str, tuple[str, tuple[Any, ...]]] = {}

    def __call__(self, *given: str | date) -> list[tuple[Any, ...]]:
        """The rows as the database gives them."""
        using = as_of.using()
        vendor = connections[using].vendor
        if vendor not in self._compiled:
            opened = [
                _OpenDay(number) if isinstance(value, date) else _Open(number)
                for number, value in enumerate(given)
            ]
            compiler = self.ask(*opened).query.get_compiler(using)
            self._compiled[vendor] = compiler.as_sql()
        sql, params = self._compiled[vendor]
        values = [given[param.number] if isinstance(param, OPEN) else param for param in params]
        return rows(sql, values)


class _Open(str):
    """A text that is yet to be given: it passes through the field's preparation and is known again by its class."""

    number: int

    def __new__(cls, number: int) -> "_Open":
        """A text that no record has."""
        made = super().__new__(cls, f"\0{number}")
        made.number = number
        return made


class _OpenDay(date):
    """A day that is yet to be given. SQLite is given it as text, which is then known again."""

    number: int

    def __new__(cls, number: int) -> "_OpenDay":
        """Some day."""
        made = super().__new__(cls, 1, 1, 1)
        made.number = number
        return made

    def __str__(self) -> str:
        return _Open(self.number)


#: A tuple, which is told apart faster than a union.
OPEN = (_Open, _OpenDay)


class _PreparedCursor(psycopg.Cursor[Any]):
    """Parameters are bound and plans kept by the server; rows come in the binary format."""

    def execute(self, query: Any, params: Any = None, **options: Any) -> "_PreparedCursor":
        """Runs a prepared statement."""
        return super().execute(query, params, prepare=True, binary=True)


def rows(sql: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
    """The rows of a statement, which PostgreSQL keeps the plan of; it must be one of a few."""
    connection = connections[as_of.using()]
    try:
        return _run(sql, values)
    except OperationalError:
        # In place of a health check before each question: a lost connection is noticed when it is used.
        if connection.in_atomic_block or connection.connection is None or connection.is_usable():
            raise
        connection.close()
        return _run(sql, values)


def _run(sql: str, values: Sequence[Any]) -> list[tuple[Any, ...]]:
    with _cursor() as cursor:
        cursor.execute(sql, values)
        return cursor.fetchall()


def _cursor() -> Any:
    """A cursor of Django's, counted and logged like any other."""
    connection = connections[as_of.using()]
    if connection.vendor != "postgresql":
        return connection.cursor()
    connection.ensure_connection()
    raw: Any = _PreparedCursor(connection.connection)
    wrap = connection.make_debug_cursor if connection.queries_logged else connection.make_cursor
    return wrap(raw)
