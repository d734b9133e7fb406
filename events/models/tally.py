"""The number of published events, kept by the database itself; see the migration that makes its table."""

from django.db import connection


def published_events() -> int:
    """How many events readers can see: one row is read, however many there are."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT published FROM events_tally")
        row = cursor.fetchone()
    return int(row[0])
