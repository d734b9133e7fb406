"""The events and parties that a briefing names, fetched at once: five queries, however many."""

from collections.abc import Iterator
from dataclasses import dataclass

from events.briefing.came_next import CameNext
from events.briefing.episodes import Compared
from events.briefing.led_here import Turn
from events.briefing.open_matters import Matter
from events.briefing.whole import Briefing
from events.models import Actor, Event


@dataclass(frozen=True, slots=True)
class Shown:
    """Events by id, those of the news and of open matters with their participants and sources, and actors by slug."""

    events: dict[str, Event]
    parties: dict[str, Actor]


def shown(briefing: Briefing) -> Shown:
    """What the briefing names."""
    published, every, told = Event.objects.published(), set(ids(briefing)), set(_told(briefing))
    return Shown(
        events={
            **published.for_list().by_id(told - {""}),
            **published.by_id(every - told - {""}),
        },
        parties=Actor.objects.in_bulk({m.party for m in briefing.moves}, field_name="slug"),
    )


def ids(briefing: Briefing) -> Iterator[str]:
    """The ids that the briefing names, some of them more than once, some empty; those of what came next last."""
    yield from of_the_day(briefing)
    if briefing.next:
        yield from _of_next(briefing.next)


def of_the_day(briefing: Briefing) -> Iterator[str]:
    """The ids that it names outside of what came next."""
    for part in (*briefing.raising, *briefing.lowering):
        yield part.id
    yield from (briefing.news.lead, *briefing.news.items, *briefing.news.before)
    for matter in briefing.open.all:
        yield from _of_matter(matter)
    if briefing.turn:
        yield from _of_turn(briefing.turn)
    for moves in briefing.moves:
        yield from (*moves.shown, *moves.rest)
    if briefing.episodes:
        for compared in (briefing.episodes.present, *briefing.episodes.earlier):
            yield from _of_compared(compared)
    for lasted in (briefing.thaws, briefing.crises):
        for phase in lasted.phases:
            yield phase.closing or ""
    for like in briefing.like.days:
        yield from (like.raising, like.lowering)
    for mark in briefing.picture.marks:
        yield mark.event.id


def _told(briefing: Briefing) -> Iterator[str]:
    """Those of which more is said than day, title and score."""
    yield from (briefing.news.lead, *briefing.news.items, *briefing.news.before)
    for matter in briefing.open.all:
        yield matter.id


def _of_matter(matter: Matter) -> Iterator[str]:
    yield from (matter.id, *matter.reactions, matter.ended_by)


def _of_turn(turn: Turn) -> Iterator[str]:
    yield from (turn.phase.opening or "", turn.phase.closing or "", *turn.rest)
    for step in turn.steps:
        yield from (step.id, *step.answers)


def _of_compared(compared: Compared) -> Iterator[str]:
    yield from (*compared.deadliest, compared.strongest)


def _of_next(after: CameNext) -> Iterator[str]:
    yield from after.events
    for matter in after.matters:
        yield from _of_matter(matter)
