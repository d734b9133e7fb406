"""The record as a SQLite file: normalised tables with foreign keys, a full-text index and views.

Datasette finds the index by itself, and links what is a foreign key.
"""

import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from events.formats.batches import batches
from events.formats.document import decode
from events.formats.head import Head
from events.formats.row import Row
from events.formats.tables import BY_NAME, EVENTS, NAMED, TABLES, Column, Table, rows

#: The rows of a table of NAMED with the given keys.
Lookup = Callable[[str, Sequence[str]], Iterable[Row]]
#: What each column holds, by `table.column`.
Descriptions = Mapping[str, str]

_TYPES = {"integer": "INTEGER", "boolean": "INTEGER", "number": "REAL"}
#: Keys asked for at a time.
KEYS = 500
_INDEXES = {
    "events": ("first_day", "event_type", "place", "score"),
    "participants": ("actor",),
    "citations": ("source",),
    "claims": ("source",),
    "event_topics": ("topic",),
    "links": ("to",),
    "sources": ("publisher",),
}
_SEARCHED = "title, title_ko, summary, summary_ko"
_AFTER = f"""
CREATE VIRTUAL TABLE events_fts USING fts5({_SEARCHED}, content="events", content_rowid="rowid");
INSERT INTO events_fts (rowid, {_SEARCHED}) SELECT rowid, {_SEARCHED} FROM events;
CREATE VIEW events_with_names AS
SELECT e.id, e.first_day, e.last_day, e.title, e.event_type, e.direction, e.score,
  (SELECT group_concat(a.name, '; ') FROM participants AS p JOIN actors AS a ON a.slug = p.actor
    WHERE p.event = e.id AND p.role = 'initiator') AS initiators,
  (SELECT group_concat(a.name, '; ') FROM participants AS p JOIN actors AS a ON a.slug = p.actor
    WHERE p.event = e.id AND p.role = 'target') AS targets,
  places.name AS place, places.latitude, places.longitude,
  (SELECT count(*) FROM citations AS c WHERE c.event = e.id) AS sources, e.summary
FROM events AS e LEFT JOIN places ON places.slug = e.place;
CREATE VIEW events_by_year AS
SELECT substr(first_day, 1, 4) AS year, count(*) AS events, sum(score < 0) AS escalation,
  sum(score > 0) AS de_escalation, sum(score = 0) AS neutral, round(sum(score), 1) AS score
FROM events GROUP BY 1;
CREATE VIEW events_by_pair AS
SELECT i.actor AS initiator, t.actor AS target, count(*) AS events,
  min(e.first_day) AS first_day, max(e.first_day) AS last_day, round(avg(e.score), 2) AS mean_score
FROM events AS e JOIN participants AS i ON i.event = e.id AND i.role = 'initiator'
  JOIN participants AS t ON t.event = e.id AND t.role = 'target' GROUP BY 1, 2;
"""


def write(
    path: Path,
    documents: Iterable[bytes],
    head: Head,
    lookup: Lookup,
    descriptions: Descriptions,
) -> None:
    """Writes the file; memory stays flat, for what events name is asked for by the keys that they hold."""
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        # The file is thrown away when its writing fails, so nothing need be safe on the way.
        connection.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;")
        connection.execute("BEGIN")
        for table in TABLES:
            connection.execute(_create(table, head))
        for batch in batches(documents):
            found: dict[str, list[object]] = {table.name: [] for table in EVENTS}
            for text in batch:
                for name, values in rows(decode(text)):
                    found[name].append(values)
            for name, lines in found.items():
                connection.executemany(_insert(BY_NAME[name]), lines)  # type: ignore[arg-type]
        for table in (*NAMED[::-1], BY_NAME["actors"]):
            _fill(connection, table, lookup)
        _describe(connection, head, descriptions)
        for name, columns in _INDEXES.items():
            for column in columns:
                connection.execute(f'CREATE INDEX {name}_{column} ON {name} ("{column}")')
        connection.execute("COMMIT")
        connection.executescript(f"BEGIN; {_AFTER} COMMIT; ANALYZE;")
    finally:
        connection.close()


def references(head: Head, column: Column) -> Table | None:
    """The table that the column refers to, as far as everything that it names is in the file."""
    if not column.to or (column.may_lie_outside and head.query):
        return None
    return BY_NAME[column.to]


def _create(table: Table, head: Head) -> str:
    lines = [f'"{column.name}" {_TYPES.get(column.type, "TEXT")}' for column in table.columns]
    lines.append(f"PRIMARY KEY ({_quoted(table.key)})")
    for column in table.columns:
        other = references(head, column)
        if other:
            lines.append(
                f'FOREIGN KEY ("{column.name}") REFERENCES {other.name} ({_quoted(other.key)})'
            )
    return f"CREATE TABLE {table.name} ({', '.join(lines)})"


def _quoted(names: Iterable[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)


def _insert(table: Table) -> str:
    marks = ", ".join("?" for _ in table.columns)
    return f"INSERT INTO {table.name} ({_quoted(table.names)}) VALUES ({marks})"


def _fill(connection: sqlite3.Connection, table: Table, lookup: Lookup) -> None:
    """Adds what the tables so far name of this one, until nothing is missing: an actor names its parent."""
    naming = [(other, column) for other in TABLES for column in other.columns]
    named = " UNION ".join(
        f'SELECT "{column.name}" FROM {other.name}'
        for other, column in naming
        if column.to == table.name
    )
    wanted = f'SELECT * FROM ({named}) EXCEPT SELECT "{table.key[0]}" FROM {table.name} EXCEPT SELECT NULL'
    while missing := [key for (key,) in connection.execute(wanted)]:
        known = 0
        for keys in batches(missing, KEYS):
            lines = [
                tuple(_cell(getattr(row, name)) for name in table.names)
                for row in lookup(table.name, keys)
            ]
            connection.executemany(_insert(table), lines)
            known += len(lines)
        if not known:
            raise LookupError(f"No {table.name} with the keys {', '.join(missing[:5])}.")


def _cell(value: object) -> object:
    return int(value) if isinstance(value, bool) else value


def _describe(connection: sqlite3.Connection, head: Head, descriptions: Descriptions) -> None:
    connection.execute("CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT)")
    said = {"title": head.title, **head.said(), "licence_name": head.licence_name}
    connection.executemany(
        "INSERT INTO about VALUES (?, ?)", [(name, str(value)) for name, value in said.items()]
    )
    connection.execute(
        'CREATE TABLE columns ("table" TEXT, "column" TEXT, type TEXT, description TEXT, '
        'PRIMARY KEY ("table", "column"))'
    )
    connection.executemany(
        "INSERT INTO columns VALUES (?, ?, ?, ?)",
        [
            (table.name, column.name, column.type, descriptions[f"{table.name}.{column.name}"])
            for table in TABLES
            for column in table.columns
        ],
    )
