"""What each column of the tables holds, in the words of the models' and the documents' help texts.

And where the rows come from that events name.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from django.db import models
from django.utils.translation import override

from events.documents import EventSerializer, TollSerializer
from events.formats import dump
from events.formats.row import Row
from events.formats.tables import TABLES
from events.models import (
    Actor,
    Citation,
    Claim,
    Event,
    Link,
    Participation,
    Place,
    Publisher,
    Source,
    Topic,
)

_MODELS: dict[str, type[models.Model]] = {
    "publishers": Publisher,
    "sources": Source,
    "actors": Actor,
    "places": Place,
    "topics": Topic,
    "events": Event,
    "participants": Participation,
    "citations": Citation,
    "claims": Claim,
    "links": Link,
}
#: Columns that no field of a model or document describes.
_BESIDE = {
    "sources.id": "Permanent, opaque identifier of the source.",
    "events.until": "The last day that the event may cover: of the act, or of the month or year it is known to.",
    "events.place": "Slug of the place where it happened; empty where none is known.",
    "event_topics.topic": "Slug of the subject heading.",
    "links.to": "Id of the earlier event.",
}
_ASKED: dict[str, tuple[Callable[[Sequence[str]], models.QuerySet[Any]], Callable[[Any], Row]]] = {
    "publishers": (lambda keys: Publisher.objects.filter(slug__in=keys), dump.publisher),
    "sources": (
        lambda keys: Source.objects.filter(public_id__in=keys).select_related("publisher", "via"),
        dump.source,
    ),
    "actors": (
        lambda keys: Actor.objects.filter(slug__in=keys).select_related("parent"),
        dump.actor,
    ),
    "places": (lambda keys: Place.objects.filter(slug__in=keys), dump.place),
    "topics": (lambda keys: Topic.objects.filter(slug__in=keys), dump.topic),
}


def lookup(table: str, keys: Sequence[str]) -> Iterator[Row]:
    """The rows of a table with the keys, in the order of their names."""
    ask, row = _ASKED[table]
    for record in ask(keys):
        yield row(record)


def descriptions() -> dict[str, str]:
    """What each column holds, by `table.column`, in English."""
    with override("en"):
        return {
            f"{table.name}.{column.name}": _description(table.name, column.name)
            for table in TABLES
            for column in table.columns
        }


def _description(table: str, column: str) -> str:
    if f"{table}.{column}" in _BESIDE:
        return _BESIDE[f"{table}.{column}"]
    if column == "event":
        return "Id of the event."
    toll, _mark, part = column.partition("_")
    document, numbers = EventSerializer().fields, TollSerializer().fields
    if table == "events" and toll in ("killed", "injured"):
        return f"{document[toll].help_text} {numbers[part].help_text}"
    if table == "events":
        return str(document[column].help_text)
    return str(getattr(_MODELS[table]._meta.get_field(column), "help_text", ""))
