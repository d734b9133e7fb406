"""The chart's data: the columnar document, texts by window, and the bands under the chart."""

from collections.abc import Callable
from hashlib import blake2b
from typing import Any

from django import forms
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from events import as_of, caching, phases, timeline_document
from events.api import compression
from events.api.endpoint import Endpoint
from events.api.parameters import AS_OF, Parameter
from events.api.problems import BadQueryError
from events.filters import PARAMETERS, EventFilter

#: What decides the events of a document; its order is always the same and it holds both languages.
NARROWING = {name: p for name, p in PARAMETERS.items() if name not in ("ordering", "lang")}


class TimelineSerializer(serializers.Serializer):
    """Events in columns of length `count`, ordered by first day; docs/api.md says what each holds."""

    version = serializers.IntegerField(help_text="Dataset version: number of the last revision.")
    method = serializers.CharField(help_text="Version of the method of the index.")
    count = serializers.IntegerField(help_text="How many events.")
    epoch = serializers.DateField(help_text="The day from which days are counted.")
    types = serializers.ListField(
        child=serializers.DictField(), help_text="The codebook's types, by index."
    )
    actors = serializers.ListField(child=serializers.DictField(), help_text="Actors, by index.")
    topics = serializers.ListField(child=serializers.DictField(), help_text="Topics, by index.")
    places = serializers.ListField(child=serializers.DictField(), help_text="Places, by index.")
    attributions = serializers.ListField(
        child=serializers.CharField(), help_text="Attributions, by index."
    )
    parties = serializers.ListField(
        child=serializers.DictField(),
        help_text="Combinations of initiators i, targets t and others o, by index.",
    )
    topic_sets = serializers.ListField(
        child=serializers.ListField(child=serializers.IntegerField()),
        help_text="Combinations of topics, by index.",
    )
    texts = serializers.BooleanField(help_text="Whether ids and titles are in the document.")


for _name, _said in {
    "day": "First day, in days since the epoch.",
    "length": "Days from the first to the last day covered.",
    "spread": "1 where only month or year are known.",
    "precision": "0 day, 1 month, 2 year.",
    "score": "Score in tenths.",
    "type": "Index of the type.",
    "attribution": "Index of the attribution.",
    "party": "Index of the combination of parties.",
    "topic": "Index of the combination of topics.",
    "place": "Index of the place, or -1.",
}.items():
    TimelineSerializer._declared_fields[_name] = serializers.ListField(
        child=serializers.IntegerField(), help_text=_said
    )


class TextsSerializer(serializers.Serializer):
    """Ids and titles of a window of the document's events."""

    version = serializers.IntegerField(help_text="Dataset version: number of the last revision.")
    first = serializers.IntegerField(help_text="Index of the first event of the window.")
    id = serializers.ListField(child=serializers.CharField(), help_text="Ids.")
    title = serializers.ListField(child=serializers.CharField(), help_text="English titles.")
    title_ko = serializers.ListField(
        child=serializers.CharField(), help_text="Korean titles, or empty."
    )


class IndexesSerializer(serializers.Serializer):
    """Some events by their places in the document of the whole record."""

    version = serializers.IntegerField(help_text="Dataset version: number of the last revision.")
    count = serializers.IntegerField(help_text="How many events.")
    index = serializers.ListField(
        child=serializers.IntegerField(),
        help_text="Their indexes in the columns that no parameter narrows, ascending.",
    )


class BandsSerializer(serializers.Serializer):
    """What lies under the chart, by exact day."""

    version = serializers.IntegerField(help_text="Dataset version: number of the last revision.")
    terms = serializers.ListField(child=serializers.DictField(), help_text="Terms of office.")
    exercises = serializers.ListField(
        child=serializers.DictField(), help_text="Military exercises."
    )
    talks = serializers.ListField(child=serializers.DictField(), help_text="Rounds of talks.")
    sanctions = serializers.ListField(
        child=serializers.DictField(), help_text="Sanctions from their day on."
    )
    phases = serializers.ListField(
        child=serializers.DictField(),
        help_text="Crises and thaws up to today; one that lasts has no last day.",
    )


class Columns(Endpoint):
    """An endpoint whose bytes are kept, compressed too, for as long as the data set is the same."""

    group = "Measures"

    def kept(self, request: Request, name: str, make: Callable[[], Any]) -> Response:
        """The answer, in the encoding that the client prefers."""
        packed = compression.chosen(request.META.get("HTTP_ACCEPT_ENCODING", ""))
        name = blake2b(name.encode(), digest_size=16).hexdigest()  # a query string may be long
        body = caching.cached(
            f"timeline:{name}", self.version, lambda: timeline_document.to_json(make())
        )
        if packed:
            body = caching.cached(
                f"timeline:{name}:{packed}", self.version, lambda: compression.KEPT[packed](body)
            )
        return Response(body, headers={"Content-Encoding": packed} if packed else None)


class Timeline(Columns):
    """Every event that answers to the parameters as columns of numbers: what the chart draws from."""

    summary = "Get events as columns"
    operation = "timeline"
    answer = TimelineSerializer
    parameters = NARROWING

    def get(self, request: Request) -> Response:
        """The document."""
        view = view_of(request)
        return self.kept(
            request, view.query(), lambda: timeline_document.document(view.found, self.version)
        )


def _number(most: int, help_text: str) -> forms.IntegerField:
    return forms.IntegerField(required=False, min_value=0, max_value=most, help_text=help_text)


#: Of the window alone.
WINDOW = {
    "first": Parameter(_number(10**7, "Index of the first event wanted; 0 if not given."), "0"),
    "count": Parameter(
        _number(timeline_document.MOST_TEXTS, "How many events; 500 if not given, and at most."),
        "100",
    ),
}


class TimelineTexts(Columns):
    """Ids and titles of a window of the events in the order of the columns, for a record too large to bring them."""

    summary = "Get titles of a window"
    operation = "timeline_texts"
    answer = TextsSerializer
    parameters = {**NARROWING, **WINDOW}

    def get(self, request: Request) -> Response:
        """The window."""
        view = view_of(request, *WINDOW)
        values = self.values(request)
        first, count = values.get("first", 0), values.get("count", timeline_document.MOST_TEXTS)
        return Response(
            timeline_document.window(view.found, self.version, first=first, count=count)
        )


class TimelineIndexes(Columns):
    """Which events of the whole document answer to the parameters: what a chart cannot tell from its columns."""

    summary = "Get the indexes of events"
    operation = "timeline_indexes"
    answer = IndexesSerializer
    parameters = NARROWING

    def get(self, request: Request) -> Response:
        """The indexes."""
        view = view_of(request)
        return self.kept(
            request,
            f"indexes:{view.query()}",
            lambda: timeline_document.indexes(view.found, self.version),
        )


class TimelineBands(Columns):
    """Terms of office, exercises, rounds of talks, sanctions, crises and thaws with their days: the chart's bands."""

    summary = "Get the bands"
    operation = "timeline_bands"
    answer = BandsSerializer
    parameters = AS_OF

    def get(self, request: Request) -> Response:
        """The bands."""
        self.values(request)
        version, today = self.version, as_of.today()
        return self.kept(
            request,
            f"bands:{today}",
            lambda: timeline_document.bands(version) | {"phases": phases.bands(version)},
        )


def view_of(request: Request, *extra: str) -> EventFilter:
    """The view asked for; raises BadQueryError that says what is wrong with it."""
    view = EventFilter.of(request._request.GET, extra=extra)
    problems = dict(view.problems)
    for name in ("ordering", "lang"):
        if name in request._request.GET:
            problems[name] = ["The document has one order and both languages."]
    if problems:
        raise BadQueryError(problems, [*NARROWING, *extra])
    return view
