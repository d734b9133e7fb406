"""The columns that an import knows, and which of a file's columns is which.

A name is compared without case, spaces, underscores and hyphens; a column that no name fits can be given one by hand.
"""

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from events.imports.reading.limits import Refusal

#: Sources that stand in columns of their own; more can be named by address in `source_urls`.
SOURCES = 3
PARTS = ("url", "title", "publisher", "published", "language", "locator")


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name in the template, what belongs there, and an example."""

    name: str
    label: object
    example: str = ""
    aliases: tuple[str, ...] = ()
    #: Whether the template has it; others are understood because the record's own files have them.
    offered: bool = True


def _source(number: int) -> list[Column]:
    """The columns of one source: `source_url` for the first, `source_2_url` for the second."""
    labels = {
        "url": _("Address of a source; a known one needs no more."),
        "title": _("Its headline, if the source is new."),
        "publisher": _("Slug of its publisher; empty where the address tells."),
        "published": _("When it was published: 2013-06-16, 2013-06 or 2013."),
        "language": _("Its language: en, ko. Empty: told by the title's letters."),
        "locator": _("Where in it: page, paragraph, minute."),
    }
    examples = {
        "url": "https://en.yna.co.kr/view/AEN20130616000000000",
        "title": "N. Korea proposes high-level talks with U.S.",
        "published": "2013-06-16",
    }
    infix = "" if number == 1 else f"{number}_"
    return [
        Column(
            f"source_{infix}{part}",
            label,
            examples.get(part, "") if number == 1 else "",
            (f"source_{number}_{part}", f"source_{part}_{number}"),
        )
        for part, label in labels.items()
    ]


COLUMNS: tuple[Column, ...] = (
    Column(
        "key",
        _("Your own name for the row, which stays the same when you send it again."),
        "talks-1",
        ("row key", "reference"),
    ),
    Column("id", _("The event's id, if it stands in the record."), "", ("event id",)),
    Column(
        "first_day",
        _("2013-06-16, or 2013-06 or 2013 where no more is known."),
        "2013-06-16",
        ("date", "day", "start", "start date"),
    ),
    Column(
        "last_day",
        _("The last day of the act; empty for one day."),
        "",
        ("end", "end date"),
    ),
    Column("precision", _("day, month or year; empty: told by first_day."), "day"),
    Column(
        "title",
        _("A headline in the present tense, 120 characters at most."),
        "North Korea proposes high-level talks with the United States",
        ("headline",),
    ),
    Column("title_ko", _("The headline in Korean."), "", ("korean title",)),
    Column(
        "summary",
        _("One to three sentences in your own words."),
        "The National Defence Commission proposes talks without preconditions.",
        ("description",),
    ),
    Column("summary_ko", _("The summary in Korean."), "", ("korean summary",)),
    Column("event_type", _("A code of the codebook."), "proposal", ("type",)),
    Column("score", _("Inside the type's range; empty: its default."), "3.0"),
    Column(
        "attribution",
        _("confirmed, claimed or disputed; empty: confirmed."),
        "confirmed",
    ),
    Column("initiators", _("Slugs of who acted, with “;” between."), "dprk", ("initiator",)),
    Column("targets", _("Slugs of whom it was aimed at."), "usa", ("target",)),
    Column("others", _("Slugs of who else was there."), "", ("other",)),
    Column("place", _("Slug of the place."), "pyongyang"),
    Column("topics", _("Slugs of topics."), "us-dprk-diplomacy", ("topic",)),
    *(
        Column(f"{toll}_{part}", label)
        for toll, label in (("killed", _("People killed.")), ("injured", _("People injured.")))
        for part in ("low", "best", "high")
    ),
    Column(
        "links",
        _("Relations to earlier events: “responds_to k7f3q9; part_of m2m2m2”."),
    ),
    *(column for number in range(1, SOURCES + 1) for column in _source(number)),
    Column("note", _("For editors only."), "", ("editor's note",)),
    Column("source_urls", _("Addresses of known sources, with “;” between."), offered=False),
    Column("citations", _("Citations as the record's files have them."), offered=False),
    Column("claims", _("Claims as the record's files have them."), offered=False),
)
BY_NAME: dict[str, Column] = {column.name: column for column in COLUMNS}
OFFERED: tuple[Column, ...] = tuple(column for column in COLUMNS if column.offered)
#: What a new event cannot do without.
REQUIRED = ("title", "first_day", "event_type")

#: Columns of the record's own files that follow from others or change by other steps: never taken from a file.
DERIVED = (
    "revision",
    "status",
    "quad_class",
    "direction",
    "place_name",
    "latitude",
    "longitude",
    "missiles_low",
    "missiles_best",
    "missiles_high",
    "range_low",
    "range_best",
    "range_high",
    "labels",
    "publishers",
    "source_ids",
    "path",
    "withdrawn_reason",
    "merged_into",
)


def fold(name: str) -> str:
    """A column's name as it is compared: letters and digits alone, in small letters."""
    text = unicodedata.normalize("NFKC", name).casefold()
    return "".join(letter for letter in text if letter.isalnum())


_KNOWN = {fold(name): column.name for column in COLUMNS for name in (*column.aliases, column.name)}
_DERIVED = {fold(name) for name in DERIVED}


def match(headings: Iterable[str]) -> dict[str, str]:
    """For each of the file's columns the column it is, or an empty text; the first of two that fit gets the name."""
    taken: dict[str, str] = {}
    exact = {heading: _KNOWN.get(fold(heading), "") for heading in headings}
    for heading, name in exact.items():
        if name and name not in taken.values():
            taken[heading] = name
    return {heading: taken.get(heading, "") for heading in exact}


def is_derived(heading: str) -> bool:
    """Whether the column is one of the record's own that is left aside without asking."""
    return fold(heading) in _DERIVED


def unclear(matched: Mapping[str, str]) -> list[str]:
    """The file's columns of which nobody knows what they are."""
    return [heading for heading, name in matched.items() if not name and not is_derived(heading)]


def missing(matched: Mapping[str, str]) -> list[str]:
    """What the file lacks to make new events of its rows; nothing for a file that names events by their id."""
    there = set(matched.values())
    return [] if "id" in there else [name for name in REQUIRED if name not in there]


def checked(chosen: Mapping[str, str]) -> dict[str, str]:
    """The columns as somebody chose them; raises Refusal for an unknown name or for one given twice."""
    names = [name for name in chosen.values() if name]
    for name in names:
        if name not in BY_NAME:
            raise Refusal(str(_("There is no column %(name)s.")) % {"name": name[:80]})
        if names.count(name) > 1:
            raise Refusal(str(_("Two columns are said to be %(name)s.")) % {"name": name})
    return dict(chosen)
