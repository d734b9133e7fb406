"""The records that events name, to be sent along with them: actors, sources, linked events and so on, each once."""

from collections.abc import Callable, Collection, Iterable, Sequence
from typing import Any

import msgspec
from rest_framework import serializers

from events import directory
from events.api.serializers import (
    ActorSerializer,
    CodebookTypeSerializer,
    PlaceSerializer,
    PublisherSerializer,
    RevisionSerializer,
    SourceSerializer,
    TopicSerializer,
)
from events.api.types import event_types
from events.documents import EventSerializer
from events.formats.document import Document
from events.formats.document import decode as read
from events.models import Event, Revision

Keys = Callable[[Document], Iterable[str]]
Found = dict[str, Any]


def _by(name: str, rows: Iterable[Any], serializer: type[serializers.BaseSerializer]) -> Found:
    return {str(said[name]): said for said in serializer(rows, many=True).data}


def _actors(slugs: Collection[str]) -> Found:
    return _by("slug", directory.actors().filter(slug__in=slugs), ActorSerializer)


def _places(slugs: Collection[str]) -> Found:
    return _by("slug", directory.places().filter(slug__in=slugs), PlaceSerializer)


def _topics(slugs: Collection[str]) -> Found:
    return _by("slug", directory.topics().filter(slug__in=slugs), TopicSerializer)


def _sources(ids: Collection[str]) -> Found:
    return _by("id", directory.sources().filter(public_id__in=ids), SourceSerializer)


def _publishers(slugs: Collection[str]) -> Found:
    return _by("slug", directory.publishers().filter(slug__in=slugs), PublisherSerializer)


def _event_types(codes: Collection[str]) -> Found:
    rows = [kind for kind in event_types([]) if kind["code"] in codes]
    return _by("code", rows, CodebookTypeSerializer)


def _events(ids: Collection[str]) -> Found:
    found: Any = Event.objects.published().filter(public_id__in=ids)
    documents = [msgspec.json.decode(document) for document in found.document_bytes()]
    return {document["id"]: document for document in documents}


def _answers(ids: Collection[str]) -> Found:
    found: Found = {public_id: [] for public_id in ids}
    asked = Event.objects.published().filter(public_id__in=ids).values_list("pk", flat=True)
    later: Any = Event.objects.published().linked_to(list(asked)).oldest_first()
    for document in map(msgspec.json.decode, later.document_bytes()):
        for public_id in {link["to"] for link in document["links"]}.intersection(found):
            found[public_id].append(document)
    return found


def _revisions(ids: Collection[str]) -> Found:
    found: Found = {public_id: [] for public_id in ids}
    rows = Revision.objects.seen().filter(event__public_id__in=ids).order_by("-number")
    for row in rows.select_related("event"):
        found[row.event.public_id].append(RevisionSerializer(row).data)  # type: ignore[union-attr]  # asked of events alone
    return found


#: What can be sent along: what each document names, the records for these keys, their shape, and what they are.
EXPANSIONS: dict[str, tuple[Keys, Callable[[Collection[str]], Found], Any, str]] = {
    "actors": (
        lambda event: (part.actor for part in event.participants),
        _actors,
        ActorSerializer,
        "Actors that take part, by slug.",
    ),
    "places": (
        lambda event: [event.place.slug] if event.place else [],
        _places,
        PlaceSerializer,
        "Places where they happened, by slug.",
    ),
    "topics": (lambda event: event.topics, _topics, TopicSerializer, "Topics, by slug."),
    "event_types": (
        lambda event: [event.event_type],
        _event_types,
        CodebookTypeSerializer,
        "Event types with labels in both languages, by code.",
    ),
    "sources": (
        lambda event: (citation.source.id for citation in event.citations),
        _sources,
        SourceSerializer,
        "Sources that are cited, by id.",
    ),
    "publishers": (
        lambda event: (citation.source.publisher.slug for citation in event.citations),
        _publishers,
        PublisherSerializer,
        "Publishers of the sources, by slug.",
    ),
    "events": (
        lambda event: (link.to for link in event.links),
        _events,
        EventSerializer,
        "Earlier events that the links lead to, by id.",
    ),
    "answers": (
        lambda event: [event.id],
        _answers,
        EventSerializer(many=True),
        "Later events whose links lead to each, by id, the oldest first.",
    ),
    "revisions": (
        lambda event: [event.id],
        _revisions,
        RevisionSerializer(many=True),
        "The history of each event, by id, the newest first.",
    ),
}


def expanded(documents: Sequence[bytes], names: Sequence[str]) -> dict[str, Found]:
    """The records that the documents name, by what they are and by their key; one or two queries for each sort."""
    events = [read(document) for document in documents]
    said = {}
    for name in names:
        keys, find, *_ = EXPANSIONS[name]
        said[name] = find(list(dict.fromkeys(key for event in events for key in keys(event))))
    return said


class ExpandedSerializer(serializers.Serializer[Any]):
    """Records that events name, sent along when `expand` asks for them."""


for _name, (_keys, _find, _shape, _said) in EXPANSIONS.items():
    ExpandedSerializer._declared_fields[_name] = serializers.DictField(
        child=_shape if isinstance(_shape, serializers.BaseSerializer) else _shape(),
        required=False,
        help_text=_said,
    )
