"""The days that a date covers which is known to the month or year only."""

from calendar import monthrange
from datetime import date


def span(day: date, precision: str) -> tuple[date, date]:
    """The first and the last day of the month or year in which the day lies; the day itself at any other precision."""
    if precision == "year":
        return day.replace(month=1, day=1), day.replace(month=12, day=31)
    if precision == "month":
        return day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1])
    return day, day


def until(first_day: date, last_day: date | None, precision: str) -> date:
    """The last day that an event may cover: of the act itself, or of the month or year that it is known to."""
    return last_day if last_day is not None else span(first_day, precision)[1]
