"""Dates as editors type them: 2013-06-16, 16 June 2013, June 16, 2013, 2013-06, June 2013, 2013, 2013년 6월 16일.

Each says itself how exactly it is known. A form that two people can read as two days is refused, in words.
"""

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

from django.utils.translation import gettext as _

from events import vague_days

Precision = Literal["day", "month", "year"]

_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
#: The whole name of a month, or its first three letters; September also by four.
_NAMES = {name: n for n, name in enumerate(_MONTHS, 1)}
_NAMES |= {name[:3]: n for n, name in enumerate(_MONTHS, 1)} | {"sept": 9}

_Y, _M, _D = r"(?P<y>\d{4})", r"(?P<m>\d{1,2})", r"(?P<d>\d{1,2})(?:st|nd|rd|th)?"
_NAME = r"(?P<name>[a-z]{3,9})\.?"
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"{_Y}(?:-{_M}(?:-{_D})?)?",
        rf"{_Y}년(?: ?{_M}월(?: ?{_D}일)?)?",
        rf"{_Y}\. ?{_M}\.(?: ?{_D}\.?)?",
        rf"(?:{_D} )?{_NAME},? {_Y}",
        rf"{_NAME} {_D},? {_Y}",
        rf"{_Y},? {_NAME}(?: {_D})?",
    )
)
_AMBIGUOUS = re.compile(r"\d{1,4}([./-])\d{1,2}\1\d{1,4}|\d{1,2}[./]\d{4}|\d{1,2} \d{1,2} \d{4}")


@dataclass(frozen=True, slots=True)
class Typed:
    """A day, month or year: the first and the last day of what was typed, and how exactly it is known."""

    first: date
    last: date
    precision: Precision


def parse(text: str) -> Typed:
    """What the text says; ValueError, in words for whoever typed it, when that is nothing or not one thing alone."""
    said = " ".join(text.casefold().split())
    for form in _FORMS:
        match = form.fullmatch(said)
        if match and match.groupdict().get("name", "may") in _NAMES:
            return _typed(text, match.groupdict())
    if _AMBIGUOUS.fullmatch(said):
        raise ValueError(
            _(
                "“%(text)s” can be read as more than one date. Type it as 2013-06-16 or 16 June 2013."
            )
            % {"text": text}
        )
    raise ValueError(
        _("“%(text)s” is no date. Type 2013-06-16, 16 June 2013, June 2013 or 2013.")
        % {"text": text}
    )


def _typed(text: str, parts: dict[str, str | None]) -> Typed:
    year, name = int(parts["y"] or 0), parts.get("name")
    month = _NAMES[name] if name else int(parts.get("m") or 1)
    coarse = not name and not parts.get("m")
    try:
        if coarse:
            return Typed(*vague_days.span(date(year, 1, 1), "year"), "year")
        if day := parts.get("d"):
            exact = date(year, month, int(day))
            return Typed(exact, exact, "day")
        return Typed(*vague_days.span(date(year, month, 1), "month"), "month")
    except ValueError as error:
        raise ValueError(_("“%(text)s” is not in the calendar.") % {"text": text}) from error
