"""Whether every event of the record, drafts too, obeys the codebook."""

from collections.abc import Iterator

from events import codebook
from events.models import Event
from events.querysets import EventQuerySet

#: Types in which parties meet: everybody initiates and nobody is a target (METHOD 1.4).
MEETINGS = ("talks", "summit")
CHUNK = 500


def violations(events: EventQuerySet) -> Iterator[str]:
    """A sentence for each rule that an event breaks, with its id and title, in the order of time."""
    for event in events.for_detail().oldest_first().iterator(chunk_size=CHUNK):
        for complaint in complaints(event):
            yield f"{event.public_id} {event.first_day} {event.title}: {complaint}"


def complaints(event: Event) -> Iterator[str]:
    """What is wrong with one event that comes from `for_detail()`."""
    kind = codebook.event_types().get(event.event_type)
    if kind is None:
        yield f"the codebook has no type {event.event_type!r}"
    else:
        yield from _score(event, kind)
    yield from _roles(event)
    yield from _vocabulary(event)
    yield from _days(event)


def _score(event: Event, kind: codebook.EventType) -> Iterator[str]:
    if not kind.permits(event.score):
        yield f"score {event.score:g} is not 0 and not from {kind.min_score:g} to {kind.max_score:g} ({kind.code})"
    if round(event.score, 1) != event.score:
        yield f"score {event.score!r} has more than one decimal"
    expected = kind.quad_class(event.score)
    if event.quad_class != expected:
        yield f"quad class {event.quad_class} should be {expected} ({kind.code}, score {event.score:g})"


def _roles(event: Event) -> Iterator[str]:
    roles = [part.role for part in event.participations.all()]
    for role in sorted(set(roles) - set(codebook.ROLES)):
        yield f"unknown role {role!r}"
    if event.status == Event.Status.PUBLISHED and "initiator" not in roles:
        yield "published without an initiator"
    if event.event_type in MEETINGS and "target" in roles:
        yield f"a meeting ({event.event_type}) has a target: in meetings everybody initiates"


def _vocabulary(event: Event) -> Iterator[str]:
    if event.attribution not in codebook.ATTRIBUTIONS:
        yield f"unknown attribution {event.attribution!r}"
    for link in event.links.all():
        if link.type not in codebook.LINK_TYPES:
            yield f"unknown link type {link.type!r}"


def _days(event: Event) -> Iterator[str]:
    if event.precision not in codebook.PRECISIONS:
        yield f"unknown precision {event.precision!r}"
    if event.last_day is None and (
        (event.precision == "month" and event.first_day.day != 1)
        or (event.precision == "year" and (event.first_day.month, event.first_day.day) != (1, 1))
    ):
        yield f"known to the {event.precision} only, but begins on {event.first_day}"
