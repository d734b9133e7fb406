"""How far editors agree who code the same event without seeing each other's code."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from events import codebook, codebook_words
from events.analysis import agreement
from events.analysis.agreement import Level, Unit
from events.models import Coding, Event

#: Quad class of a type that has none: two coders who both say so agree.
NO_CLASS = 0


@dataclass(frozen=True, slots=True)
class Code:
    """What one coder says of an event."""

    event_type: str
    score: float
    quad_class: int

    @property
    def label(self) -> str:
        """The type's name in the reader's language."""
        kind = codebook.event_types().get(self.event_type)
        return codebook_words.type_label(kind) if kind else self.event_type


@dataclass(frozen=True, slots=True)
class Pair:
    """A double-coded event: the code on record, and those of the second coders."""

    event: Event
    first: Code
    others: tuple[Code, ...]

    @property
    def is_same(self) -> bool:
        """Whether everybody coded alike."""
        return all(code == self.first for code in self.others)


@dataclass(frozen=True, slots=True)
class Field:
    """Agreement on one field of the code."""

    label: str
    level: Level
    alpha: float | None
    same: float | None

    @property
    def percent(self) -> int:
        """The share of equal codes, in percent."""
        return round(100 * (self.same or 0))

    @property
    def verdict(self) -> str:
        """What the method makes of the number."""
        if self.alpha is None:
            return _("every code is the same, so there is nothing to agree on")
        if self.alpha >= agreement.RELIABLE:
            return _("reliable")
        if self.alpha >= agreement.TENTATIVE:
            return _("tentative: the definitions need work")
        return _("not reliable: to be coded anew")


@dataclass(frozen=True, slots=True)
class Reliability:
    """What the page shows; no number while there are too few pairs."""

    pairs: list[Pair]
    fields: list[Field]
    spread: float | None
    enough: int = agreement.ENOUGH

    @property
    def n(self) -> int:
        """How many events are double-coded."""
        return len(self.pairs)


def reliability() -> Reliability:
    """Agreement over the events that readers see and that were coded blind, the latest first."""
    pairs = double_coded()
    if len(pairs) < agreement.ENOUGH:
        return Reliability(pairs, [], None)
    scores = _units(pairs, "score")
    fields = [
        _field(_("Type"), "nominal", _units(pairs, "event_type")),
        _field(_("Quad class"), "nominal", _units(pairs, "quad_class")),
        _field(_("Score"), "interval", scores),
    ]
    return Reliability(pairs, fields, agreement.spread(scores))


def _field(label: str, level: Level, units: list[Unit]) -> Field:
    return Field(label, level, agreement.alpha(units, level=level), agreement.same(units))


def double_coded() -> list[Pair]:
    """The events with their codes."""
    found: dict[int, tuple[Event, Code, list[Code]]] = {}
    codings = Coding.objects.counted().select_related("event", "revision")
    for coding in codings.defer("revision__document"):
        entry = found.setdefault(coding.event_id, (coding.event, _first(coding.revision.row), []))
        entry[2].append(Code(coding.event_type, coding.score, coding.quad_class or NO_CLASS))
    return [Pair(event, first, tuple(others)) for event, first, others in found.values()]


def _first(row: dict[str, Any]) -> Code:
    kind = codebook.event_types().get(row["event_type"])
    quad = kind.quad_class(row["score"]) if kind else None
    return Code(row["event_type"], row["score"], quad or NO_CLASS)


def _units(pairs: list[Pair], name: str) -> list[Unit]:
    return [
        [getattr(pair.first, name), *(getattr(code, name) for code in pair.others)]
        for pair in pairs
    ]
