"""Low, best and high of a number of which sources say different things. Plain values in, plain values out.

Low and high are the least and the greatest number that a source gives. Best is the number that more sources give than
any other; where there is none, the middle one, and of two in the middle the lower: an unproved higher number is not
preferred. Each publisher counts once, for a number that it repeats does not become truer.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Basis = Literal["agreed", "majority", "median", "lower_median"]
_NUMBER = re.compile(r"(?:\d{1,3}(?:,\d{3})+|\d+)(?=\s*(?:km|kilometres|kilometers)?$)")


@dataclass(frozen=True, slots=True)
class Estimate:
    """What sources say of one number together, and how the best was found."""

    low: int
    best: int
    high: int
    basis: Basis
    sources: int


def number_in(text: str) -> int | None:
    """The whole number that a value gives: 4, 1,200 or 250 km; None for any other words."""
    found = _NUMBER.match(text.strip())
    return int(found[0].replace(",", "")) if found else None


def estimate(said: Iterable[tuple[str, str]]) -> Estimate | None:
    """The estimate from pairs of publisher and value; None when no value is a number."""
    pairs = {(who, number) for who, text in said if (number := number_in(text)) is not None}
    if not pairs:
        return None
    numbers = sorted(number for _, number in pairs)
    counts = Counter(numbers).most_common(2)
    best, basis = _best(numbers, counts)
    return Estimate(numbers[0], best, numbers[-1], basis, len(numbers))


def _best(numbers: list[int], counts: list[tuple[int, int]]) -> tuple[int, Basis]:
    if len(counts) == 1:
        return counts[0][0], "agreed"
    if counts[0][1] > counts[1][1]:
        return counts[0][0], "majority"
    middle = numbers[(len(numbers) - 1) // 2]
    return middle, "median" if len(numbers) % 2 else "lower_median"
