"""The form of an event and the row that it stands for: what the form begins with, and what was typed into it."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db import models

from events.formats.dump import toll
from events.formats.row import CitationPart, ClaimPart, EventRow, LinkPart
from events.models import Actor, Event, Place, Source, Topic

#: Fields of the form that are fields of the row.
SAME = (
    "first_day",
    "last_day",
    "precision",
    "title",
    "title_ko",
    "summary",
    "summary_ko",
    "event_type",
    "score",
    "attribution",
    "note",
)
TOLLS = ("killed", "injured")
ENDS = ("low", "best", "high")
ROLES = {"initiator": "initiators", "target": "targets", "other": "others"}


def keys(model: type[models.Model], field: str, values: Iterable[str]) -> dict[str, int]:
    """Primary keys of records by the key with which rows name them."""
    found = model._default_manager.filter(**{f"{field}__in": set(values)})
    return dict(found.values_list(field, "pk"))


def values_of(row: EventRow) -> dict[str, Any]:
    """The values with which the form begins."""
    values: dict[str, Any] = {name: getattr(row, name) for name in SAME}
    for name in TOLLS:
        for end in ENDS:
            values[f"{name}_{end}"] = getattr(getattr(row, name), end, None)
    values["place"] = keys(Place, "slug", [row.place]).get(row.place) if row.place else None
    values["topics"] = list(keys(Topic, "slug", row.topics).values()) if row.topics else []
    return values


def parts_of(row: EventRow) -> dict[str, list[dict[str, Any]]]:
    """The rows of participants, citations, claims and links with which the form begins, by the prefix of each."""
    actors = keys(Actor, "slug", (*row.initiators, *row.targets, *row.others))
    backing = [*(part.source for part in row.citations), *(part.source for part in row.claims)]
    sources = keys(Source, "url", backing)
    events = keys(Event, "public_id", [link.to for link in row.links]) if row.links else {}
    parts: dict[str, list[dict[str, Any]]] = {
        "participations": [
            {"actor": actors[slug], "role": role}
            for role, name in ROLES.items()
            for slug in getattr(row, name)
        ],
        "citations": [
            {"source": sources[part.source], "locator": part.locator} for part in row.citations
        ],
        "claims": [
            {
                "source": sources[part.source],
                "field": part.field,
                "value": part.value,
                "note": part.note,
                "locator": part.locator,
            }
            for part in row.claims
        ],
        "links": [{"type": link.type, "to": events[link.to]} for link in row.links],
    }
    for name in ("participations", "citations"):
        for position, part in enumerate(parts[name]):
            part["order"] = position
    return parts


def row_of(
    public_id: str,
    data: Mapping[str, Any],
    parts: Mapping[str, list[dict[str, Any]]],
    status: str,
) -> EventRow:
    """What was typed, as a row; `data` and `parts` are the cleaned values of a valid form and its valid rows."""

    def who(role: str) -> tuple[str, ...]:
        return tuple(part["actor"].slug for part in parts["participations"] if part["role"] == role)

    values: dict[str, Any] = {name: data[name] for name in SAME}
    values |= {name: toll(*(data[f"{name}_{end}"] for end in ENDS)) for name in TOLLS}
    return EventRow(
        id=public_id,
        status=status,  # type: ignore[arg-type]  # the model's choices are the row's
        **{**values, "score": float(values["score"])},
        initiators=who("initiator"),
        targets=who("target"),
        others=who("other"),
        place=data["place"].slug if data["place"] else None,
        topics=tuple(topic.slug for topic in data["topics"]),
        citations=tuple(
            CitationPart(part["source"].url, part["locator"]) for part in parts["citations"]
        ),
        claims=tuple(
            ClaimPart(
                part["source"].url, part["field"], part["value"], part["note"], part["locator"]
            )
            for part in parts["claims"]
        ),
        links=tuple(LinkPart(part["type"], part["to"].public_id) for part in parts["links"]),
    ).canonical()
