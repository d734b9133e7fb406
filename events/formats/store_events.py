"""Saves event rows as events with their participants, citations, claims, links and topics."""

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext as _

from events import codebook
from events.formats.row import EventRow
from events.formats.store import BATCH, Store, by_slug
from events.models import Actor, Citation, Claim, Event, Link, Participation, Place, Source, Topic

#: Rows up to which only the records that they name are read.
FEW = 20


def _twice(items: Sequence[Any]) -> list[Any]:
    return sorted({item for item in items if items.count(item) > 1})


class EventStore(Store[EventRow]):
    """Events; what belongs to a changed event is written anew."""

    model = Event
    plain = (
        "status",
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
        "withdrawn_reason",
    )

    def __init__(self, rows: Sequence[EventRow] = ()) -> None:
        self.rows = rows
        super().__init__()
        self.actors = by_slug(Actor)
        self.places = by_slug(Place)
        self.topics = by_slug(Topic)
        backing = {part.source for row in rows for part in row.citations}
        backing |= {part.source for row in rows for part in row.claims}
        sources = Source.objects.filter(url__in=backing) if self.few else Source.objects.all()
        self.sources = dict(sources.values_list("url", "pk"))
        named = {link.to for row in rows for link in row.links}
        named |= {row.merged_into for row in rows if row.merged_into}
        others = Event.objects.filter(public_id__in=named) if self.few else Event.objects.all()
        self.keys = dict(others.values_list("public_id", "pk"))
        self.ids = {*self.keys, *(row.id for row in rows)}

    @property
    def few(self) -> bool:
        """Whether it is cheaper to ask for what the rows name than to read everything: an editor saves one row."""
        return 0 < len(self.rows) <= FEW

    def records(self) -> dict[str, Any]:
        events = Event.objects.all()
        if self.few:
            events = events.filter(public_id__in=[row.id for row in self.rows])
        return {event.public_id: event for event in events}

    def missing(self, row: EventRow) -> list[str]:
        actors = [
            slug for slug in (*row.initiators, *row.targets, *row.others) if slug not in self.actors
        ]
        places = [row.place] if row.place and row.place not in self.places else []
        topics = [slug for slug in row.topics if slug not in self.topics]
        backing = [*(part.source for part in row.citations), *(part.source for part in row.claims)]
        cited = [url for url in backing if url not in self.sources]
        linked = [link.to for link in row.links if link.to not in self.ids]
        merged = [row.merged_into] if row.merged_into and row.merged_into not in self.ids else []
        return [*actors, *places, *topics, *cited, *linked, *merged]

    def problem(self, row: EventRow) -> str:
        """Besides what holds for any record: roles, relations, and what readers may not do without."""
        said = super().problem(row)
        if said:
            return said
        parts = [*row.initiators, *row.targets, *row.others]
        if doubled := _twice(parts):
            return _("An actor has two roles: %(actors)s.") % {"actors": ", ".join(doubled)}
        twice = _twice([part.source for part in row.citations])
        if twice:
            return _("A source is cited twice: %(sources)s.") % {"sources": ", ".join(twice)}
        if _twice([(part.source, part.field, part.value) for part in row.claims]):
            return _("A claim stands twice.")
        if _twice([(link.type, link.to) for link in row.links]):
            return _("A relation stands twice.")
        if any(link.to == row.id for link in row.links):
            return _("An event cannot be linked to itself.")
        unknown = [link.type for link in row.links if link.type not in codebook.LINK_TYPES]
        if unknown:
            return _("Unknown relation: %(types)s.") % {"types": ", ".join(unknown)}
        if row.status == "published":
            roles = ["initiator"] if row.initiators else []
            lacking = self.build(row).missing_for_publication(roles, len(row.citations))
            if lacking:
                said = _("Cannot be published without %(missing)s.")
                return said % {"missing": ", ".join(lacking)}
        return ""

    def refer(self, record: Event, row: EventRow) -> None:
        record.public_id = row.id
        record.place = self.places[row.place] if row.place else None
        for name, toll in (("killed", row.killed), ("injured", row.injured)):
            for part in ("low", "best", "high"):
                setattr(record, f"{name}_{part}", getattr(toll, part) if toll else None)
        record.derive()

    def save(self, rows: Sequence[EventRow]) -> list[Any]:
        """Saves the events, then everything that hangs on them."""
        records: list[Event] = super().save(rows)
        keys = [record.pk for record in records]
        for model in (Participation, Citation, Claim, Link):
            model._default_manager.filter(event__in=keys).delete()
        through = Event.topics.through
        through.objects.filter(event__in=keys).delete()
        pairs = list(zip(records, rows, strict=True))
        self._participations(pairs)
        Citation.objects.bulk_create(
            [
                Citation(
                    event=event,
                    source_id=self.sources[part.source],
                    locator=part.locator,
                    position=n,
                )
                for event, row in pairs
                for n, part in enumerate(row.citations)
            ],
            batch_size=BATCH,
        )
        Claim.objects.bulk_create(
            [
                Claim(
                    event=event,
                    source_id=self.sources[part.source],
                    field=part.field,
                    value=part.value,
                    note=part.note,
                    locator=part.locator,
                )
                for event, row in pairs
                for part in row.claims
            ],
            batch_size=BATCH,
        )
        through.objects.bulk_create(
            [
                through(event=event, topic=self.topics[slug])
                for event, row in pairs
                for slug in row.topics
            ],
            batch_size=BATCH,
        )
        self._links(pairs)
        return records

    def _participations(self, pairs: Sequence[tuple[Event, EventRow]]) -> None:
        Participation.objects.bulk_create(
            [
                Participation(event=event, actor=self.actors[slug], role=role, position=n)
                for event, row in pairs
                for role, slugs in (
                    ("initiator", row.initiators),
                    ("target", row.targets),
                    ("other", row.others),
                )
                for n, slug in enumerate(slugs)
            ],
            batch_size=BATCH,
        )

    def _links(self, pairs: Sequence[tuple[Event, EventRow]]) -> None:
        keys = {**self.keys, **{event.public_id: event.pk for event, _ in pairs}}
        Link.objects.bulk_create(
            [
                Link(event=event, type=link.type, to_id=keys[link.to])
                for event, row in pairs
                for link in row.links
            ],
            batch_size=BATCH,
        )
        merged = [(event, row) for event, row in pairs if row.merged_into or event.merged_into_id]
        for event, row in merged:
            event.merged_into_id = keys[row.merged_into] if row.merged_into else None
        Event.objects.bulk_update([event for event, _ in merged], ["merged_into"], batch_size=BATCH)
