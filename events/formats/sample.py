"""A record of any size for measuring: the opening events, and as many variations of them as are wanted.

A variation keeps who, what, where and by which sources, and moves the day and, in its type's range, the score. It is
a fiction; no site with readers should hold one.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random

import msgspec

from events import codebook
from events.formats.row import EventRow
from events.identifier import ALPHABET

#: No variation moves before the day from which the record runs.
EARLIEST = date(1945, 8, 15)
MOST_DAYS = 700


def sample(rows: Sequence[EventRow], number: int, seed: int) -> list[EventRow]:
    """So many rows, the same for the same seed: some of the given ones, or all of them with variations behind them.

    Links lead to events that are in the sample. Raises ValueError when there is nothing to vary.
    """
    if not rows and number:
        raise ValueError("There are no events to make a sample of.")
    random = Random(seed)
    chosen = list(rows) if number >= len(rows) else random.sample(list(rows), number)
    ids = {row.id for row in chosen}
    while len(chosen) < number:
        made = _variation(rows[len(chosen) % len(rows)], _new_id(random, ids), random)
        ids.add(made.id)
        chosen.append(made)
    return [_with_links_inside(row, ids) for row in chosen]


def _new_id(random: Random, taken: set[str]) -> str:
    while (made := "".join(random.choices(ALPHABET, k=6))) in taken:
        pass
    return made


def _variation(row: EventRow, new_id: str, random: Random) -> EventRow:
    first, last = row.first_day, row.last_day
    if row.precision == "day":
        back = timedelta(random.randint(1, MOST_DAYS))
        move = -back if first - back >= EARLIEST else back
        first, last = first + move, last + move if last else None
    return msgspec.structs.replace(
        row, id=new_id, first_day=first, last_day=last, score=_score(row, random)
    )


def _score(row: EventRow, random: Random) -> float:
    """The row's score, or one within half a point that its type permits on the same side."""
    moved = round(row.score + random.uniform(-0.5, 0.5), 1)
    kind = codebook.event_types()[row.event_type]
    same_side = codebook.direction_of(moved) == codebook.direction_of(row.score)
    return moved if same_side and kind.permits(moved) and abs(row.score) < 10 else row.score


def _with_links_inside(row: EventRow, ids: set[str]) -> EventRow:
    kept = tuple(link for link in row.links if link.to in ids)
    return row if kept == row.links else msgspec.structs.replace(row, links=kept)
