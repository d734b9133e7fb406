"""The number of published events, kept by the database itself; see the migration that makes its table."""

from events import prepared


def published_events() -> int:
    """How many events readers can see: one row is read, however many there are."""
    return int(prepared.rows("SELECT published FROM events_tally")[0][0])
