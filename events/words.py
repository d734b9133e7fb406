"""Dates, scores and lists as the site says them."""

from collections.abc import Sequence
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

MINUS = "\u2212"


def day(value: date) -> str:
    """A day in words: 16 June 2013."""
    return date_format(value, _("j F Y"))


def year(number: int) -> str:
    """A year alone: 2013."""
    return date_format(date(number, 1, 1), pgettext("a year alone", "Y"))


def when(first: date, last: date | None, precision: str) -> str:
    """An event's time at its precision: 16 June 2013, 4–7 June 2013, June 2013, 2013."""
    if last is not None and last != first:
        return span(first, last)
    if precision == "year":
        return year(first.year)
    return date_format(first, _("F Y")) if precision == "month" else day(first)


def span(first: date, last: date) -> str:
    """A range of days without repeating what both ends share: 28 May–3 June 2013."""
    if first == last:
        return day(first)
    if first.year != last.year:
        return _far(day(first), day(last))
    # Which of the two ends names the year that they share, and the month, differs between languages.
    if first.month != last.month:
        begin = date_format(first, pgettext("first day of a span within a year", "j F"))
        end = date_format(last, pgettext("last day of a span within a year", "j F Y"))
        return _far(begin, end)
    begin = date_format(first, pgettext("first day of a span within a month", "j"))
    end = date_format(last, pgettext("last day of a span within a month", "j F Y"))
    return pgettext("span of days, near", "%(first)s–%(last)s") % {"first": begin, "last": end}


def _far(first: str, last: str) -> str:
    return pgettext("span of days", "%(first)s – %(last)s") % {"first": first, "last": last}


def period(first: date | None, last: date | None) -> str:
    """A period in words, whole years as years: from 2017 to 2018, in 2017, since 16 June 2013; empty for all time."""
    if first is None and last is None:
        return ""
    starts = first is None or (first.month, first.day) == (1, 1)
    ends = last is None or (last.month, last.day) == (12, 31)
    plain = starts and ends
    if first is None:
        assert last is not None
        return _("until %(day)s") % {"day": year(last.year) if plain else day(last)}
    if last is None:
        return _("since %(day)s") % {"day": year(first.year) if plain else day(first)}
    if plain and first.year == last.year:
        return _("in %(year)s") % {"year": year(first.year)}
    if first == last:
        return _("on %(day)s") % {"day": day(first)}
    return _("from %(first)s to %(last)s") % {
        "first": year(first.year) if plain else day(first),
        "last": year(last.year) if plain else day(last),
    }


def score(value: float) -> str:
    """A score with its sign, a true minus and one decimal: −7.5, +2.0, 0."""
    if value == 0:
        return "0"
    return f"{MINUS if value < 0 else '+'}{abs(value):.1f}"


def points(value: float) -> str:
    """Points of the index with their sign and a true minus, without decimals: −8, +51, 0."""
    whole = round(value)
    return "0" if whole == 0 else f"{MINUS if whole < 0 else '+'}{abs(whole)}"


def signed(value: float, decimals: int = 2) -> str:
    """A number with its sign, a true minus and fixed decimals: −0.75, +0.41, 0.00."""
    size = f"{abs(value):.{decimals}f}"
    return size if not float(size) else f"{MINUS if value < 0 else '+'}{size}"


def coordinates(north: float, east: float) -> str:
    """A point by its hemispheres, with two decimals: 38.90° N, 77.04° W."""
    latitude = _("%(degrees)s° N") if north >= 0 else _("%(degrees)s° S")
    longitude = _("%(degrees)s° E") if east >= 0 else _("%(degrees)s° W")
    return ", ".join(
        text % {"degrees": f"{abs(size):.2f}"}
        for text, size in ((latitude, north), (longitude, east))
    )


def toll(low: int | None, best: int | None, high: int | None) -> str:
    """A number of people with its range: 46, 46 (40 to 50), at least 3, up to 20; empty without any."""
    ends = [number for number in (low, high) if number is not None]
    if best is not None:
        if low is None or high is None or low == high:
            return f"{best:,}"
        return f"{best:,} " + _("(%(low)s to %(high)s)") % {"low": f"{low:,}", "high": f"{high:,}"}
    if len(ends) == 2 and low != high:
        return _("%(low)s to %(high)s") % {"low": f"{low:,}", "high": f"{high:,}"}
    if low is not None and high is None:
        return _("at least %(low)s") % {"low": f"{low:,}"}
    if low is None and high is not None:
        return _("up to %(high)s") % {"high": f"{high:,}"}
    return f"{low:,}" if low is not None else ""


def partial(text: str) -> str:
    """A date known to the day, month or year, as sources give it: 2013-06-16 as 16 June 2013, 2013-06 as June 2013."""
    if len(text) == 10:
        return day(date.fromisoformat(text))
    if len(text) == 7:
        return date_format(date.fromisoformat(f"{text}-01"), _("F Y"))
    return year(int(text)) if len(text) == 4 else text


def within(label: str) -> str:
    """A label inside a sentence, without its capital; an abbreviation keeps it: talks, ICBM launch."""
    return label if label[1:2].isupper() else label[:1].lower() + label[1:]


def either(items: Sequence[str]) -> str:
    """Items of which one is enough: a, b or c."""
    if len(items) < 2:
        return "".join(items)
    return _("%(items)s or %(last)s") % {"items": ", ".join(items[:-1]), "last": items[-1]}


def all_of(items: Sequence[str]) -> str:
    """Items that all belong: a, b and c."""
    if len(items) < 2:
        return "".join(items)
    between = pgettext("between items that all belong", ", ")
    said = {"items": between.join(items[:-1]), "last": items[-1]}
    return _("%(items)s and %(last)s") % said
