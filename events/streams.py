"""The stored documents of a view as a stream, below the ORM: a row costs the reading of it, and memory stays flat."""

from collections.abc import Iterator
from contextlib import nullcontext
from itertools import count
from typing import Any

import psycopg
from django.core.exceptions import EmptyResultSet
from django.db import connections, transaction
from django.db.models import QuerySet

from events.formats.batches import SIZE

_numbers = count()


def documents(found: QuerySet[Any, bytes]) -> Iterator[bytes]:
    """The bytes of `document_bytes()` in the order of the query set; read while they are used."""
    connection = connections[found.db]
    try:
        sql, values = found.query.get_compiler(found.db).as_sql()
    except EmptyResultSet:  # known without a question, as where a search has no word
        return
    is_postgresql = connection.vendor == "postgresql"
    # A cursor of PostgreSQL's server would outside a transaction first collect all rows.
    with transaction.atomic(found.db) if is_postgresql else nullcontext():
        connection.ensure_connection()
        with _bytes_cursor(connection.connection) if is_postgresql else connection.cursor() as rows:
            rows.execute(sql, values)
            while batch := rows.fetchmany(SIZE):
                for (document,) in batch:
                    yield document


class _BytesCursor(psycopg.ServerCursor[Any]):
    """A cursor of the server that gives bytes as bytes."""

    def execute(self, query: Any, params: Any = None, **options: Any) -> "_BytesCursor":
        """Runs the statement; rows come in the binary format."""
        return super().execute(query, params, binary=True)


def _bytes_cursor(raw: Any) -> _BytesCursor:
    return _BytesCursor(raw, f"documents_{next(_numbers)}")
