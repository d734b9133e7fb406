"""The one translation of a query string into events, for pages, downloads, feeds and API alike.

A view of the record is its query string: `EventFilter.of(request.GET)` validates it, finds the events and says
itself in words. A name that is not in the table below is an error, never a silently full result. Layer 5.
"""

from collections.abc import Callable, Collection
from functools import cached_property
from typing import Any

import django_filters
from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from events import codebook, filter_words
from events.filter_fields import (
    ChoicesField,
    DayField,
    DyadsField,
    RecordsField,
    ScoreField,
    unknown_words,
)
from events.models import Actor, Event, Place, Publisher, Topic
from events.querysets import EventQuerySet

Ask = Callable[[EventQuerySet, Any], EventQuerySet]

#: The orders a list can have: field of the first key, with `-` for the highest first.
ORDERINGS = {
    "-first_day": gettext_lazy("Newest first"),
    "first_day": gettext_lazy("Oldest first"),
    "score": gettext_lazy("Strongest escalation first"),
    "-score": gettext_lazy("Strongest de-escalation first"),
}
DEFAULT_ORDERING = "-first_day"


class Question(django_filters.Filter):
    """A parameter: the form field that reads it and the question that it asks of the events."""

    def __init__(
        self,
        field: Callable[..., forms.Field],
        ask: Ask,
        help_text: Any,
        example: str,
        **options: Any,
    ) -> None:
        super().__init__(help_text=help_text, **options)
        self.make_field = field
        self.ask = ask
        self.example = example

    @property
    def field(self) -> forms.Field:
        """The form field, made once for each filter set."""
        if not hasattr(self, "_field"):
            self._field = self.make_field(
                required=False, help_text=self.extra["help_text"], **self._options()
            )
        return self._field

    def _options(self) -> dict[str, Any]:
        return {
            key: value for key, value in self.extra.items() if key not in ("help_text", "required")
        }

    def filter(self, qs: EventQuerySet, value: Any) -> EventQuerySet:
        """The events that answer; all of them when the parameter is absent or empty."""
        return qs if value in (None, "", []) else self.ask(qs, value)


def _any_dyad(events: EventQuerySet, pairs: list[tuple[Actor, Actor]]) -> EventQuerySet:
    found = events.none()
    for a, b in pairs:
        found = found | events.in_dyad(a, b)
    return found


def _actors(ask: Ask, help_text: Any) -> Question:
    return Question(RecordsField, ask, help_text, "dprk", model=Actor, listed_at="/api/v1/actors/")


#: The table of parameters: name, how it is read, what it asks. Repeated or comma-separated values mean "any of them".
PARAMETERS: dict[str, Question] = {
    "from": Question(
        DayField,
        lambda events, day: events.between(day, None),
        gettext_lazy("Events that cover this day or a later one: 2017-06-16, 2017-06 or 2017."),
        "2017-01-01",
    ),
    "to": Question(
        DayField,
        lambda events, day: events.between(None, day),
        gettext_lazy("Events that cover this day or an earlier one: 2017-06-16, 2017-06 or 2017."),
        "2017-12-31",
        end=True,
    ),
    "on": Question(
        DayField,
        lambda events, day: events.on(day),
        gettext_lazy("Events that cover this day."),
        "2013-06-16",
    ),
    "actor": _actors(
        lambda events, actors: events.involving(actors),
        gettext_lazy("Slugs of actors, in whatever role."),
    ),
    "initiator": _actors(
        lambda events, actors: events.involving(actors, "initiator"),
        gettext_lazy("Slugs of actors that act."),
    ),
    "target": _actors(
        lambda events, actors: events.involving(actors, "target"),
        gettext_lazy("Slugs of actors acted upon."),
    ),
    "dyad": Question(
        DyadsField,
        _any_dyad,
        gettext_lazy("Two actors between whom it happened, in both directions: dprk:usa."),
        "dprk:usa",
    ),
    "event_type": Question(
        ChoicesField,
        lambda events, codes: events.of_types(codes),
        gettext_lazy("Codes of event types of the codebook."),
        "proposal",
        choices={code: kind.label_en for code, kind in codebook.event_types().items()},
    ),
    "quad_class": Question(
        ChoicesField,
        lambda events, numbers: events.in_quad_classes(numbers),
        gettext_lazy(
            "1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict."
        ),
        "3",
        choices=codebook.QUAD_CLASSES,
    ),
    "direction": Question(
        ChoicesField,
        lambda events, sides: events.in_directions(sides),
        gettext_lazy("Side of the axis: escalation, de-escalation or neutral."),
        "escalation",
        choices=codebook.DIRECTIONS,
    ),
    "topic": Question(
        RecordsField,
        lambda events, topics: events.about(topics),
        gettext_lazy("Slugs of topics."),
        "nuclear",
        model=Topic,
        listed_at="/api/v1/topics/",
    ),
    "place": Question(
        RecordsField,
        lambda events, places: events.at(places),
        gettext_lazy("Slugs of places."),
        "panmunjom",
        model=Place,
        listed_at="/api/v1/places/",
    ),
    "min_score": Question(
        ScoreField,
        lambda events, low: events.scored(low, None),
        gettext_lazy("Lowest score, from -10 to 10."),
        "-10",
    ),
    "max_score": Question(
        ScoreField,
        lambda events, high: events.scored(None, high),
        gettext_lazy("Highest score, from -10 to 10."),
        "-5",
    ),
    "attribution": Question(
        ChoicesField,
        lambda events, words: events.attributed(words),
        gettext_lazy("Whether it is settled who did it: confirmed, claimed or disputed."),
        "disputed",
        choices=codebook.ATTRIBUTIONS,
    ),
    "publisher": Question(
        RecordsField,
        lambda events, publishers: events.sourced_from(publishers),
        gettext_lazy("Slugs of publishers of which a source is cited."),
        "yonhap",
        model=Publisher,
        listed_at="/api/v1/publishers/",
    ),
    "q": Question(
        forms.CharField,
        lambda events, text: events.matching(text),
        gettext_lazy(
            "Words of title, summary, actors (in any spelling) and place; each matches the beginning of a word."
        ),
        "sanction",
        max_length=200,
    ),
    "ordering": Question(
        forms.ChoiceField,
        lambda events, order: events,
        gettext_lazy(
            "Order of the list: -first_day (newest first, the default), first_day, score or -score."
        ),
        "first_day",
        choices=list(ORDERINGS.items()),
    ),
    "lang": Question(
        forms.ChoiceField,
        lambda events, code: events,
        gettext_lazy("Language of the page: en or ko. Documents carry both."),
        "ko",
        choices=[("en", "English"), ("ko", "한국어")],
    ),
}

#: Parameters that links carry to pages without meaning anything here.
TRACKING = ("utm_", "fbclid", "gclid", "mc_")


class EventFilterForm(forms.Form):
    """The parameters of one query string together."""

    def clean(self) -> dict[str, Any]:
        """Refuses ends that lie the wrong way round."""
        data = super().clean() or self.cleaned_data
        for low, high in (("from", "to"), ("min_score", "max_score")):
            first, last = data.get(low), data.get(high)
            if first is not None and last is not None and first > last:
                self.add_error(low, _("%(low)s lies after %(high)s.") % {"low": low, "high": high})
        return data


class EventFilter(django_filters.FilterSet):
    """A view of the published events, given by a query string."""

    class Meta:
        form = EventFilterForm

    def __init__(
        self, data: QueryDict, queryset: EventQuerySet, *, extra: Collection[str] = ()
    ) -> None:
        # Only the parameters that are present are built: a list without filters costs no form fields.
        self.base_filters = {
            name: question for name, question in PARAMETERS.items() if name in data
        }
        super().__init__(data, queryset)
        self.unknown = [
            name
            for name in data
            if name not in PARAMETERS and name not in extra and not name.startswith(TRACKING)
        ]
        self.extra = tuple(extra)

    @classmethod
    def of(cls, data: QueryDict, *, extra: Collection[str] = ()) -> "EventFilter":
        """The view that a query string describes; `extra` names parameters that mean something to the door alone."""
        return cls(data, Event.objects.published(), extra=extra)

    @cached_property
    def problems(self) -> dict[str, list[str]]:
        """What is wrong, by parameter; empty for a good query string."""
        found = {
            name: [str(message) for message in messages] for name, messages in self.errors.items()
        }
        for name in self.unknown:
            found[name] = [unknown_words([name], [*PARAMETERS, *self.extra])]
        return found

    @cached_property
    def values(self) -> dict[str, Any]:
        """Cleaned values of the parameters that are present and not empty."""
        self.errors  # noqa: B018 - validates
        return {
            name: value
            for name, value in self.form.cleaned_data.items()
            if value not in (None, "", [])
        }

    @property
    def ordering(self) -> str:
        """One of ORDERINGS."""
        return str(self.values.get("ordering", DEFAULT_ORDERING))

    @cached_property
    def found(self) -> EventQuerySet:
        """The events, in no particular order; none while there are problems."""
        events: EventQuerySet = self.queryset
        if self.problems:
            return events.none()
        for name, value in self.values.items():
            events = self.filters[name].filter(events, value)
        return events

    @property
    def events(self) -> EventQuerySet:
        """The events in the order asked for."""
        descending = self.ordering.startswith("-")
        return self.found.order_by(self.ordering, "-pk" if descending else "pk")

    @property
    def is_narrowed(self) -> bool:
        """Whether any parameter leaves out events."""
        return bool(set(self.values) - {"ordering", "lang"})

    def words(self) -> str:
        """The view as a sentence names it: Events from 2017 to 2018 between North Korea and the United States."""
        return filter_words.describe(self.values)

    def query(self, **changes: str | None) -> str:
        """The query string in the table's order, with some parameters set, or left out where the value is None."""
        data = QueryDict(mutable=True)
        for name in PARAMETERS:
            given = changes[name] if name in changes else ",".join(_texts(self.data, name))
            if given:
                data[name] = given
        return data.urlencode(safe=":,")

    def without(self, *names: str) -> "EventFilter":
        """The same view with some parameters left out."""
        data = self.data.copy()
        for name in names:
            data.pop(name, None)
        return EventFilter(data, self.queryset, extra=self.extra)

    def selected(self, name: str) -> list[str]:
        """The texts given for a parameter, as typed."""
        return _texts(self.data, name)


def _texts(data: QueryDict, name: str) -> list[str]:
    if name in ("q", "ordering", "lang"):
        return [text for text in [data.get(name, "")] if text]
    return list(
        dict.fromkeys(
            word.strip() for text in data.getlist(name) for word in text.split(",") if word.strip()
        )
    )
