"""Saves rows as records: one class for each sort, a handful of queries for any number of rows.

A store resolves the keys that a row names, says in words why a row cannot be saved, and writes many rows at a time. It
writes no history: `events.record` does, once the rows are saved.
"""

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar, Generic, TypeVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _

from events.formats import dump
from events.formats.row import (
    ActorRow,
    PhaseRow,
    PlaceRow,
    PublisherRow,
    Row,
    SourceRow,
    TermRow,
    TopicRow,
)
from events.models import Actor, Phase, Place, Publisher, Source, Term, Topic

R = TypeVar("R", bound=Row)
BATCH = 500


def by_slug(model: type[models.Model]) -> dict[str, Any]:
    """Every record of a model by its slug."""
    return {record.slug: record for record in model._default_manager.all()}  # type: ignore[attr-defined]


class Store(Generic[R]):
    """How rows of one sort become records."""

    model: ClassVar[type[models.Model]]
    #: Fields that take the row's value of the same name.
    plain: ClassVar[tuple[str, ...]]
    #: Primary keys of new records, by the key of their row, where they are not for the database to choose.
    given: Mapping[str, int] = {}

    def __init__(self) -> None:
        self.existing = self.records()

    def records(self) -> dict[str, Any]:
        """The records that are there, by the key of their row."""
        return by_slug(self.model)

    def missing(self, row: R) -> list[str]:
        """Keys that the row names and no record has."""
        return []

    def problem(self, row: R) -> str:
        """Why the row cannot be saved, in words; empty when it can."""
        missing = self.missing(row)
        if missing:
            return _("Names what is not there: %(names)s.") % {"names": ", ".join(missing)}
        return problem_of(self.build(row))

    def build(self, row: R) -> Any:
        """The record with the row's values, not yet saved."""
        record = self.existing.get(row.key) or self.model(pk=self.given.get(row.key))
        for name in self.plain:
            value = getattr(row, name)
            setattr(record, name, list(value) if isinstance(value, tuple) else value)
        self.refer(record, row)
        return record

    def refer(self, record: Any, row: R) -> None:
        """Points the record at those that the row names."""

    def save(self, rows: Sequence[R]) -> list[Any]:
        """Saves the rows and returns their records in the same order."""
        records = [self.build(row) for row in rows]
        new = [record for record in records if record._state.adding]
        old = [record for record in records if not record._state.adding]
        self.model._default_manager.bulk_create(new, batch_size=BATCH)
        if old:
            fields = [f.name for f in self.model._meta.concrete_fields if not f.primary_key]
            self.model._default_manager.bulk_update(old, fields, batch_size=BATCH)
        return records


def problem_of(record: models.Model) -> str:
    """What is wrong with a record's own values, in words, without asking the database."""
    references = [f.name for f in record._meta.concrete_fields if f.is_relation]
    try:
        record.clean_fields(exclude=references)
        record.clean()
    except ValidationError as error:
        return "; ".join(
            f"{name}: {' '.join(messages)}" for name, messages in error.message_dict.items()
        )
    return ""


def broken_constraint(record: models.Model) -> str:
    """Which of the database's rules a record breaks, in words; asks the database, so only for a refused record."""
    try:
        record.validate_constraints()
    except ValidationError as error:
        return "; ".join(dict.fromkeys(error.messages))
    return ""


class PublisherStore(Store[PublisherRow]):
    """Publishers."""

    model = Publisher
    plain = ("slug", "name", "country", "kind", "state_media", "hosts")


class SourceStore(Store[SourceRow]):
    """Sources, by their address."""

    model = Source
    plain = (
        "url",
        "title",
        "title_described",
        "published",
        "language",
        "weak",
        "archived_url",
        "last_checked",
    )

    def __init__(self) -> None:
        super().__init__()
        self.publishers = by_slug(Publisher)

    def records(self) -> dict[str, Any]:
        return {source.url: source for source in Source.objects.all()}

    def missing(self, row: SourceRow) -> list[str]:
        return [slug for slug in (row.publisher, row.via) if slug and slug not in self.publishers]

    def refer(self, record: Source, row: SourceRow) -> None:
        record.public_id = row.id
        record.publisher = self.publishers[row.publisher]
        record.via = self.publishers[row.via] if row.via else None


class ActorStore(Store[ActorRow]):
    """Actors; a parent may stand later in the same file."""

    model = Actor
    plain = ("slug", "name", "name_ko", "aliases", "kind", "code", "wikidata")

    def save(self, rows: Sequence[ActorRow]) -> list[Any]:
        """Saves the actors first and their parents afterwards; raises ValidationError for an unknown parent."""
        records = super().save(rows)
        actors = by_slug(Actor)
        for record, row in zip(records, rows, strict=True):
            if row.parent and row.parent not in actors:
                raise ValidationError(
                    f"Actor {row.slug} names a parent that is not there: {row.parent}."
                )
            record.parent = actors[row.parent] if row.parent else None
        Actor.objects.bulk_update(records, ["parent"], batch_size=BATCH)
        return records


class TermStore(Store[TermRow]):
    """Terms of office."""

    model = Term
    plain = ("office", "office_ko", "first_day", "last_day", "acting")

    def __init__(self) -> None:
        super().__init__()
        self.actors = by_slug(Actor)

    def records(self) -> dict[str, Any]:
        terms = Term.objects.select_related("person", "state")
        return {dump.term(term).key: term for term in terms}

    def missing(self, row: TermRow) -> list[str]:
        return [slug for slug in (row.person, row.state) if slug not in self.actors]

    def refer(self, record: Term, row: TermRow) -> None:
        record.person = self.actors[row.person]
        record.state = self.actors[row.state]


class PlaceStore(Store[PlaceRow]):
    """Places."""

    model = Place
    plain = ("slug", "name", "name_ko", "aliases", "latitude", "longitude", "precision", "country")


class TopicStore(Store[TopicRow]):
    """Topics."""

    model = Topic
    plain = ("slug", "name", "name_ko", "description")


class PhaseStore(Store[PhaseRow]):
    """Named periods."""

    model = Phase
    plain = ("slug", "name", "name_ko", "first_day", "last_day", "summary")


#: How rows of each sort but events are saved, in the order in which they can be.
STORES: dict[type[Row], type[Store[Any]]] = {
    PublisherRow: PublisherStore,
    SourceRow: SourceStore,
    ActorRow: ActorStore,
    TermRow: TermStore,
    PlaceRow: PlaceStore,
    TopicRow: TopicStore,
    PhaseRow: PhaseStore,
}
