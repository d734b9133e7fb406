"""The axis of time: days to per cent of the width, and the years and months that are named on it."""

from dataclasses import dataclass
from datetime import date, timedelta

#: Steps between the days that are named on an axis, in months: up to a generation.
_STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 240)


@dataclass(frozen=True, slots=True)
class Tick:
    """A day that is named on the axis; `is_major` ones stay on narrow screens."""

    x: float
    day: date
    is_major: bool


@dataclass(frozen=True, slots=True)
class Axis:
    """A span of days, both ends included, drawn over the whole width."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """How many days the axis has."""
        return (self.last - self.first).days + 1

    def x(self, day: date) -> float:
        """The middle of the day, in per cent of the width; days outside are held at the ends."""
        held = min(max(day, self.first), self.last)
        return round(((held - self.first).days + 0.5) / self.days * 100, 2)

    def years(self) -> list[Tick]:
        """The first day of each year inside."""
        return [
            Tick(self.x(day), day, True)
            for day in (date(year, 1, 1) for year in range(self.first.year, self.last.year + 1))
            if self.first <= day <= self.last
        ]

    def quarters(self) -> list[Tick]:
        """The first day of each quarter inside; those of January are major."""
        days = (
            date(year, month, 1)
            for year in range(self.first.year, self.last.year + 1)
            for month in (1, 4, 7, 10)
        )
        return [
            Tick(self.x(day), day, day.month == 1) for day in days if self.first <= day <= self.last
        ]

    def spaced(self, most: int) -> list[Tick]:
        """At most so many days at even steps of months or years; the first days of years are major."""
        for months in _STEPS:
            days = [day for day in self._starts(months) if self.first <= day <= self.last]
            if len(days) <= most:
                break
        return [Tick(self.x(day), day, day.month == 1) for day in days]

    def _starts(self, months: int) -> list[date]:
        """The first day of every so many months, counted from the year 0, from before the axis to after it."""
        begin = (self.first.year * 12 + self.first.month - 1) // months * months
        end = self.last.year * 12 + self.last.month
        return [date(n // 12, n % 12 + 1, 1) for n in range(begin, end, months)]

    def month_ends(self) -> list[date]:
        """The last day of each month inside, and the last day of the axis."""
        days = (self.first + timedelta(days=n) for n in range(self.days))
        return [day for day in days if day == self.last or (day + timedelta(days=1)).day == 1]


def around(day: date, *, before: int, after: int) -> Axis:
    """The axis from `before` days before a day to `after` days after it."""
    return Axis(day - timedelta(days=before), day + timedelta(days=after))


def years_before(day: date, years: int) -> date:
    """The same day some years earlier; 29 February becomes the 28th."""
    try:
        return day.replace(year=day.year - years)
    except ValueError:
        return day.replace(year=day.year - years, day=28)
