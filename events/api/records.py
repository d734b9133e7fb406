"""The records beside the events: actors, sources, publishers, places, topics, terms, named periods and event types."""

from collections.abc import Mapping
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import Http404
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from events import caching, directory, languages
from events.api import examples, paging
from events.api.endpoint import Endpoint
from events.api.parameters import (
    AS_OF,
    LANGUAGE,
    OF_LISTS,
    OF_NAMED_LISTS,
    ON,
    flag,
    one_of,
    records,
    text,
    title_words,
    words,
)
from events.api.problems import BadQueryError
from events.api.serializers import (
    ActorSerializer,
    PeriodSerializer,
    PlaceSerializer,
    PublisherSerializer,
    SourceSerializer,
    TermSerializer,
    TopicSerializer,
)
from events.models import Actor, Phase, Publisher, Term


def in_language(said: Any, values: Mapping[str, Any]) -> Any:
    """What is said, its names in the language asked for."""
    return languages.in_korean(said) if values.get("lang") == languages.KOREAN else said


class RecordList(Endpoint):
    """A list of records: subclasses say which, in what order, and what narrows it."""

    order: ClassVar[paging.Order]
    stale = caching.DAY
    answer: ClassVar[type[serializers.BaseSerializer]]
    is_list = True
    parameters: ClassVar[Mapping[str, Any]] = OF_LISTS

    def get(self, request: Request, **kwargs: Any) -> Response:
        """A page of records."""
        values = self.values(request)
        found = self.found(**kwargs)
        for name, value in values.items():
            found = self.parameters[name].narrow(found, value)
        cursor, size = self.page_asked_for(values)
        rows = self.order.rows(found, cursor)
        page = paging.page(lambda most: list(rows[:most]), self.order, cursor, size)
        neighbours = paging.neighbours(request._request, page)
        results = in_language(self.answer(page.rows, many=True).data, values)
        return Response(
            {"count": found.count(), **neighbours, "results": results},
            headers=paging.link_header(neighbours),
        )

    def page_asked_for(self, values: dict[str, Any]) -> tuple[paging.Cursor | None, int]:
        """Cursor and size; raises BadQueryError for a cursor that is not of this list."""
        size = values.get("page_size", paging.DEFAULT_SIZE)
        try:
            cursor = (
                paging.read_cursor(values["cursor"], self.order) if "cursor" in values else None
            )
        except ValidationError as error:
            raise BadQueryError({"cursor": error.messages}, list(self.parameters)) from None
        return cursor, size

    def found(self, **kwargs: Any) -> QuerySet[Any]:
        """Every record of the list."""
        raise NotImplementedError


class RecordDetail(Endpoint):
    """One record by its key."""

    key: ClassVar[str] = "slug"
    stale = caching.DAY
    answer: ClassVar[type[serializers.BaseSerializer]]
    problems = (400, 404)
    parameters: ClassVar[Mapping[str, Any]] = AS_OF

    def get(self, request: Request, key: str) -> Response:
        """The record; 404 for an unknown key."""
        values = self.values(request)
        record = self.found().filter(**{self.key: key}).first()
        if record is None:
            raise Http404(f"There is nothing with the {self.key.removeprefix('public_')} {key}.")
        return Response(in_language(self.answer(record).data, values))

    def found(self) -> QuerySet[Any]:
        """Every record of the kind."""
        raise NotImplementedError


class ActorList(RecordList):
    """Everybody who takes part in events: states, bodies, forces, groups and persons."""

    summary = "List actors"
    operation = "actors"
    group = "Records"
    answer = ActorSerializer
    order = paging.by("slug")
    parameters = {
        "q": words("name", "name_ko", "slug", "code", "aliases"),
        "kind": one_of("kind", dict(Actor.Kind.choices), "Kinds of actors.", "person"),
        "parent": records("parent", Actor, "Slugs of actors that they belong to.", "dprk"),
        **OF_NAMED_LISTS,
    }
    example = examples.ACTOR

    def found(self, **kwargs: Any) -> QuerySet[Actor]:
        """All actors."""
        return directory.actors()


class ActorDetail(RecordDetail):
    """One actor."""

    summary = "Get an actor"
    operation = "actor"
    group = "Records"
    parameters = {**AS_OF, **LANGUAGE}
    answer = ActorSerializer
    example = examples.ACTOR

    def found(self) -> QuerySet[Actor]:
        """All actors."""
        return directory.actors()


class SourceList(RecordList):
    """The publications that back published events, the latest first."""

    summary = "List sources"
    operation = "sources"
    group = "Records"
    answer = SourceSerializer
    order = paging.by("-published")
    parameters = {
        "q": title_words(),
        "publisher": records("publisher", Publisher, "Slugs of publishers.", "yonhap"),
        "language": text("language", "Language of the text, as a BCP 47 code.", "ko"),
        "state_media": flag("publisher__state_media", "Whether a state directs the publisher."),
        **OF_LISTS,
    }
    example = examples.SOURCE

    def found(self, **kwargs: Any) -> QuerySet[Any]:
        """Cited sources."""
        return directory.sources()


class SourceDetail(RecordDetail):
    """One publication that backs published events."""

    summary = "Get a source"
    operation = "source"
    group = "Records"
    answer = SourceSerializer
    key = "public_id"
    example = examples.SOURCE

    def found(self) -> QuerySet[Any]:
        """Cited sources."""
        return directory.sources()


class PublisherList(RecordList):
    """Who publishes the sources, with country, kind and whether a state directs it."""

    summary = "List publishers"
    operation = "publishers"
    group = "Records"
    answer = PublisherSerializer
    order = paging.by("slug")
    parameters = {
        "q": words("name", "slug", "hosts"),
        "kind": one_of("kind", dict(Publisher.Kind.choices), "Kinds of publishers.", "wire"),
        "country": text("country", "Country, as an ISO 3166 alpha-2 code.", "KR"),
        "state_media": flag("state_media", "Whether a state directs the publisher."),
        **OF_LISTS,
    }
    example = examples.PUBLISHER

    def found(self, **kwargs: Any) -> QuerySet[Publisher]:
        """Publishers of cited sources."""
        return directory.publishers()


class PlaceList(RecordList):
    """Where published events happened."""

    summary = "List places"
    operation = "places"
    group = "Records"
    answer = PlaceSerializer
    order = paging.by("slug")
    parameters = {
        "q": words("name", "name_ko", "slug", "aliases"),
        "country": text("country", "Country, as an ISO 3166 alpha-3 code.", "KOR"),
        **OF_NAMED_LISTS,
    }
    example = examples.PLACE

    def found(self, **kwargs: Any) -> QuerySet[Any]:
        """Places of events."""
        return directory.places()


class TopicList(RecordList):
    """The subject headings under which events are found."""

    summary = "List topics"
    operation = "topics"
    group = "Records"
    answer = TopicSerializer
    order = paging.by("slug")
    parameters = {"q": words("name", "name_ko", "slug", "description"), **OF_NAMED_LISTS}
    example = examples.TOPIC

    def found(self, **kwargs: Any) -> QuerySet[Any]:
        """All topics."""
        return directory.topics()


class TermList(RecordList):
    """Who held which office from when to when: the bands under the chart."""

    summary = "List terms of office"
    operation = "terms"
    group = "Time"
    answer = TermSerializer
    order = paging.by("first_day")
    parameters = {
        "state": records("state", Actor, "Slugs of states.", "rok"),
        "person": records("person", Actor, "Slugs of persons.", "kim-jong-un"),
        "on": ON,
        **OF_NAMED_LISTS,
    }
    example = examples.TERM

    def found(self, **kwargs: Any) -> QuerySet[Term]:
        """All terms."""
        return Term.objects.select_related("person", "state")


class PeriodList(RecordList):
    """Periods that editors have named."""

    summary = "List named periods"
    operation = "periods"
    group = "Time"
    answer = PeriodSerializer
    order = paging.by("first_day")
    parameters = {"on": ON, **OF_NAMED_LISTS}
    example = examples.PERIOD

    def found(self, **kwargs: Any) -> QuerySet[Phase]:
        """All of them."""
        return Phase.objects.all()
