"""Is there a season? Acts by month of the year beside what chance gives when each year is turned like a wheel.

Turning a whole year by so many months keeps what belongs together in it (a series of launches, a lull) and takes away
what belongs to the calendar. The strength of a season is the mean resultant length of circular statistics (Mardia &
Jupp 2000): 0 when the months are alike, 1 when all acts fall into one.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from events.analysis.chance import DRAWS, SEED, one_sided
from events.analysis.weights import Floats

MONTHS = 12


@dataclass(frozen=True, slots=True)
class Season:
    """Counts of the twelve months, with the middle 90 % of chance; `strength` from 0 to 1 and its one-sided `p`."""

    counts: tuple[int, ...]
    expected: float
    low: tuple[float, ...]
    high: tuple[float, ...]
    strength: float
    p: float

    @property
    def n(self) -> int:
        """How many acts."""
        return sum(self.counts)

    @property
    def peak(self) -> int:
        """The month with most acts, 1 to 12."""
        return 1 + int(np.argmax(self.counts))

    @property
    def trough(self) -> int:
        """The month with fewest."""
        return 1 + int(np.argmin(self.counts))


def season(days: Sequence[date], *, draws: int = DRAWS, seed: int = SEED) -> Season:
    """The season of acts that began on the days. Raises ValueError without one."""
    if not days:
        raise ValueError("no day, no season")
    years = np.array([day.year for day in days])
    table = np.zeros((int(years.max() - years.min()) + 1, MONTHS))
    np.add.at(table, (years - years.min(), np.array([day.month - 1 for day in days])), 1)
    table = table[table.sum(axis=1) > 0]
    random = np.random.default_rng(seed)
    turns = random.integers(0, MONTHS, size=(draws, len(table)))
    months = (np.arange(MONTHS) - turns[:, :, None]) % MONTHS
    turned = table[np.arange(len(table))[None, :, None], months].sum(axis=1)
    low, high = np.percentile(turned, (5, 95), axis=0)
    strength = _strength(table.sum(axis=0)[None])[0]
    return Season(
        counts=tuple(int(n) for n in table.sum(axis=0)),
        expected=len(days) / MONTHS,
        low=tuple(low.tolist()),
        high=tuple(high.tolist()),
        strength=float(strength),
        # Rounding must not tell a draw from the same months turned as a whole.
        p=one_sided(float(strength) - 1e-12, _strength(turned)),
    )


def _strength(counts: Floats) -> Floats:
    """The mean resultant length of each row of twelve counts."""
    angles = np.exp(2j * np.pi * np.arange(MONTHS) / MONTHS)
    return np.abs(counts @ angles) / counts.sum(axis=1)
