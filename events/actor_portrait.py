"""What the page of an actor shows, counted: its part by role and quad class, its years and its pairs."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from events import codebook, codebook_words, directory, dyads, tallies
from events.drawing import columns
from events.drawing.columns import Picture
from events.models import Actor, Event
from events.querysets import EventQuerySet

#: Height in pixels that the columns of both sides share.
FIELD = 160.0


@dataclass(frozen=True, slots=True)
class ClassRow:
    """How often the actor had each role in events of one quad class; `number` is None for context."""

    number: int | None
    label: str
    initiator: int
    target: int
    other: int

    @property
    def total(self) -> int:
        """All events of the class; an actor has one role in each."""
        return self.initiator + self.target + self.other


@dataclass(frozen=True, slots=True)
class YearRow:
    """How many events of one year raised, lowered or did not move tension."""

    year: int
    escalation: int
    de_escalation: int
    neutral: int


@dataclass(frozen=True, slots=True)
class Portrait:
    """The actor in numbers, with a picture of its years."""

    total: int
    classes: tuple[ClassRow, ...]
    years: tuple[YearRow, ...]
    pairs: tuple[dyads.Row, ...]
    picture: Picture


def portrait(actor: Actor, today: date) -> Portrait:
    """The actor as its page shows it."""
    events = events_of(actor)
    counts: Counter[tuple[int | None, str]] = Counter()
    for row in directory.parts_of(actor):
        counts[row["quad_class"], row["role"]] += row["n"]
    tally = tallies.by_year(events)
    newest = max((year for year, _quad_class in tally), default=today.year)
    classes = [*codebook_words.labels(codebook.QUAD_CLASSES).items(), (None, _("Context"))]
    return Portrait(
        total=sum(counts.values()),
        classes=tuple(
            ClassRow(number, label, *(counts[number, role] for role in codebook.ROLES))
            for number, label in classes
            if number or any(kind is None for kind, _role in counts)
        ),
        years=tuple(YearRow(**row) for row in events.by_year()),
        pairs=tuple(dyads.pairs_of(actor)),
        picture=columns.draw(tallies.two_sided(tally), last=max(newest, today.year), field=FIELD),
    )


def events_of(actor: Actor) -> EventQuerySet:
    """The published events in which the actor takes part."""
    return Event.objects.published().involving([actor])
