"""The one translation of a query string into events, for pages, downloads, feeds and API alike.

A view of the record is its query string: `EventFilter.of(request.GET)` validates it, finds the events and says
itself in words. A name that is not in the table of parameters is an error, never a silently full result.
"""

from collections.abc import Collection
from functools import cache, cached_property
from typing import Any

import django_filters
from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _

from events import as_of, filter_words
from events.filter_fields import unknown_words
from events.filter_parameters import DEFAULT_ORDERING, ORDERINGS, PARAMETERS
from events.models import Event
from events.querysets import EventQuerySet

__all__ = ["ORDERINGS", "PARAMETERS", "TRACKING", "EventFilter", "EventFilterForm"]

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
        return cls(data, _published(), extra=extra)

    @cached_property
    def problems(self) -> dict[str, list[str]]:
        """What is wrong, by parameter; empty for a good query string."""
        found = {
            name: [str(message) for message in messages]
            for name, messages in (self.errors.items() if self.filters else ())
        }
        for name in self.unknown:
            found[name] = [unknown_words([name], [*PARAMETERS, *self.extra])]
        return found

    @cached_property
    def values(self) -> dict[str, Any]:
        """Cleaned values of the parameters that are present and not empty."""
        if not self.filters:  # then a form would be made for nothing
            return {}
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
        events: EventQuerySet = self.queryset.all()
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
        return bool(set(self.values) - {"ordering", "lang", *as_of.NAMES})

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


@cache
def _published() -> EventQuerySet:
    """The question behind every view, made once; only its copies are asked."""
    return Event.objects.published()


def _texts(data: QueryDict, name: str) -> list[str]:
    if name in ("q", "ordering", "lang", *as_of.NAMES):
        return [text for text in [data.get(name, "")] if text]
    return list(
        dict.fromkeys(
            word.strip() for text in data.getlist(name) for word in text.split(",") if word.strip()
        )
    )
