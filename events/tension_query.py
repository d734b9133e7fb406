"""The parameters of a question about tension: which days, which events, at what resolution. Layer 5."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from events.analysis.dyads import STANDS_FOR
from events.analysis.series import MAJOR_SCORE, Series, series_for
from events.filter_fields import DayField, DyadsField, RecordsField, unknown_words
from events.models import Actor, Event
from events.querysets import EventQuerySet

RESOLUTIONS = ("day", "week", "month")
SERIES = ("full", "major")
#: What is answered when no first day is given.
DEFAULT_SPAN = timedelta(days=365)


class TensionForm(forms.Form):
    """Reads the parameters; each error names what would be right."""

    resolution = forms.ChoiceField(
        choices=[(word, word) for word in RESOLUTIONS],
        required=False,
        help_text=gettext_lazy("One value a day (the default), or the mean of each week or month."),
    )
    dyad = DyadsField(
        required=False,
        help_text=gettext_lazy("One pair of actors: dprk:usa. Counts what lies between them."),
    )
    actor = RecordsField(
        model=Actor,
        listed_at="/api/v1/actors/",
        required=False,
        help_text=gettext_lazy(
            "Slugs of actors: counts the events in which one of them takes part."
        ),
    )
    series = forms.ChoiceField(
        choices=[(word, word) for word in SERIES],
        required=False,
        help_text=gettext_lazy(
            "full, or major: events of |score| 5 or more only, the default over 20 years."
        ),
    )
    on = DayField(required=False, help_text=gettext_lazy("A day whose drivers are wanted, too."))

    def clean(self) -> dict[str, Any]:
        """Refuses days the wrong way round and more than one pair."""
        data = super().clean() or self.cleaned_data
        if data.get("from") and data.get("to") and data["from"] > data["to"]:
            self.add_error(
                "from", _("%(low)s lies after %(high)s.") % {"low": "from", "high": "to"}
            )
        if len(data.get("dyad") or []) > 1:
            self.add_error("dyad", _("Ask for one pair at a time."))
        return data


# `from` is a word of the language, so these two are named here.
TensionForm.base_fields = {
    "from": DayField(
        required=False, help_text=gettext_lazy("First day: 2017-06-16, 2017-06 or 2017.")
    ),
    "to": DayField(end=True, required=False, help_text=gettext_lazy("Last day, today by default.")),
    **TensionForm.base_fields,
}
PARAMETERS = tuple(TensionForm.base_fields)


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
    def of(cls, data: QueryDict) -> "TensionQuery | dict[str, list[str]]":
        """The question of a query string, or what is wrong with it by parameter."""
        form = TensionForm(data)
        problems = {name: [str(m) for m in messages] for name, messages in form.errors.items()}
        problems |= {
            name: [unknown_words([name], PARAMETERS)] for name in data if name not in PARAMETERS
        }
        if problems:
            return problems
        values = form.cleaned_data
        last = values["to"] or values["on"] or timezone.localdate()
        first = values["from"] or (min(last, values["on"]) if values["on"] else last - DEFAULT_SPAN)
        if values["on"] and not first <= values["on"] <= last:
            first, last = min(first, values["on"]), max(last, values["on"])
        return cls(
            first=first,
            last=last,
            resolution=values["resolution"] or "day",
            pair=values["dyad"][0] if values["dyad"] else None,
            actors=tuple(values["actor"]),
            series=values["series"] or series_for(first, last),
            on=values["on"],
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

    def key(self) -> str:
        """What tells the answer's events and days apart from another's, for a cache."""
        pair = ":".join(actor.slug for actor in self.pair) if self.pair else ""
        actors = ",".join(actor.slug for actor in self.actors)
        return f"{self.first}:{self.last}:{self.series}:{pair}:{actors}"


def _speakers(actor: Actor) -> list[Actor]:
    """The actor and those that stand for it in a pair of the method."""
    return list(Actor.objects.filter(slug__in=[actor.slug, *STANDS_FOR.get(actor.slug, ())]))
