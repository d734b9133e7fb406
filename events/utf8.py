"""Text as the bytes that go over the wire, converted by the database.

A file of the record is text that is only joined. Python would decode every document and encode it again, which costs
eight times as much as reading it.
"""

from typing import Any

from django.db import models


class Utf8(models.Func):
    """The UTF-8 bytes of a text column."""

    arity = 1
    function = "convert_to"
    template = "%(function)s(%(expressions)s, 'UTF8')"
    output_field = models.BinaryField()

    def as_sqlite(self, compiler: Any, connection: Any, **context: Any) -> tuple[str, Any]:
        """SQLite keeps text as UTF-8, so the bytes need no conversion."""
        return self.as_sql(
            compiler, connection, template="CAST(%(expressions)s AS BLOB)", **context
        )
