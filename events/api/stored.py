"""The stored documents of events, found, paged and joined. Nothing here makes or changes one."""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

import msgspec
from django.core.exceptions import ValidationError
from django.db.models import QuerySet

from events.api import paging
from events.api.parameters import PAGING
from events.api.problems import BadQueryError
from events.filters import PARAMETERS, EventFilter
from events.models import Event, Revision
from events.prepared import Prepared

VALID = (*PARAMETERS, *PAGING)
ID = re.compile(r"[2-9a-z]{4,12}")
DAY = re.compile(r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])")


class Position(msgspec.Struct):
    """What a cursor needs of a document."""

    id: str
    first_day: str
    score: float


_position = msgspec.json.Decoder(Position).decode


def one(public_id: str) -> bytes | None:
    """The document of a published event."""
    rows = _one(public_id)
    return bytes(rows[0][0]) if rows else None


_one = Prepared(lambda key: Event.objects.published().filter(public_id=key).document_bytes())


@cache
def _newest(most: int) -> Prepared:
    return Prepared(lambda: Event.objects.published().newest_first().document_bytes()[:most])


def history(public_id: str) -> QuerySet[Revision]:
    """The revisions of an event from the first that readers could see; none for an event that they never could."""
    return Revision.objects.seen().filter(
        event__in=Event.objects.seen().filter(public_id=public_id)
    )


def page_asked_for(view: EventFilter) -> tuple[paging.Cursor | None, int]:
    """Cursor and size; raises BadQueryError that says everything that is wrong with the query string."""
    errors = {name: list(messages) for name, messages in view.problems.items()}
    cursor, size = None, paging.DEFAULT_SIZE
    try:
        size = paging.read_size(view.data.get("page_size") or str(size))
    except ValidationError as error:
        errors["page_size"] = error.messages
    if not errors and view.data.get("cursor"):
        try:
            cursor = paging.read_cursor(view.data["cursor"], order_of(view.ordering))
        except ValidationError as error:
            errors["cursor"] = error.messages
    if errors:
        raise BadQueryError(errors, VALID)
    return cursor, size


def page(view: EventFilter, cursor: paging.Cursor | None, size: int) -> paging.Page[bytes]:
    """One page of a view's documents. The first page of everything, which most ask for, is a prepared question."""
    order = order_of(view.ordering)
    if cursor is None and not view.values:
        return paging.page(lambda most: [row[0] for row in _newest(most)()], order, None, size)
    documents = order.rows(view.found, cursor).document_bytes()  # type: ignore[attr-defined]
    return paging.page(lambda most: list(documents[:most]), order, cursor, size)


def number(view: EventFilter, published: int) -> int:
    """How many events the view has, of so many published ones."""
    if view.values:
        return view.found.count()
    return published


def order_of(ordering: str) -> paging.Order:
    """How events are paged in one of the filter's orderings: a cursor holds the day or score, and the event's id."""
    field = ordering.lstrip("-")

    def place(document: bytes) -> paging.Place:
        position = _position(document)
        return getattr(position, field), position.id

    return paging.Order(ordering, "pk", place, _day if field == "first_day" else _score, _key)


def _day(value: paging.Value) -> str:
    if not DAY.fullmatch(str(value)):
        raise ValueError(value)
    return str(value)


def _score(value: paging.Value) -> float:
    if not -10 <= float(value) <= 10:
        raise ValueError(value)
    return float(value)


def _key(public_id: str) -> Any:
    if not ID.fullmatch(public_id):
        raise ValueError(public_id)
    return Event.objects.filter(public_id=public_id).values("pk")


def joined(count: int, neighbours: Mapping[str, str | None], documents: Sequence[bytes]) -> bytes:
    """The envelope of a list around documents as they are stored."""
    head = msgspec.json.encode({"count": count, **neighbours, "results": ()})
    return b"".join((head[:-2], b",".join(documents), b"]}"))
