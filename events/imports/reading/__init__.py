"""A file as rows of text: what it is, how its columns are called, and each row with its line.

Nothing here asks the database. A file that cannot be taken raises `Refusal`, whose message says what to do.
"""

from events.imports.reading.limits import Refusal
from events.imports.reading.table import Record, Table, check, table

__all__ = ["Record", "Refusal", "Table", "check", "table"]
