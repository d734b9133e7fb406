"""Counts of events by year and quad class, and the columns that pictures draw of them."""

from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from django.db.models import Count

from events.drawing.columns import Layer

if TYPE_CHECKING:
    from events.querysets import EventQuerySet

#: Number of events by year and quad class; class None for context events.
Tally = Mapping[tuple[int, int | None], int]

#: How the columns are stacked from the axis outward: deeds, then words; conflict and cooperation apart.
STACK: tuple[tuple[int, str], ...] = (
    (4, "conflict-deed"),
    (3, "conflict-word"),
    (2, "cooperation-deed"),
    (1, "cooperation-word"),
)


def by_year(events: "EventQuerySet") -> dict[tuple[int, int | None], int]:
    """Number of the events by year of the first day and quad class: one query."""
    rows: Any = (
        events.order_by().values_list("first_day__year", "quad_class").annotate(n=Count("pk"))
    )
    return {(year, quad_class): n for year, quad_class, n in rows}


def by_class(tally: Tally) -> dict[int | None, int]:
    """Number of events by quad class."""
    return _sums(tally, 1)


def years(tally: Tally) -> dict[int, int]:
    """Number of events by year."""
    return _sums(tally, 0)


def two_sided(tally: Tally) -> list[Layer]:
    """Columns with conflict above the axis and cooperation below it."""
    return [Layer(name, _of(tally, number), up=number > 2) for number, name in STACK]


def one_sided(tally: Tally, *, up: bool) -> list[Layer]:
    """Columns on one side of the axis: conflict in the left lane of each year, cooperation in the right."""
    return [
        Layer(name, _of(tally, number), up=up, lane="left" if number > 2 else "right")
        for number, name in STACK
    ]


def _of(tally: Tally, number: int) -> dict[int, int]:
    return {year: n for (year, quad_class), n in tally.items() if quad_class == number}


def _sums(tally: Tally, part: int) -> dict[Any, int]:
    sums: Counter[Any] = Counter()
    for key, n in tally.items():
        sums[key[part]] += n
    return dict(sums)
