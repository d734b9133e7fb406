"""Fills the database of a past moment: every record as its last revision up to then has it, under its present key."""

from collections.abc import Iterator, Sequence
from typing import Any

import msgspec
from django.db import DEFAULT_DB_ALIAS, connections, transaction
from django.db.models import Max, Model, OuterRef, Subquery

from events import as_of, search
from events.as_of import Moment
from events.formats import dump
from events.formats.batches import batches
from events.formats.row import EventRow, Row, restored
from events.formats.store import STORES
from events.formats.store_events import EventStore
from events.models import (
    Actor,
    Citation,
    Claim,
    Event,
    Link,
    Participation,
    Phase,
    Place,
    Publisher,
    Revision,
    SearchText,
    Source,
    Term,
    Topic,
)
from events.models.revision import RevisionQuerySet

MODELS: tuple[type[Model], ...] = (
    Publisher,
    Source,
    Actor,
    Term,
    Place,
    Topic,
    Phase,
    Revision,
    Event,
    Participation,
    Citation,
    Claim,
    Link,
    SearchText,
)
#: Keys of records that have been deleted since: higher than any that a database gives.
BEYOND = 10**15
CHUNK = 500


def fill(moment: Moment) -> None:
    """Makes the tables and fills them; the moment's database is the one that is being read."""
    connection = connections[moment.using]
    with connection.schema_editor() as editor:
        for model in MODELS:
            editor.create_model(model)
    with transaction.atomic(using=moment.using):
        named = _named(moment.revision)
        for kind in STORES:
            _fill_others(kind, moment.revision, named)
        _fill_events(moment.revision)
        _copy_revisions(moment)
    with connection.cursor() as cursor:
        search.make_index(cursor)
        cursor.execute("ANALYZE")


def _history(revision: int) -> RevisionQuerySet:
    """The revisions up to the moment, in the live database."""
    found: Any = Revision.objects.using(DEFAULT_DB_ALIAS).filter(number__lte=revision).order_by()
    return found


def _fill_others(kind: type[Row], revision: int, named: set[str]) -> None:
    """The records of one sort beside the events.

    One whose first revision came later is not there. One that no revision knows by then, though something names it, was
    written without any, and is taken as it is.
    """
    table = next(table for table in dump.TABLES if table.kind is kind)
    with as_of.reading(None):
        live = {row.key: (pk, row) for pk, row in _live(table)}
        every = Revision.objects.filter(record=kind.record).order_by()
        written = set(every.values_list("key", flat=True))
        known = set(every.filter(number__lte=revision).values_list("key", flat=True))
    heads = _history(revision).filter(record=kind.record).values("key").annotate(n=Max("number"))
    then = _history(revision).filter(number__in=heads.values("n"))
    kept = then.exclude(action=Revision.Action.DELETED).order_by("number")
    rows: list[Row] = [
        row
        for key, (_pk, row) in live.items()
        if key not in known and (key not in written or key in named)
    ]
    rows += [restored(row, kind) for row in kept.values_list("row", flat=True)]
    store = STORES[kind]()
    store.given = {
        row.key: live[row.key][0] if row.key in live else BEYOND + n for n, row in enumerate(rows)
    }
    store.save(rows)


def _named(revision: int) -> set[str]:
    """Slugs and addresses that events name at the moment, and those that records name today."""
    found: set[str] = set()
    for row in _seen(revision).values_list("row", flat=True).iterator(chunk_size=CHUNK):
        for name in ("initiators", "targets", "others", "topics"):
            found.update(row.get(name, ()))
        found.update(
            part["source"] for name in ("citations", "claims") for part in row.get(name, ())
        )
        found.add(row.get("place", ""))
    with as_of.reading(None):
        for names in (
            Source.objects.values_list("publisher__slug", "via__slug"),
            Actor.objects.values_list("parent__slug", "parent__parent__slug").exclude(parent=None),
            Term.objects.values_list("person__slug", "state__slug"),
        ):
            found.update(slug or "" for pair in names.distinct().order_by() for slug in pair)
    return found


def _live(table: dump.Table) -> Iterator[tuple[int, Row]]:
    for found in table.records().order_by("pk").iterator(chunk_size=CHUNK):
        yield found.pk, table.row(found)


def _seen(revision: int) -> RevisionQuerySet:
    """The revisions at which the events that readers could see stood."""
    heads = _history(revision).filter(record="event").values("event").annotate(n=Max("number"))
    return _history(revision).seen().filter(number__in=heads.values("n"))


def _fill_events(revision: int) -> None:
    found = _seen(revision).order_by("number")
    keys = dict(found.values_list("key", "event"))
    store = EventStore()
    store.given = store.keys = keys
    stored = found.values_list("row", flat=True).iterator(chunk_size=CHUNK)
    rows = (_event(row, keys) for row in stored)
    for chunk in batches(rows):
        made = store.save(chunk)
        _words([event.pk for event in made])


def _event(row: dict[str, Any], known: dict[str, int]) -> EventRow:
    """The row, without what it says of events that readers could not see."""
    event = restored(row, EventRow)
    return msgspec.structs.replace(
        event,
        links=tuple(link for link in event.links if link.to in known),
        merged_into=event.merged_into if event.merged_into in known else None,
    )


def _words(keys: Sequence[int]) -> None:
    events = Event.objects.filter(pk__in=keys).select_related("place")
    events = events.prefetch_related("participations__actor", "topics")  # what a search reads
    SearchText.objects.bulk_create([SearchText.of(event) for event in events], batch_size=CHUNK)


def _copy_revisions(moment: Moment) -> None:
    """The history that readers were told of, with the documents at which the events stand, byte for byte."""
    fields = Revision._meta.concrete_fields
    connection = connections[moment.using]
    heads = set(_seen(moment.revision).values_list("number", flat=True))
    shown = _seen(moment.revision).values("event")
    history = _history(moment.revision)
    wanted = history.seen().filter(event__in=shown) | history.filter(number=moment.revision)
    columns = ", ".join(f'"{field.column}"' for field in fields)
    marks = ", ".join(["%s"] * len(fields))
    sql = f"INSERT INTO {Revision._meta.db_table} ({columns}) VALUES ({marks})"
    # Not by the manager: it would date the revisions anew.
    with connection.cursor() as cursor:
        for chunk in batches(wanted.order_by("number").iterator(chunk_size=CHUNK)):
            for revision in chunk:
                if revision.number not in heads:
                    revision.document = ""
                if revision.status not in ("published", "withdrawn"):
                    revision.event_id, revision.row = None, {}
            cursor.executemany(
                sql,
                [
                    [
                        field.get_db_prep_save(getattr(revision, field.attname), connection)
                        for field in fields
                    ]
                    for revision in chunk
                ],
            )
    newest = Revision.objects.filter(event=OuterRef("pk")).order_by("-number").values("number")[:1]
    Event.objects.update(revision=Subquery(newest))
