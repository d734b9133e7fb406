"""The parameters of a question about tension: which days, which events, at what resolution."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from events import as_of, filter_words, words
from events.analysis.dyads import STANDS_FOR
from events.analysis.series import MAJOR_SCORE, Series, series_for
from events.analysis.weights import METHOD_VERSION
from events.filter_fields import ChoicesField, DayField, DyadsField, RecordsField
from events.models import Actor, Event
from events.querysets import EventQuerySet

RESOLUTIONS = ("day", "week", "month")
SERIES = ("full", "major")
#: What is answered when no first day is given.
DEFAULT_SPAN = timedelta(days=365)
#: The days that may be asked for, a lifetime before the record and one after: eight thousand years of days, most of
#: them empty, took a minute and half a gigabyte.
EARLIEST, LATEST = date(1900, 1, 1), date(2100, 12, 31)


#: The fields that read the parameters.
FIELDS: dict[str, forms.Field] = {
    "from": DayField(
        required=False,
        help_text="First day: 2017-06-16, 2017-06 or 2017. A year before the last day if not given.",
    ),
    "to": DayField(end=True, required=False, help_text="Last day; today if not given."),
    "resolution": ChoicesField(
        choices={word: word for word in RESOLUTIONS},
        required=False,
        help_text="day (one value a day, the default), or week or month: the mean over its days.",
    ),
    "dyad": DyadsField(
        required=False, help_text="One pair of actors, dprk:usa: counts what passes between them."
    ),
    "actor": RecordsField(
        model=Actor,
        listed_at="/api/v1/actors/",
        required=False,
        help_text="Slugs of actors: counts the events in which one of them takes part.",
    ),
    "series": ChoicesField(
        choices={word: word for word in SERIES},
        required=False,
        help_text="full, or major (events scored 5 or more on either side); major by default over 20 years.",
    ),
    "on": DayField(
        whole=True,
        required=False,
        help_text="A day that is to be opened: its words and its drivers.",
    ),
}
EXAMPLES = {
    "from": "2017",
    "to": "2018-06-12",
    "resolution": "week",
    "dyad": "dprk:usa",
    "actor": "usa",
    "series": "full",
    "on": "2013-04-10",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class TensionQuery:
    """One question: the days from `first` to `last`, both included, and the events that count."""

    first: date
    last: date
    resolution: str = "day"
    pair: tuple[Actor, Actor] | None = None
    actors: tuple[Actor, ...] = ()
    series: Series = "full"
    on: date | None = None

    @classmethod
    def of(cls, values: Mapping[str, Any]) -> "TensionQuery":
        """The question that cleaned values ask; raises ValidationError when they do not go together."""
        errors: dict[str, Any] = {}
        for name in ("resolution", "series", "dyad"):
            if len(values.get(name, [])) > 1:
                errors[name] = _("Ask for one at a time.")
        first, last, on = values.get("from"), values.get("to"), values.get("on")
        for name in ("from", "to", "on"):
            if name in values and values[name] != within(values[name]):
                errors[name] = _("The index has days from %(first)s to %(last)s.") % {
                    "first": EARLIEST,
                    "last": LATEST,
                }
        if first and last and first > last:
            errors["from"] = _("%(low)s lies after %(high)s.") % {"low": "from", "high": "to"}
        if on and ((first and on < first) or (last and on > last)):
            errors["on"] = _("The day lies outside the days asked for.")
        if errors:
            raise ValidationError(errors)
        last = last or max(day for day in (on, first, as_of.today()) if day)
        first = first or (on if on and not values.get("to") else last - DEFAULT_SPAN)
        if on and not values.get("to") and not values.get("from"):
            first = last = on
        first = min(first, on or first)
        series: list[Series] = values.get("series", [])
        return cls(
            first=first,
            last=last,
            resolution=values.get("resolution", ["day"])[0],
            pair=values["dyad"][0] if values.get("dyad") else None,
            actors=tuple(values.get("actor", [])),
            series=series[0] if series else series_for(first, last),
            on=on,
        )

    def events(self) -> EventQuerySet:
        """The published events that count, up to the last day."""
        events = Event.objects.published().between(None, self.last)
        if self.series == "major":
            events = events.strong(MAJOR_SCORE)
        if self.actors:
            events = events.involving(self.actors)
        if self.pair is not None:
            one, other = (_speakers(actor) for actor in self.pair)
            events = events.between_parties(one, other)
        return events

    def words(self) -> str:
        """The question in words, with the method: what a file of the answer says of itself."""
        asked = {"actor": list(self.actors), "dyad": [self.pair] if self.pair else []}
        events = filter_words.describe({name: value for name, value in asked.items() if value})
        period = words.period(self.first, self.last)
        return (
            f"Tension by {self.resolution} {period}. {events}; {self.series} series; "
            f"method {METHOD_VERSION}."
        )

    def key(self) -> str:
        """What tells the answer's events and days apart from another's, for a cache."""
        pair = ":".join(actor.slug for actor in self.pair) if self.pair else ""
        actors = ",".join(actor.slug for actor in self.actors)
        return f"{self.first}:{self.last}:{self.series}:{pair}:{actors}"


def within(day: date) -> date:
    """The day, or the nearest one that may be asked for."""
    return min(max(day, EARLIEST), LATEST)


def _speakers(actor: Actor) -> list[Actor]:
    """The actor and those that stand for it in a pair of the method."""
    return list(Actor.objects.filter(slug__in=[actor.slug, *STANDS_FOR.get(actor.slug, ())]))
