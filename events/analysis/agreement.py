"""How far two coders agree: Krippendorff's alpha, the share of equal codes, and how far scores differ.

Alpha is 1 for full agreement and 0 for what chance alone would give (Krippendorff, *Content Analysis*, 2019); it is
computed by the library `krippendorff`, and held to the worked numbers of the method, section 1.4.7.
"""

from collections.abc import Sequence
from math import sqrt
from typing import Literal

import krippendorff
import numpy as np

Level = Literal["nominal", "interval"]
#: One coded thing: the code of each coder, None where a coder gave none.
Unit = Sequence[str | float | None]

#: Double-coded events below which no number is shown: a coefficient of fewer says more of chance than of coders.
ENOUGH = 30
#: Pairs from which the coders' own spread of scores is worth stating (method, 1.4.7).
ENOUGH_FOR_SPREAD = 100
#: At least so much: reliable. From the second to the first: the definition needs work. Below: code anew.
RELIABLE, TENTATIVE = 0.80, 0.67


def alpha(units: Sequence[Unit], *, level: Level) -> float | None:
    """Krippendorff's alpha over the units; None when there is no pair, or when every code is the same.

    Nominal codes may be any texts; interval ones are numbers.
    """
    values = sorted({value for unit in units for value in unit if value is not None}, key=str)
    if len(values) < 2 or not any(_pairs(unit) for unit in units):
        return None
    places = {value: float(place) for place, value in enumerate(values)}
    widest = max(len(unit) for unit in units)
    table = np.full((widest, len(units)), np.nan)
    for column, unit in enumerate(units):
        for row, value in enumerate(unit):
            if value is not None:
                table[row, column] = places[value] if level == "nominal" else float(value)
    return float(krippendorff.alpha(reliability_data=table, level_of_measurement=level))


def same(units: Sequence[Unit]) -> float | None:
    """The share of pairs of codes that are equal, from 0 to 1; None without a pair."""
    pairs = [pair for unit in units for pair in _pairs(unit)]
    return sum(a == b for a, b in pairs) / len(pairs) if pairs else None


def spread(units: Sequence[Unit]) -> float | None:
    """The standard error of one coder's score; None for few pairs.

    It is the standard deviation of the difference of two, divided by the root of two.
    """
    pairs = [pair for unit in units for pair in _pairs(unit)]
    if len(pairs) < ENOUGH_FOR_SPREAD:
        return None
    return float(np.std([float(a) - float(b) for a, b in pairs], ddof=1)) / sqrt(2)


def _pairs(unit: Unit) -> list[tuple[str | float, str | float]]:
    given = [value for value in unit if value is not None]
    return [(given[0], other) for other in given[1:]]
