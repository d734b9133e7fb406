"""An event as its public page would show it, made from a row that nobody has saved. Nothing is written."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db import models

from events.formats.row import EventRow
from events.formats.store_events import EventStore
from events.models import Actor, Citation, Claim, Event, Link, Participation, Source, Topic


def unsaved(row: EventRow, new: Iterable[Source], standing: Event | None) -> Event:
    """The event that the row stands for, with its parts, as `for_detail` would bring it.

    `new` are sources that are not saved either; `standing` is the event as it is saved, if it is.
    """
    event: Event = EventStore([row]).build(row)
    event.pk = standing.pk if standing else 0
    event.revision = standing.revision if standing else None
    sources = {source.url: source for source in new}
    named = {part.source for part in row.citations} | {part.source for part in row.claims}
    known = Source.objects.filter(url__in=named - set(sources)).select_related("publisher", "via")
    sources |= {source.url: source for source in known}
    actors = Actor.objects.select_related("parent").in_bulk(
        [*row.initiators, *row.targets, *row.others], field_name="slug"
    )
    events = Event.objects.by_id([link.to for link in row.links])
    roles = {"initiator": row.initiators, "target": row.targets, "other": row.others}
    _give(
        event,
        participations=[
            Participation(event=event, actor=actors[slug], role=role, position=n)
            for role, slugs in roles.items()
            for n, slug in enumerate(slugs)
        ],
        citations=[
            Citation(event=event, source=sources[part.source], locator=part.locator, position=n)
            for n, part in enumerate(row.citations)
        ],
        claims=[
            Claim(
                event=event,
                source=sources[part.source],
                field=part.field,
                value=part.value,
                note=part.note,
                locator=part.locator,
            )
            for part in row.claims
        ],
        links=[Link(event=event, type=link.type, to=events[link.to]) for link in row.links],
        topics=list(Topic.objects.filter(slug__in=row.topics)),
    )
    return event


def _give(event: Event, **parts: list[Any]) -> None:
    """Puts the parts where a prefetch would have put them."""
    kept: Mapping[str, models.QuerySet[Any]] = {
        name: event._meta.get_field(name).related_model._default_manager.none()  # type: ignore[union-attr]
        for name in parts
    }
    for name, queryset in kept.items():
        queryset._result_cache = parts[name]
        queryset._prefetch_done = True  # type: ignore[attr-defined]  # as Django's own prefetch does
    event._prefetched_objects_cache = dict(kept)  # type: ignore[attr-defined]
