"""What a question is answered with: a sentence, figures, a picture with its table, and the cases counted."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Literal, TypedDict, Unpack

from django.contrib.humanize.templatetags.humanize import intcomma
from django.utils.formats import number_format
from django.utils.translation import gettext as _

from events import words
from events.questions.evidence import Fact

#: Under this number of cases a figure says more of chance than of the subject.
ENOUGH = 5
#: Cases that a page lists; its JSON lists them all.
MOST_CASES = 200

Kind = Literal["text", "count", "decimal", "rounded", "share", "p", "day", "key"]


@dataclass(frozen=True, slots=True)
class Interval:
    """Where a value may lie; `level` is the share of such intervals that hold it."""

    low: float
    high: float
    level: float = 0.90


@dataclass(frozen=True, slots=True)
class Figure:
    """One number of an answer: its name for programs, its label and text for readers.

    A minor one stands in a table of the page and not among its figures.
    """

    name: str
    label: str
    value: float | int | str | None
    text: str
    interval: Interval | None = None
    note: str = ""
    range: str = ""
    is_minor: bool = False

    @property
    def level(self) -> str:
        """The level of the interval: 90 %."""
        return percent(self.interval.level) if self.interval else ""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its name in files, its label on the page, and how its values are written.

    A key names the row for programs; pages leave it out. `names` says to readers what files hold as words for programs.
    """

    name: str
    label: str
    kind: Kind = "text"
    names: Mapping[str, Any] = field(default_factory=dict, hash=False)

    @property
    def is_number(self) -> bool:
        """Whether its values line up on the right."""
        return self.kind in ("count", "decimal", "rounded", "share", "p")


@dataclass(frozen=True, slots=True)
class Table:
    """Every value that the picture draws; a missing one is None."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Any, ...], ...] = ()
    caption: str = ""

    def shown(self) -> list[list[tuple[Column, str]]]:
        """The rows as the page writes them."""
        return [
            [
                (column, said(column.names.get(value, value), column.kind))
                for column, value in zip(self.columns, row, strict=True)
                if column.kind != "key"
            ]
            for row in self.rows
        ]

    @property
    def heads(self) -> list[Column]:
        """The columns that the page shows."""
        return [column for column in self.columns if column.kind != "key"]


@dataclass(frozen=True, slots=True)
class Drawn:
    """A picture: the fragment that draws it, its coordinates, and what it shows in a sentence."""

    template: str
    picture: Any
    caption: str


@dataclass(frozen=True, slots=True)
class Case:
    """One event that was counted, with what it was compared with: another event, and the days to it.

    `note` stands where there is no other event, if there is more to say than that; `path` leads to a page of the case.
    """

    fact: Fact
    other: Fact | None = None
    days: int | None = None
    note: str = ""
    group: str = ""
    group_label: str = ""
    path: str = ""


class CaseLabels(TypedDict, total=False):
    """What heads the columns of the cases."""

    case_label: str
    other_label: str
    days_label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The answer to one question.

    `table` is what the picture draws, `beside` an open table for figures that are read side by side. `more_cases` were
    left out of `cases`. `other_label` and `days_label` head the columns of the cases that have them.
    """

    sentence: str
    n: int
    unit: str
    figures: tuple[Figure, ...] = ()
    table: Table = Table(())
    drawn: Drawn | None = None
    beside: Table = Table(())
    cases: tuple[Case, ...] = ()
    more_cases: int = 0
    is_enough: bool = True
    case_label: str = ""
    other_label: str = ""
    days_label: str = ""

    @property
    def has_groups(self) -> bool:
        """Whether the cases stand in groups."""
        return any(case.group_label for case in self.cases)

    @property
    def main_figures(self) -> tuple[Figure, ...]:
        """The figures that the page shows first."""
        return tuple(figure for figure in self.figures if not figure.is_minor)

    @property
    def case_count(self) -> int:
        """How many cases there are, listed or not."""
        return len(self.cases) + self.more_cases

    def listed(self) -> "Answer":
        """The answer with as many cases as a page lists."""
        more = self.more_cases + len(self.cases[MOST_CASES:])
        return replace(self, cases=self.cases[:MOST_CASES], more_cases=more)


def too_few(
    n: int, unit: str, *, cases: Sequence[Case] = (), **labels: Unpack[CaseLabels]
) -> Answer:
    """The polite refusal of a figure; the cases are listed all the same, under their labels."""
    sentence = _(
        "Too few cases to say: %(n)s on record (%(unit)s) with these settings, and a figure is given from "
        "%(enough)s on."
    ) % {"n": n, "unit": unit, "enough": ENOUGH}
    return Answer(sentence=sentence, n=n, unit=unit, cases=tuple(cases), is_enough=False, **labels)


def share(
    name: str, label: str, value: float, interval: Interval | None = None, note: str = ""
) -> Figure:
    """A part of the whole, from 0 to 1, shown in per cent."""
    ends = percent_range(interval) if interval else ""
    return Figure(name, label, value, percent(value), interval, note, ends)


def count(name: str, label: str, value: int, note: str = "") -> Figure:
    """A number of things."""
    return Figure(name, label, value, str(intcomma(value)), None, note)


def decimal(
    name: str,
    label: str,
    value: float | None,
    *,
    places: int = 2,
    interval: Interval | None = None,
    note: str = "",
) -> Figure:
    """A number with decimals; a dash for None."""
    ends = _ends(interval, places) if interval else ""
    return Figure(name, label, value, number(value, places), interval, note, ends)


def days(
    name: str, label: str, value: float | None, interval: Interval | None = None, note: str = ""
) -> Figure:
    """A length of time in days; a dash for None."""
    text = "–" if value is None else in_days(value)
    return Figure(name, label, value, text, interval, note, _ends(interval, 0) if interval else "")


def percent(value: float) -> str:
    """A share in words: 73 %."""
    return _("%(number)s\u00a0%%") % {"number": number(100 * value, 0)}


def percent_range(interval: Interval) -> str:
    """The ends of a share's interval: 64–81 %."""
    return _("%(low)s–%(high)s\u00a0%%") % {
        "low": number(100 * interval.low, 0),
        "high": number(100 * interval.high, 0),
    }


def _ends(interval: Interval, places: int) -> str:
    return _("%(low)s–%(high)s") % {
        "low": number(interval.low, places),
        "high": number(interval.high, places),
    }


def in_days(value: float) -> str:
    """A length of time: 57 days."""
    whole = number(value, 0 if value == round(value) else 1)
    return _("1 day") if value == 1 else _("%(n)s days") % {"n": whole}


def number(value: float | None, places: int = 2) -> str:
    """A number with its decimals and a true minus; a dash for None."""
    if value is None:
        return "–"
    rounded = round(value, places) + 0.0  # no minus before a zero
    size = number_format(abs(rounded), places, use_l10n=True, force_grouping=True)
    return f"{words.MINUS}{size}" if rounded < 0 else str(size)


def said(value: Any, kind: Kind) -> str:
    """A value of a table as the page writes it."""
    if value is None:
        return "–"
    if kind == "share":
        return percent(value)
    if kind == "decimal" and not isinstance(value, int):
        return number(value)
    if kind == "rounded":
        return number(value, 0 if value == round(value) else 1)
    if kind == "p":
        return number(value, 3)
    if kind in ("count", "decimal"):
        return str(intcomma(value))
    if kind == "day" and isinstance(value, date):
        return words.day(value)
    return str(value)
