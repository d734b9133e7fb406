"""The picture of all years: how many events of each side were recorded, as bars from a middle line."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Bar:
    """One year. Upper and lower bar in per cent of the picture; the middle is at `zero`."""

    year: int
    escalation: int
    de_escalation: int
    neutral: int
    x: float
    width: float
    up: float
    up_height: float
    down_height: float

    @property
    def total(self) -> int:
        """All events of the year."""
        return self.escalation + self.de_escalation + self.neutral

    @property
    def is_decade(self) -> bool:
        """Whether the year is named on the axis."""
        return self.year % 10 == 0


@dataclass(frozen=True, slots=True)
class YearsPicture:
    """A bar for each year, those without events included; `most` is the tallest bar's number."""

    bars: list[Bar]
    zero: float
    most: int


def picture(rows: Iterable[dict[str, Any]]) -> YearsPicture:
    """The picture of counts by year, as `by_year()` gives them."""
    counted = {row["year"]: row for row in rows}
    if not counted:
        return YearsPicture([], 50.0, 0)
    first, last = min(counted), max(counted)
    up = max(row["escalation"] for row in counted.values())
    down = max(row["de_escalation"] for row in counted.values())
    unit = 100 / max(up + down, 1)
    step = 100 / (last - first + 1)
    zero = round(up * unit, 2)
    bars = []
    for index, year in enumerate(range(first, last + 1)):
        row = counted.get(year, {"escalation": 0, "de_escalation": 0, "neutral": 0})
        bars.append(
            Bar(
                year=year,
                escalation=row["escalation"],
                de_escalation=row["de_escalation"],
                neutral=row["neutral"],
                x=round(index * step, 3),
                width=round(step * 0.72, 3),
                up=round(zero - row["escalation"] * unit, 2),
                up_height=round(row["escalation"] * unit, 2),
                down_height=round(row["de_escalation"] * unit, 2),
            )
        )
    return YearsPicture(bars, zero, max(up, down))
