"""What the page of the codebook shows: each type with its range, its examples and its number of events."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count
from django.urls import reverse
from django.utils.translation import gettext as _

from events import codebook, codebook_words
from events.codebook import EventType, files
from events.drawing.scale import Scale, scale
from events.models import Event
from events.words import MINUS

#: The hyphen that the file writes before a negative number.
HYPHEN_MINUS = re.compile(r"(?<!\w)-(?=\d)")


@dataclass(frozen=True, slots=True)
class Example:
    """An example of a type; `event` is the published event of that day, or None."""

    when: str
    text: str
    event: Event | None


@dataclass(frozen=True, slots=True)
class Entry:
    """One type as the page shows it."""

    kind: EventType
    definition: str
    count: int
    scale: Scale
    what_moves_it: str
    examples: tuple[Example, ...]
    quad_classes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """A group of types under its heading."""

    name: str
    anchor: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class CodebookFile:
    """One file of the codebook: where it is, how large, and its SHA-256."""

    version: str
    ending: str
    path: str
    size: int
    digest: str


def groups() -> list[Group]:
    """Every type of the current version, grouped and in the order of the file: two queries."""
    counts, events = _counts(), _examples()
    found: dict[str, list[Entry]] = {}
    for kind in codebook.event_types().values():
        found.setdefault(kind.group, []).append(_entry(kind, counts.get(kind.code, 0), events))
    return [
        Group(_(name), name.lower().replace(" ", "-"), tuple(entries))
        for name, entries in found.items()
    ]


def _entry(kind: EventType, count: int, events: dict[tuple[str, date], Event]) -> Entry:
    examples = []
    for text in kind.examples:
        when, what = files.split(text)
        examples.append(Example(when, what, events.get((kind.code, _day(when)))))
    return Entry(
        kind=kind,
        definition=codebook_words.definition(kind),
        count=count,
        scale=scale(kind.default_score, kind.min_score, kind.max_score),
        what_moves_it=HYPHEN_MINUS.sub(MINUS, codebook_words.what_moves_it(kind)),
        examples=tuple(examples),
        quad_classes=tuple(_quad_classes(kind)),
    )


def _quad_classes(kind: EventType) -> list[str]:
    """The quad classes that an event of the type can have, by its mode and range: one, two or none."""
    sides = dict.fromkeys((kind.default_score, kind.min_score, kind.max_score))
    numbers = dict.fromkeys(kind.quad_class(score) for score in sides)
    said = codebook_words.labels(codebook.QUAD_CLASSES)
    return [said[number] for number in numbers if number is not None]


def _counts() -> dict[str, int]:
    rows: Any = Event.objects.published().order_by().values_list("event_type")
    return dict(rows.annotate(n=Count("pk")))


def _examples() -> dict[tuple[str, date], Event]:
    """The first published event of each type on the day of an example."""
    days = {
        _day(files.split(text)[0])
        for kind in codebook.event_types().values()
        for text in kind.examples
    }
    events = Event.objects.published().filter(first_day__in=days).order_by("-pk")
    return {(event.event_type, event.first_day): event for event in events}


def _day(text: str) -> date:
    """The first day of a date such as 1976-06 or 2006-10-09."""
    return date.fromisoformat(f"{text}-01"[:10])


def published_files() -> list[CodebookFile]:
    """Every version's files, newest version first."""
    return [
        CodebookFile(
            version,
            ending,
            reverse("codebook_file", args=[version, ending]),
            len(files.BYTES[ending](version)),
            files.digest(version, ending),
        )
        for version in reversed(codebook.VERSIONS)
        for ending in files.BYTES
    ]


def vocabularies() -> list[tuple[str, str, list[tuple[str, str, str]]]]:
    """The smaller vocabularies: anchor, heading, and for each word its label and what it means."""
    return [
        ("roles", _("Roles"), _explained(codebook.ROLES, _roles())),
        ("quad-classes", _("Quad classes"), _explained(codebook.QUAD_CLASSES, _quads())),
        ("precision", _("Precision of dates"), _explained(codebook.PRECISIONS, _precisions())),
        ("attribution", _("Attribution"), _explained(codebook.ATTRIBUTIONS, _attributions())),
        ("links", _("Links between events"), _explained(codebook.LINK_TYPES, _links())),
    ]


def _explained(labels: dict[Any, str], meanings: dict[Any, str]) -> list[tuple[str, str, str]]:
    said = codebook_words.labels(labels)
    return [(str(key), label, meanings[key]) for key, label in said.items()]


def _roles() -> dict[Any, str]:
    return {
        "initiator": _(
            "Who acts or speaks. In a meeting everybody who takes part is an initiator."
        ),
        "target": _("Who is acted upon or addressed. A meeting has no target."),
        "other": _("Who hosts, mediates or is present without being a party."),
    }


def _quads() -> dict[Any, str]:
    return {
        1: _("Words that lower tension: offers, talks, agreements, promises."),
        2: _("Deeds that lower tension: aid, releases, reunions, weapons taken apart."),
        3: _("Words that raise tension: threats, blame, refusals, hostile laws."),
        4: _("Deeds that raise tension: tests, attacks, exercises, sanctions, lines cut."),
    }


def _precisions() -> dict[Any, str]:
    return {
        "day": _("The local calendar day of the place where it happened."),
        "month": _("Known to the month only; it is entered on the first day of the month."),
        "year": _("Known to the year only; it is entered on 1 January."),
    }


def _attributions() -> dict[Any, str]:
    return {
        "confirmed": _("It is settled who did it: admitted, or found so by independent sources."),
        "claimed": _("One side says who did it; nobody independent has confirmed it."),
        "disputed": _("The accused denies it, or sources of weight contradict each other."),
    }


def _links() -> dict[Any, str]:
    return {
        "responds_to": _("A reaction that says, or plainly shows, what it answers."),
        "follows": _("The next of a series: the second round of talks, the third test."),
        "cancels": _("Ends or withdraws what the earlier event set up."),
        "fulfils": _("Carries out what the earlier event promised."),
        "violates": _("Breaks what the earlier event agreed or ordered."),
        "part_of": _("One act of a larger event, such as a battle of a war."),
    }
