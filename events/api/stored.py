"""The stored documents of events, found, paged and joined. Nothing here makes or changes one."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from hashlib import blake2b
from typing import Any

import msgspec
from django.core.exceptions import ValidationError
from django.db.models import QuerySet

from events import caching
from events.api import paging
from events.api.parameters import PAGING
from events.api.problems import BadQueryError
from events.filter_parameters import DEFAULT_ORDERING
from events.filters import PARAMETERS, EventFilter
from events.models import Event, Revision
from events.prepared import Prepared

VALID = (*PARAMETERS, *PAGING)
ID = re.compile(r"[2-9a-z]{4,12}")
DAY = re.compile(r"\d{4}-\d\d-\d\d")


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


@cache
def _beyond(backward: bool, most: int) -> Prepared:
    """The same from beyond a day and an id."""
    order = replace(order_of(DEFAULT_ORDERING), value_of=lambda day: day, key_of=_keys)

    def ask(day: Any, public_id: str) -> QuerySet[Any, bytes]:
        cursor = paging.Cursor(order.field, day, public_id, backward)
        return order.rows(Event.objects.published(), cursor).document_bytes()[:most]  # type: ignore[attr-defined]

    return Prepared(ask)


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
    """One page of a view's documents. The pages of everything, which most ask for, are prepared questions."""
    order = order_of(view.ordering)

    def fetch(most: int) -> list[bytes]:
        if view.values:
            return list(order.rows(view.found, cursor).document_bytes()[:most])  # type: ignore[attr-defined]
        if cursor is None:
            return [row[0] for row in _newest(most)()]
        rows = _beyond(cursor.backward, most)(_day(cursor.value), cursor.key)
        return [row[0] for row in rows]

    return paging.page(fetch, order, cursor, size)


def number(view: EventFilter, version: int, published: int) -> int:
    """How many events the view has at a version, of so many published ones: counted once, however many pages it has."""
    if not view.values:
        return published
    asked = blake2b(view.query(ordering=None, lang=None).encode(), digest_size=16).hexdigest()
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


def joined(count: int, neighbours: Mapping[str, str | None], documents: Sequence[bytes]) -> bytes:
    """The envelope of a list around documents as they are stored."""
    head = msgspec.json.encode({"count": count, **neighbours, "results": ()})
    return b"".join((head[:-2], b",".join(documents), b"]}"))
