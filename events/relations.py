"""How an event stands to other published ones: links in both directions, and neighbours in time."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

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
    """Events to which one stands in the same relation, oldest first, under a heading: It responds to."""

    heading: str
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


def relations(event: Event, own: Iterable[Link] | None = None) -> list[Relation]:
    """What the event answers, cancels, fulfils, and what did so to it, in the order of the codebook's link types.

    `own` are its links to other events where these are not the saved ones.
    """
    saved = Link.objects.filter(event=event, to__status=Event.Status.PUBLISHED)
    forth = saved.select_related("to") if own is None else own
    back = Link.objects.filter(to=event, event__status=Event.Status.PUBLISHED).select_related(
        "event"
    )
    groups: dict[str, list[Event]] = {}
    for link in forth:
        groups.setdefault(codebook.LINK_TYPES[link.type], []).append(link.to)
    for link in back:
        groups.setdefault(codebook.LINK_TYPES_REVERSED[link.type], []).append(link.event)
    return [
        _relation(heading, groups[words])
        for words, heading in _headings().items()
        if words in groups
    ]


def _headings() -> dict[str, str]:
    """What stands over the events of a relation, by the codebook's words for it, in the codebook's order."""
    said = {
        "responds_to": (_("It responds to"), _("It was answered by")),
        "follows": (_("It follows"), _("It was followed by")),
        "cancels": (_("It cancels"), _("It was cancelled by")),
        "fulfils": (_("It fulfils"), _("It was fulfilled by")),
        "violates": (_("It violates"), _("It was violated by")),
        "part_of": (_("It is part of"), _("It includes")),
    }
    forth = {words: said[kind][0] for kind, words in codebook.LINK_TYPES.items()}
    return forth | {words: said[kind][1] for kind, words in codebook.LINK_TYPES_REVERSED.items()}


def _relation(heading: str, events: Iterable[Event]) -> Relation:
    found = sorted(events, key=lambda event: (event.first_day, event.pk))
    return Relation(heading, found[:SHOWN], found[SHOWN:])


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
