"""The days that have a briefing, how an address names one, and the days beside it."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import gettext as _

from events import words
from events.analysis.phases import Phase
from events.briefing.led_here import turn_days
from events.briefing.ledger import FIRST_DAY

WEEK = timedelta(days=7)
DAY = timedelta(days=1)
WRITTEN = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class NoBriefingError(ValueError):
    """A text that names no day with a briefing: not a day at all, or before the record begins, or not yet come."""


class NotADayError(NoBriefingError):
    """A text that is not a day."""


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The days to which a reader goes on, None where there is none: by day, by week, and to the turns."""

    previous_day: date | None
    next_day: date | None
    previous_week: date | None
    next_week: date | None
    previous_turn: date | None
    next_turn: date | None


def asked(text: str, today: date) -> date:
    """The day that a text such as 2013-06-16 names. Raises NotADayError, or NoBriefingError for a day without one."""
    try:
        day = date.fromisoformat(text if WRITTEN.fullmatch(text) else "")
    except ValueError:
        raise NotADayError(
            _("“%(text)s” is not a day. Write it as year, month and day: 2013-06-16.")
            % {"text": text[:20]}
        ) from None
    if day > today:
        said = _("%(day)s has not come yet. Briefings run to today, %(today)s.")
        raise NoBriefingError(said % {"day": words.day(day), "today": words.day(today)})
    if day < FIRST_DAY:
        said = _("%(day)s lies before the record, which begins on %(first)s.")
        raise NoBriefingError(said % {"day": words.day(day), "first": words.day(FIRST_DAY)})
    return day


def neighbours(day: date, today: date, phases: Sequence[Phase]) -> Neighbours:
    """The days beside one, of those up to today; a turn is the day on which a crisis or thaw began."""
    turns = [turn for turn in turn_days(phases) if turn >= FIRST_DAY]
    before, after = bisect_left(turns, day), bisect_right(turns, day)
    return Neighbours(
        previous_day=_inside(day - DAY, today),
        next_day=_inside(day + DAY, today),
        previous_week=_inside(day - WEEK, today),
        next_week=_inside(day + WEEK, today),
        previous_turn=turns[before - 1] if before else None,
        next_turn=turns[after] if after < len(turns) else None,
    )


def _inside(day: date, today: date) -> date | None:
    return day if FIRST_DAY <= day <= today else None
