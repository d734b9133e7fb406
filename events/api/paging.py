"""Pages of a list by cursor: a page begins after the record where the last one ended, however the list has changed.

A cursor names a position by its values and not by a number of rows, so a walk sees every record once, and the
thousandth page costs what the first does.
"""

import base64
import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar
from urllib.parse import quote

import msgspec
from django.core.exceptions import ValidationError
from django.db.models import Q, QuerySet
from django.http import HttpRequest

T = TypeVar("T")

DEFAULT_SIZE = 100
LARGEST_SIZE = 500
#: Signs that stay as they are in the addresses of pages.
SAFE = ":,"

Value = str | float
Place = tuple[Value, str]


class Cursor(msgspec.Struct, frozen=True, array_like=True, forbid_unknown_fields=True):
    """A position: the order it belongs to, the record's place in that order, and which way the page lies."""

    order: str
    value: Value
    key: str
    backward: bool = False

    def text(self) -> str:
        """The cursor as a parameter carries it."""
        return base64.urlsafe_b64encode(msgspec.json.encode(self)).decode().rstrip("=")


@dataclass(frozen=True, slots=True)
class Order:
    """An order of a list: by a field (with `-`, the highest first), and by `tie`, a unique field, between equals.

    `place` says where a row stands, as value and key; `value_of` and `key_of` turn what a cursor carries back into
    what the fields are compared with, and raise ValueError for what no cursor would carry.
    """

    field: str
    tie: str
    place: Callable[[Any], Place]
    value_of: Callable[[Value], Any]
    key_of: Callable[[str], Any]

    def rows(self, found: QuerySet[Any, T], cursor: Cursor | None) -> QuerySet[Any, T]:
        """The rows beyond the cursor, nearest first."""
        backward = cursor is not None and cursor.backward
        descending = self.field.startswith("-") != backward
        field, sign = self.field.lstrip("-"), "-" if descending else ""
        if cursor is not None:
            found = found.filter(self._beyond(cursor, field, "lt" if descending else "gt"))
        return found.order_by(f"{sign}{field}", f"{sign}{self.tie}")

    def _beyond(self, cursor: Cursor, field: str, side: str) -> Q:
        """What lies on the cursor's far side, written so that an index on the field bounds the scan."""
        value, key = self.value_of(cursor.value), self.key_of(cursor.key)
        strictly = Q(**{f"{field}__{side}": value}) | Q(**{f"{self.tie}__{side}": key})
        return Q(**{f"{field}__{side}e": value}) & strictly


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """The rows of one page, and the cursors of its neighbours, empty where there are none."""

    rows: Sequence[T]
    next: str
    previous: str


def page(
    fetch: Callable[[int], list[T]], order: Order, cursor: Cursor | None, size: int
) -> Page[T]:
    """The page of `size` rows; `fetch` gives as many of the rows beyond the cursor as it is told."""
    rows = fetch(size + 1)
    more = len(rows) > size
    del rows[size:]
    backward = cursor is not None and cursor.backward
    if backward:
        rows.reverse()
    after = bool(rows) if backward else more
    before = more if backward else cursor is not None and bool(rows)
    return Page(
        rows,
        Cursor(order.field, *order.place(rows[-1])).text() if after else "",
        Cursor(order.field, *order.place(rows[0]), backward=True).text() if before else "",
    )


def read_size(text: str) -> int:
    """The size asked for; raises ValidationError when it is no number from 1 to the largest."""
    if text.isascii() and text.isdigit() and 0 < int(text[:9]) <= LARGEST_SIZE:
        return int(text)
    raise ValidationError(f"{text!r} is not a number from 1 to {LARGEST_SIZE}.")


def read_cursor(text: str, order: Order) -> Cursor:
    """The cursor that a link carried; raises ValidationError for any other text."""
    try:
        packed = base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
        cursor = msgspec.json.decode(packed, type=Cursor)
        order.value_of(cursor.value)
        order.key_of(cursor.key)
    except (TypeError, ValueError, msgspec.MsgspecError):
        raise ValidationError(
            "This is not a cursor of this list. Follow the links next and previous as they are given."
        ) from None
    if cursor.order != order.field:
        raise ValidationError("This cursor belongs to the list in another order.")
    return cursor


def by(field: str) -> Order:
    """The order of a list of records by a field; the primary key decides between equals."""
    name = field.lstrip("-")
    return Order(field, "pk", lambda row: (str(getattr(row, name)), str(row.pk)), _value, _key)


def _value(text: Value) -> str:
    if not isinstance(text, str) or not re.fullmatch(r"[-\w]{0,100}", text):
        raise ValueError(text)
    return text


def _key(text: str) -> int:
    if not re.fullmatch(r"[0-9]{1,18}", text):
        raise ValueError(text)
    return int(text)


def neighbours(request: HttpRequest, page: Page[Any]) -> dict[str, str | None]:
    """The addresses of the pages before and after, as a list names them; None where there is none."""
    return {"next": _address(request, page.next), "previous": _address(request, page.previous)}


def _address(request: HttpRequest, cursor: str) -> str | None:
    return address(request, cursor=cursor) if cursor else None


def address(request: HttpRequest, **changes: str) -> str:
    """The whole address of the request with some parameters changed."""
    # By hand: a copy of a QueryDict is a deep one.
    given = {**dict(request.GET.lists()), **{name: [value] for name, value in changes.items()}}
    pairs = [f"{quote(name, SAFE)}={quote(value, SAFE)}" for name in given for value in given[name]]
    return request.build_absolute_uri(f"{request.path}?{'&'.join(pairs)}")


def whole(results: Collection[Any]) -> dict[str, Any]:
    """A list that stands on one page."""
    return {"count": len(results), "next": None, "previous": None, "results": results}


def link_header(addresses: Mapping[str, str | None]) -> dict[str, str]:
    """The neighbours as the header `Link` names them; no header without any."""
    relations = {"next": "next", "previous": "prev"}
    found = [f'<{to}>; rel="{relations[name]}"' for name, to in addresses.items() if to]
    return {"Link": ", ".join(found)} if found else {}
