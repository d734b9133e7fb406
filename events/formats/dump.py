"""Database to rows: each record as its file writes it, and the whole data set as files."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.db import models

from events.formats.row import (
    ROWS,
    ActorRow,
    CitationPart,
    ClaimPart,
    EventRow,
    LinkPart,
    PhaseRow,
    PlaceRow,
    PublisherRow,
    Row,
    SourceRow,
    TermRow,
    Toll,
    TopicRow,
    encode,
)
from events.models import Actor, Event, Phase, Place, Publisher, Source, Term, Topic

CHUNK = 1000


def publisher(record: Publisher) -> PublisherRow:
    """A publisher's row."""
    return PublisherRow(
        slug=record.slug,
        name=record.name,
        country=record.country,
        kind=record.kind,
        state_media=record.state_media,
        hosts=tuple(record.hosts),
    )


def source(record: Source) -> SourceRow:
    """A source's row; the source comes with its publishers."""
    return SourceRow(
        id=record.public_id,
        url=record.url,
        title=record.title,
        title_described=record.title_described,
        publisher=record.publisher.slug,
        via=record.via.slug if record.via else None,
        published=record.published,
        language=record.language,
        weak=record.weak,
        archived_url=record.archived_url,
        last_checked=record.last_checked,
    )


def actor(record: Actor) -> ActorRow:
    """An actor's row; the actor comes with its parent."""
    return ActorRow(
        slug=record.slug,
        name=record.name,
        name_ko=record.name_ko,
        aliases=tuple(record.aliases),
        kind=record.kind,
        parent=record.parent.slug if record.parent else None,
        code=record.code,
        wikidata=record.wikidata,
    )


def term(record: Term) -> TermRow:
    """A term's row; the term comes with its person and state."""
    return TermRow(
        person=record.person.slug,
        state=record.state.slug,
        office=record.office,
        office_ko=record.office_ko,
        first_day=record.first_day,
        last_day=record.last_day,
        acting=record.acting,
    )


def place(record: Place) -> PlaceRow:
    """A place's row."""
    return PlaceRow(
        slug=record.slug,
        name=record.name,
        name_ko=record.name_ko,
        aliases=tuple(record.aliases),
        latitude=record.latitude,
        longitude=record.longitude,
        precision=record.precision,
        country=record.country,
    )


def topic(record: Topic) -> TopicRow:
    """A topic's row."""
    return TopicRow(
        slug=record.slug, name=record.name, name_ko=record.name_ko, description=record.description
    )


def phase(record: Phase) -> PhaseRow:
    """A named period's row."""
    return PhaseRow(
        slug=record.slug,
        name=record.name,
        name_ko=record.name_ko,
        first_day=record.first_day,
        last_day=record.last_day,
        summary=record.summary,
    )


def toll(low: int | None, best: int | None, high: int | None) -> Toll | None:
    """Numbers of people, or None when no source gives any."""
    return None if low is best is high is None else Toll(low, best, high)


def event(record: Event) -> EventRow:
    """An event's row; the event comes from `for_detail()`."""
    roles: dict[str, list[str]] = {"initiator": [], "target": [], "other": []}
    for part in record.participations.all():
        roles[part.role].append(part.actor.slug)
    return EventRow(
        id=record.public_id,
        status=record.status,  # type: ignore[arg-type]  # the model's choices are the row's
        first_day=record.first_day,
        last_day=record.last_day,
        precision=record.precision,  # type: ignore[arg-type]
        title=record.title,
        title_ko=record.title_ko,
        summary=record.summary,
        summary_ko=record.summary_ko,
        event_type=record.event_type,
        score=record.score,
        attribution=record.attribution,  # type: ignore[arg-type]
        initiators=tuple(roles["initiator"]),
        targets=tuple(roles["target"]),
        others=tuple(roles["other"]),
        place=record.place.slug if record.place else None,
        topics=tuple(sorted(topic.slug for topic in record.topics.all())),
        killed=toll(record.killed_low, record.killed_best, record.killed_high),
        injured=toll(record.injured_low, record.injured_best, record.injured_high),
        citations=tuple(CitationPart(c.source.url, c.locator) for c in record.citations.all()),
        claims=tuple(
            ClaimPart(c.source.url, c.field, c.value, c.note, c.locator)
            for c in record.claims.all()
        ),
        links=tuple(LinkPart(link.type, link.to.public_id) for link in record.links.all()),
        note=record.note,
        withdrawn_reason=record.withdrawn_reason,
        merged_into=record.merged_into.public_id if record.merged_into else None,
    )


@dataclass(frozen=True, slots=True)
class Table:
    """How one sort of record is read from the database."""

    kind: type[Row]
    records: Callable[[], models.QuerySet[Any]]
    row: Callable[[Any], Row]


TABLES: tuple[Table, ...] = (
    Table(PublisherRow, lambda: Publisher.objects.all(), publisher),
    Table(SourceRow, lambda: Source.objects.select_related("publisher", "via"), source),
    Table(ActorRow, lambda: Actor.objects.select_related("parent"), actor),
    Table(TermRow, lambda: Term.objects.select_related("person", "state"), term),
    Table(PlaceRow, lambda: Place.objects.all(), place),
    Table(TopicRow, lambda: Topic.objects.all(), topic),
    Table(PhaseRow, lambda: Phase.objects.all(), phase),
    Table(EventRow, lambda: Event.objects.for_detail(), event),
)
assert tuple(table.kind for table in TABLES) == ROWS

ROW_OF: dict[type[models.Model], Callable[[Any], Row]] = {
    table.records().model: table.row for table in TABLES
}


def rows(table: Table) -> Iterator[Row]:
    """Every record of one sort as a row, read in chunks."""
    for record in table.records().order_by("pk").iterator(chunk_size=CHUNK):
        yield table.row(record)


def write(folder: Path) -> dict[str, int]:
    """Writes the whole data set into the folder and returns the number of rows of each file.

    Events go into one file a decade, so that a change of one shows as a small change of one file. A file whose rows
    are gone is removed.
    """
    (folder / "events").mkdir(parents=True, exist_ok=True)
    counts: dict[str, int] = {}
    for table in TABLES:
        files: dict[str, list[Row]] = {} if table.kind is EventRow else {table.kind.file: []}
        for row in sorted(rows(table), key=lambda row: row.order):
            files.setdefault(file_of(row), []).append(row)
        for name, lines in files.items():
            counts[name] = len(lines)
            (folder / f"{name}.jsonl").write_bytes(b"".join(encode(row) + b"\n" for row in lines))
    for stale in (folder / "events").glob("*.jsonl"):
        if f"events/{stale.stem}" not in counts:
            stale.unlink()
    return counts


def file_of(row: Row) -> str:
    """The file, without its ending, that holds the row."""
    if isinstance(row, EventRow):
        return f"events/{row.first_day.year // 10 * 10}s"
    return row.file
