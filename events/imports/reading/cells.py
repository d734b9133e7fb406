"""A row's cells as values of the record, as far as they can be told without the database.

What is wrong with a cell is noted beside the values, so that a row says everything that is wrong with it at once.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from difflib import get_close_matches
from functools import cache
from typing import Any

import msgspec
from django.utils.translation import gettext as _

from events import codebook
from events.formats.row import CitationPart, ClaimPart, EventRow, LinkPart
from events.imports.reading import text
from events.imports.reading.columns import PARTS, SOURCES

#: Precision of a day by the number of its parts.
_PRECISION = {1: "year", 2: "month", 3: "day"}
_DAY = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?:[T ]00:00:00)?")
_ID = re.compile(r"[2-9a-z]{4,12}")
_URL = re.compile(r"https?://[^\s/]+\.[^\s]+")
_PARTIAL = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_BETWEEN = re.compile(r"[;\n]")
_MOST_PEOPLE = 100_000_000


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with one field of a row."""

    field: str
    message: str


@dataclass(frozen=True, slots=True)
class SourceCells:
    """A source as a row gives it; `column` is where its address stands."""

    column: str
    url: str
    title: str = ""
    publisher: str = ""
    published: str = ""
    language: str = ""
    locator: str = ""


@dataclass(slots=True)
class Parsed:
    """What a row says: values of the columns that the file has, by field; names of records are not looked up yet."""

    key: str = ""
    id: str = ""
    values: dict[str, Any] = field(default_factory=dict)
    sources: list[SourceCells] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    #: The fields of the event that the row decides; known once it is composed.
    given: frozenset[str] = frozenset()
    #: An event with nothing but the row's own sources, claims and links; known then, too.
    added: EventRow | None = None

    def refuse(self, name: str, message: str) -> None:
        """Notes what is wrong with a field."""
        self.problems.append(Problem(name, message))


def parse(cells: Mapping[str, str]) -> Parsed:
    """The values of a row, by the names of its columns; an empty cell is an empty value."""
    row = Parsed()
    clean: dict[str, str] = {}
    for name, cell in cells.items():
        clean[name], wrong = (cell, "") if name in _AS_IT_IS else text.plain(cell)
        if wrong:
            row.refuse(name, wrong)
            del clean[name]
    row.key = text.line(clean.pop("key", ""))[:200]
    row.id = clean.pop("id", "").strip().lower()
    if row.id and not _ID.fullmatch(row.id):
        row.refuse("id", _("is no id of an event; leave it empty for a new one"))
    for name, cell in clean.items():
        reader = _READERS.get(name)
        if reader is not None:
            try:
                row.values[name] = reader(cell)
            except ValueError as error:
                row.refuse(name, str(error))
    _days(row)
    _sources(row, clean)
    return row


def _said(cell: str, why: str) -> str:
    """What stands in the cell, and why it is refused."""
    return _("“%(cell)s” %(why)s") % {"cell": cell[:60], "why": why}


# -- one cell ---------------------------------------------------------------------------------------------------------


def _title(cell: str) -> str:
    title = text.line(cell)
    if len(title) > 120:
        raise ValueError(_("has %(count)d characters; 120 are the most") % {"count": len(title)})
    return title


def _day(cell: str) -> tuple[date, str] | None:
    if not cell:
        return None
    found = _DAY.fullmatch(cell)
    if not found:
        raise ValueError(_said(cell, _("is no day such as 2013-06-16, 2013-06 or 2013")))
    parts = [int(part) for part in found.groups() if part]
    try:
        day = date(*parts, *[1] * (3 - len(parts)))
    except ValueError:
        raise ValueError(_said(cell, _("is no day of the calendar"))) from None
    return day, _PRECISION[len(parts)]


def _word(known: Mapping[str, str]) -> Any:
    words = {text.folded(label): code for code, label in known.items()}
    words |= {text.folded(code): code for code in known}

    def read(cell: str) -> str:
        if cell and text.folded(cell) not in words:
            why = _("is none of: %(words)s") % {"words": ", ".join(known)}
            raise ValueError(_said(cell, why))
        return words.get(text.folded(cell), "")

    return read


def _event_type(cell: str) -> str:
    if not cell:
        return ""
    code = _types().get(text.folded(cell))
    if code is None:
        near = get_close_matches(text.folded(cell), _types(), n=3, cutoff=0.6)
        said = _said(cell, _("is no type of the codebook"))
        meant = ", ".join(dict.fromkeys(_types()[name] for name in near))
        raise ValueError(
            _("%(said)s; did you mean %(near)s?") % {"said": said, "near": meant} if near else said
        )
    return code


@cache
def _types() -> dict[str, str]:
    """The codes of the codebook by themselves and by their labels."""
    kinds = codebook.event_types().values()
    labels = {text.folded(label): k.code for k in kinds for label in (k.label_en, k.label_ko)}
    return labels | {text.folded(kind.code): kind.code for kind in kinds}


def _score(cell: str) -> float | None:
    if not cell:
        return None
    try:
        score = float(cell.replace("\u2212", "-").replace(",", "."))
    except ValueError:
        raise ValueError(_said(cell, _("is no number"))) from None
    if not -10 <= score <= 10:
        raise ValueError(_said(cell, _("lies outside -10 to +10")))
    return score


def _people(cell: str) -> int | None:
    if not cell:
        return None
    digits = re.sub(r"[ ,\u00a0\u202f]", "", cell)
    if not re.fullmatch(r"\d{1,9}(\.0)?", digits) or int(float(digits)) > _MOST_PEOPLE:
        raise ValueError(_said(cell, _("is no number of people")))
    return int(float(digits))


def _words(cell: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word.strip() for word in _BETWEEN.split(cell) if word.strip()))


def _links(cell: str) -> tuple[LinkPart, ...]:
    if cell.startswith("["):
        return _objects(cell, LinkPart)
    links = []
    for part in _words(cell):
        kind, _space, event = part.partition(" ")
        if kind not in codebook.LINK_TYPES or not _ID.fullmatch(event.strip()):
            raise ValueError(
                _("“%(part)s” is no relation and id, such as “responds_to k7f3q9”")
                % {"part": part[:60]}
            )
        links.append(LinkPart(kind, event.strip()))
    return tuple(links)


def _objects(cell: str, kind: Any) -> Any:
    if not cell:
        return ()
    try:
        return msgspec.json.decode(cell, type=tuple[kind, ...])
    except msgspec.DecodeError as error:
        raise ValueError(str(error)) from error


_READERS: dict[str, Any] = {
    "title": _title,
    "title_ko": _title,
    "summary": text.lines,
    "summary_ko": text.lines,
    "note": text.lines,
    "first_day": _day,
    "last_day": _day,
    "precision": _word(codebook.PRECISIONS),
    "event_type": _event_type,
    "score": _score,
    "attribution": _word(codebook.ATTRIBUTIONS),
    "initiators": _words,
    "targets": _words,
    "others": _words,
    "topics": _words,
    "place": text.line,
    "links": _links,
    "citations": lambda cell: _objects(cell, CitationPart),
    "claims": lambda cell: _objects(cell, ClaimPart),
    "source_urls": _words,
    **{
        f"{toll}_{part}": _people
        for toll in ("killed", "injured")
        for part in ("low", "best", "high")
    },
}
#: Cells of JSON, which have rules of their own.
_AS_IT_IS = ("citations", "claims")


# -- several cells ----------------------------------------------------------------------------------------------------


def _days(row: Parsed) -> None:
    """Days without their precision, which an empty column of that name takes from the first day."""
    first, last = row.values.get("first_day"), row.values.get("last_day")
    if first is not None:
        row.values["first_day"], told = first
        if not row.values.get("precision"):
            row.values["precision"] = told
    if last is not None:
        row.values["last_day"] = last[0]
        if last[1] != "day":
            row.refuse("last_day", _("must be a whole day"))
        elif first is not None and last[0] < first[0]:
            row.refuse("last_day", _("lies before first_day"))


def _sources(row: Parsed, cells: Mapping[str, str]) -> None:
    """The sources of the row, each address once."""
    found: dict[str, SourceCells] = {}
    for number in range(1, SOURCES + 1):
        infix = "" if number == 1 else f"{number}_"
        parts = {part: text.line(cells.get(f"source_{infix}{part}", "")) for part in PARTS}
        name = f"source_{infix}url"
        if not any(parts.values()):
            continue
        if not parts["url"]:
            row.refuse(name, _("is empty, and other columns of the source are not"))
        elif parts["published"] and not _PARTIAL.fullmatch(parts["published"]):
            why = _("is no day such as 2013-06-16, 2013-06 or 2013")
            row.refuse(f"source_{infix}published", _said(parts["published"], why))
        elif parts["language"] and not _LANGUAGE.fullmatch(parts["language"]):
            why = _("is no language such as en or ko")
            row.refuse(f"source_{infix}language", _said(parts["language"], why))
        else:
            found.setdefault(parts["url"], SourceCells(column=name, **parts))
    for url in row.values.pop("source_urls", ()):
        found.setdefault(url, SourceCells("source_urls", url))
    for citation in row.values.pop("citations", ()):
        found.setdefault(
            citation.source, SourceCells("citations", citation.source, locator=citation.locator)
        )
    for source in found.values():
        if not _URL.fullmatch(source.url) or len(source.url) > 1000:
            row.refuse(source.column, _("is no address such as https://example.org/page"))
        else:
            row.sources.append(source)
