"""Rows as an editor types them."""

from datetime import date
from typing import Any

import msgspec

from events import workflow
from events.formats.row import CitationPart, EventRow
from events.identifier import new_event_id
from events.models import Event
from tests.factories import ActorFactory, SourceFactory


def new_row(**fields: Any) -> EventRow:
    """A whole event that could be published; its actor and source are in the database."""
    ActorFactory(slug="dprk")
    values: dict[str, Any] = {
        "id": new_event_id(),
        "status": "draft",
        "first_day": date(2013, 6, 16),
        "precision": "day",
        "title": "North Korea proposes talks with the United States",
        "summary": "The National Defence Commission proposes talks without preconditions.",
        "event_type": "proposal",
        "score": 2.5,
        "attribution": "confirmed",
        "initiators": ("dprk",),
        "citations": (CitationPart(SourceFactory().url),),
    }
    return EventRow(**{**values, **fields})


def draft(by: Any, **fields: Any) -> Event:
    """A new draft of an editor."""
    return workflow.save(new_row(**fields), by=by, base=None).event


def edit(event: Event, by: Any, **fields: Any) -> workflow.Saved:
    """Saves the event with other values, starting from what stands."""
    said = {name: fields.pop(name) for name in ("reason", "public_note") if name in fields}
    now = workflow.standing(event)
    row = msgspec.structs.replace(now.row, **fields)
    return workflow.save(row, by=by, base=now.base, over=now.over, **said)


def approve(event: Event, by: Any) -> Event:
    """Approves what stands."""
    now = workflow.standing(event)
    return workflow.approve(event, by=by, base=now.base, over=now.over)


def published(writer: Any, reviewer: Any, **fields: Any) -> Event:
    """An event that went the whole way."""
    event = workflow.submit(draft(writer, **fields), by=writer)
    return approve(event, reviewer)
