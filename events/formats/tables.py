"""The record as normalised tables, for the SQLite file and the data package: their columns and how they refer.

The tables of events are filled from the stored documents, those of what events name from rows.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from events.formats.document import Document


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its type in the words of Table Schema, and the table whose key it holds."""

    name: str
    type: str = "string"
    to: str = ""
    #: Whether what it names may lie outside a file that filters have narrowed.
    may_lie_outside: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """One table with its primary key."""

    name: str
    about: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]

    @property
    def names(self) -> list[str]:
        """The names of the columns in order."""
        return [column.name for column in self.columns]


def _texts(*names: str) -> tuple[Column, ...]:
    return tuple(Column(name) for name in names)


_EVENT = Column("event", to="events")
_TOLLS = tuple(
    Column(f"{toll}_{part}", "integer")
    for toll in ("killed", "injured")
    for part in ("low", "best", "high")
)

#: What events name, each by its key; an earlier table names no later one.
NAMED = (
    Table(
        "publishers",
        "Who published the sources.",
        (*_texts("slug", "name", "country", "kind"), Column("state_media", "boolean")),
        ("slug",),
    ),
    Table(
        "sources",
        "The publications that back the events.",
        (
            *_texts("id", "url", "title"),
            Column("title_described", "boolean"),
            Column("publisher", to="publishers"),
            Column("via", to="publishers"),
            *_texts("published", "language", "archived_url"),
        ),
        ("id",),
    ),
    Table(
        "actors",
        "States, bodies, forces, groups and persons.",
        (
            *_texts("slug", "name", "name_ko", "kind"),
            Column("parent", to="actors"),
            *_texts("code", "wikidata"),
        ),
        ("slug",),
    ),
    Table(
        "places",
        "Where events happened.",
        (
            *_texts("slug", "name", "name_ko"),
            Column("latitude", "number"),
            Column("longitude", "number"),
            *_texts("precision", "country"),
        ),
        ("slug",),
    ),
    Table(
        "topics",
        "Subject headings.",
        _texts("slug", "name", "name_ko", "description"),
        ("slug",),
    ),
)

EVENTS = (
    Table(
        "events",
        "One row an event.",
        (
            Column("id"),
            Column("revision", "integer"),
            Column("first_day", "date"),
            Column("last_day", "date"),
            Column("until", "date"),
            *_texts("precision", "title", "title_ko", "summary", "summary_ko", "event_type"),
            Column("quad_class", "integer"),
            Column("direction"),
            Column("score", "number"),
            Column("attribution"),
            Column("place", to="places"),
            *_TOLLS,
            Column("path"),
        ),
        ("id",),
    ),
    Table(
        "participants",
        "The actors of each event, with their roles.",
        (_EVENT, Column("actor", to="actors"), Column("role"), Column("position", "integer")),
        ("event", "actor"),
    ),
    Table(
        "citations",
        "The sources of each event.",
        (_EVENT, Column("source", to="sources"), Column("locator"), Column("position", "integer")),
        ("event", "source"),
    ),
    Table(
        "claims",
        "What single sources say of single fields.",
        (_EVENT, Column("source", to="sources"), *_texts("field", "value", "note", "locator")),
        ("event", "source", "field", "value"),
    ),
    Table(
        "event_topics",
        "The subject headings of each event.",
        (_EVENT, Column("topic", to="topics")),
        ("event", "topic"),
    ),
    Table(
        "links",
        "How each event relates to earlier ones.",
        (_EVENT, Column("type"), Column("to", to="events", may_lie_outside=True)),
        ("event", "type", "to"),
    ),
)
TABLES = (*NAMED, *EVENTS)
BY_NAME = {table.name: table for table in TABLES}

Values = tuple[object, ...]


def rows(event: Document) -> Iterator[tuple[str, Values]]:
    """Every row that an event's document fills, with the name of its table."""
    tolls = [
        getattr(toll, part) if toll else None
        for toll in (event.killed, event.injured)
        for part in ("low", "best", "high")
    ]
    plain = [getattr(event, name) for name in BY_NAME["events"].names[5:15]]
    yield (
        "events",
        (
            event.id,
            event.revision,
            event.first_day.isoformat(),
            event.last_day.isoformat() if event.last_day else None,
            event.until.isoformat(),
            *plain,
            event.place.slug if event.place else None,
            *tolls,
            event.path,
        ),
    )
    for n, part in enumerate(event.participants):
        yield "participants", (event.id, part.actor, part.role, n)
    for n, citation in enumerate(event.citations):
        yield "citations", (event.id, citation.source.id, citation.locator, n)
    for claim in event.claims:
        yield (
            "claims",
            (event.id, claim.source, claim.field, claim.value, claim.note, claim.locator),
        )
    for topic in event.topics:
        yield "event_topics", (event.id, topic)
    for link in event.links:
        yield "links", (event.id, link.type, link.to)
