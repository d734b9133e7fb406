"""How an event stands to other published ones: links in both directions, and neighbours in time. Layer 6."""

from collections.abc import Iterable
from dataclasses import dataclass

from events import codebook
from events.drawing import time
from events.drawing.marks import Mark, marks
from events.drawing.time import Axis
from events.models import Event, Link

#: Days before and after an event that its strip shows.
REACH = 30
#: Related events named at once; the others are folded away.
SHOWN = 5


@dataclass(frozen=True, slots=True)
class Relation:
    """Events to which one stands in the same relation, oldest first; `words` say it after "It"."""

    words: str
    shown: list[Event]
    folded: list[Event]


@dataclass(frozen=True, slots=True)
class Around:
    """The days around an event, with every event begun in them."""

    axis: Axis
    x: float
    marks: list[Mark]
    before: Event | None
    after: Event | None


def relations(event: Event) -> list[Relation]:
    """What the event answers, cancels, fulfils, and what did so to it, in the order of the codebook's link types."""
    forth = Link.objects.filter(event=event, to__status=Event.Status.PUBLISHED).select_related("to")
    back = Link.objects.filter(to=event, event__status=Event.Status.PUBLISHED).select_related(
        "event"
    )
    groups: dict[str, list[Event]] = {}
    for link in forth:
        groups.setdefault(codebook.LINK_TYPES[link.type], []).append(link.to)
    for link in back:
        groups.setdefault(codebook.LINK_TYPES_REVERSED[link.type], []).append(link.event)
    order = [*codebook.LINK_TYPES.values(), *codebook.LINK_TYPES_REVERSED.values()]
    return [_relation(words, groups[words]) for words in order if words in groups]


def _relation(words: str, events: Iterable[Event]) -> Relation:
    found = sorted(events, key=lambda event: (event.first_day, event.pk))
    return Relation(words, found[:SHOWN], found[SHOWN:])


def around(event: Event) -> Around:
    """The strip of days around the event."""
    axis = time.around(event.first_day, before=REACH, after=REACH)
    published = Event.objects.published()
    neighbours = published.begun_between(axis.first, axis.last).exclude(pk=event.pk).oldest_first()
    return Around(
        axis=axis,
        x=axis.x(event.first_day),
        marks=marks([*neighbours, event], axis),
        before=published.before(event).first(),
        after=published.after(event).first(),
    )
