"""The parameters of a view: each one's name, how it is read, and the question that it asks of the events.

This table is the vocabulary of pages, downloads and API alike; documentation and forms are written from it.
"""

from collections.abc import Callable
from typing import Any

import django_filters
from django import forms
from django.utils.translation import gettext_lazy

from events import codebook, moments
from events.filter_fields import ChoicesField, DayField, DyadsField, RecordsField, ScoreField
from events.models import Actor, Place, Publisher, Topic
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
        whole=True,
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
    "as_of": Question(
        moments.MomentField, lambda events, moment: events, moments.AS_OF_HELP, moments.EXAMPLE
    ),
    "release": Question(
        moments.ReleaseField,
        lambda events, moment: events,
        moments.RELEASE_HELP,
        moments.EXAMPLE_OF_RELEASE,
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
        gettext_lazy(
            "Language of the page, and of titles and names in answers of the API: en or ko."
        ),
        "ko",
        choices=[("en", "English"), ("ko", "한국어")],
    ),
}
