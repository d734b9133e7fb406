"""The stored documents of events, found, paged and joined. Nothing here makes or changes one."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache as once
from hashlib import blake2b
from typing import Any

import msgspec
from django.core.exceptions import ValidationError
from django.db.models import QuerySet

from events import caching
from events.api import paging
from events.api.parameters import PAGING
from events.api.problems import BadQueryError
from events.api.shaping import SHAPING
from events.filter_parameters import DEFAULT_ORDERING
from events.filters import PARAMETERS, EventFilter
from events.models import Event, Revision
from events.prepared import Prepared

#: Parameters of the list that the filters of events do not know.
EXTRA = (*PAGING, *SHAPING)
VALID = (*PARAMETERS, *EXTRA)
ID = re.compile(r"[2-9a-z]{4,12}")
DAY = re.compile(r"\d{4}-\d\d-\d\d")


class Position(msgspec.Struct):
    """What a cursor needs of a document, and by which revision it is found again."""

    id: str
    revision: int
    first_day: str
    score: float


_position = msgspec.json.Decoder(Position).decode


def one(public_id: str) -> bytes | None:
    """The document of a published event."""
    rows = _one(public_id)
    return bytes(rows[0][0]) if rows else None


_one = Prepared(lambda key: Event.objects.published().filter(public_id=key).document_bytes())


@once
def _beyond(backward: bool, most: int) -> Prepared:
    """Of all events those beyond a day and an id."""
    order = replace(order_of(DEFAULT_ORDERING), value_of=lambda day: day, key_of=_keys)

    def ask(day: Any, public_id: str) -> QuerySet[Any, bytes]:
        cursor = paging.Cursor(order.field, day, public_id, backward)
        return order.rows(Event.objects.published(), cursor).document_bytes()[:most]  # type: ignore[attr-defined]  # an order keeps the sort of query set

    return Prepared(ask)


def history(public_id: str) -> QuerySet[Revision]:
    """The revisions of an event from the first that readers could see; none for an event that they never could."""
    return Revision.objects.seen().filter(
        event__in=Event.objects.seen().filter(public_id=public_id)
    )


def page_asked_for(
    view: EventFilter, further: Mapping[str, list[str]]
) -> tuple[paging.Cursor | None, int]:
    """Cursor and size; raises BadQueryError that says everything that is wrong with the query string."""
    errors = {name: list(messages) for name, messages in {**view.problems, **further}.items()}
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


@dataclass(frozen=True, slots=True)
class Answer:
    """A page of a view, and how many events the view has."""

    count: int
    page: paging.Page[bytes]


def answer(
    view: EventFilter, version: int, published: int, further: Mapping[str, list[str]]
) -> Answer:
    """The page asked for, at a version with so many published events; raises BadQueryError, with further errors."""
    cursor, size = page_asked_for(view, further)
    order = order_of(view.ordering)
    page = paging.page(lambda most: _documents(view, cursor, most), order, cursor, size)
    return Answer(number(view, version, published), page)


def _documents(view: EventFilter, cursor: paging.Cursor | None, most: int) -> list[bytes]:
    """The documents beyond the cursor. Behind the first page of everything, which mirrors walk, a prepared question."""
    if cursor is None or view.values:
        order = order_of(view.ordering)
        return list(order.rows(view.found, cursor).document_bytes()[:most])  # type: ignore[attr-defined]  # an order keeps the sort of query set
    return [row[0] for row in _beyond(cursor.backward, most)(_day(cursor.value), cursor.key)]


def _digest(query: str) -> str:
    return blake2b(query.encode(), digest_size=16).hexdigest()


def number(view: EventFilter, version: int, published: int) -> int:
    """How many events the view has at a version, of so many published ones: counted once, however many pages it has."""
    if not view.values:
        return published
    asked = _digest(view.query(ordering=None, lang=None))
    return caching.cached(f"count:{asked}", version, view.found.count)


def order_of(ordering: str) -> paging.Order:
    """How events are paged in one of the filter's orderings: a cursor holds the day or score, and the event's id."""
    field = ordering.lstrip("-")

    def place(document: bytes) -> paging.Place:
        position = _position(document)
        return getattr(position, field), position.id

    return paging.Order(ordering, "pk", place, _day if field == "first_day" else _score, _key)


def _day(value: paging.Value) -> date:
    if not DAY.fullmatch(str(value)):
        raise ValueError(value)
    return date.fromisoformat(str(value))


def _score(value: paging.Value) -> float:
    if not -10 <= float(value) <= 10:
        raise ValueError(value)
    return float(value)


def _key(public_id: str) -> Any:
    if not ID.fullmatch(public_id):
        raise ValueError(public_id)
    return _keys(public_id)


def _keys(public_id: str) -> Any:
    """The primary key that goes with an id, as a question inside another."""
    return Event.objects.filter(public_id=public_id).values("pk")


def joined(
    count: int,
    neighbours: Mapping[str, str | None],
    documents: Sequence[bytes],
    beside: bytes = b"",
) -> bytes:
    """The envelope of a list around documents as they are stored, and what is sent along with them."""
    head = msgspec.json.encode({"count": count, **neighbours, "results": ()})
    return b"".join((head[:-2], b",".join(documents), b"]", beside, b"}"))
