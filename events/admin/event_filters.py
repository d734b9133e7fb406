"""Filters of the list of events."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.contrib import admin
from django.contrib.admin.views.main import ChangeList
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from events.models import Actor, Citation, Event
from events.models.event_rules import type_choices

FIRST_DECADE = 1940


class SelectFilter(admin.SimpleListFilter):
    """A filter with too many choices for a list of links: a select, which a script submits when it changes."""

    template = "admin/select_filter.html"

    def choices(self, changelist: ChangeList) -> Iterator[Any]:
        """One choice that holds the select's options and the other filters to keep."""
        kept = changelist.get_filters_params()
        yield {
            "query_string": changelist.get_query_string(remove=[self.parameter_name or ""]),
            "selected": self.value() is not None,
            "display": _("All"),
            "parameter": self.parameter_name,
            "value": self.value() or "",
            "options": self.lookup_choices,
            "kept": [(k, v) for k, vs in kept.items() if k != self.parameter_name for v in vs],
            "query": changelist.query,
        }


class TypeFilter(SelectFilter):
    """Events of one type of the codebook."""

    title = _("type")
    parameter_name = "event_type"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[Any, Any]]:
        """The types by group."""
        return list(type_choices())

    def queryset(self, request: HttpRequest, queryset: QuerySet[Event]) -> QuerySet[Event]:
        """Events of the chosen type."""
        return queryset.filter(event_type=self.value()) if self.value() else queryset


class ActorFilter(SelectFilter):
    """Events in which one actor takes part."""

    title = _("actor")
    parameter_name = "actor"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[Any, Any]]:
        """Every actor, by kind."""
        groups: dict[str, list[tuple[str, str]]] = {
            label: [] for label in map(str, Actor.Kind.labels)
        }
        for slug, name, kind in Actor.objects.values_list("slug", "name", "kind"):
            groups[str(Actor.Kind(kind).label)].append((slug, name))
        return [(group, actors) for group, actors in groups.items() if actors]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Event]) -> QuerySet[Event]:
        """Events of the chosen actor."""
        if not self.value():
            return queryset
        return queryset.involving(Actor.objects.filter(slug=self.value()))  # type: ignore[attr-defined]  # a queryset of our own


class DecadeFilter(admin.SimpleListFilter):
    """Events of one decade; the years stand above the list."""

    title = _("decade")
    parameter_name = "decade"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """The decades, the newest first."""
        newest = timezone.localdate().year // 10 * 10
        return [
            (str(year), _("%(year)ss") % {"year": year})
            for year in range(newest, FIRST_DECADE - 1, -10)
        ]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Event]) -> QuerySet[Event]:
        """Events that begin in the decade."""
        value = self.value()
        if value not in dict(self.lookup_choices):
            return queryset
        # Days, and not their years: an index tells them apart.
        first = int(value)
        return queryset.filter(first_day__range=(date(first, 1, 1), date(first + 9, 12, 31)))


class WeakSourcesFilter(admin.SimpleListFilter):
    """Events for which a sturdier source should be found."""

    title = _("sources")
    parameter_name = "sources"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        """Weak ones among them, nothing but weak ones, or none."""
        return [("weak", _("Some weak")), ("only", _("Only weak")), ("none", _("No source"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Event]) -> QuerySet[Event]:
        """Events with such sources."""
        weak = Citation.objects.filter(source__weak=True).values("event")
        sturdy = Citation.objects.filter(source__weak=False).values("event")
        if self.value() == "weak":
            return queryset.filter(pk__in=weak)
        if self.value() == "only":
            return queryset.filter(pk__in=weak).exclude(pk__in=sturdy)
        if self.value() == "none":
            return queryset.filter(citations=None)
        return queryset
