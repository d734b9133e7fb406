"""The list of events: what it shows of each, and how an editor finds one in it."""

from typing import Any

from django.contrib import admin
from django.core.paginator import Page, Paginator
from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from events.admin.event_filters import ActorFilter, DecadeFilter, TypeFilter, WeakSourcesFilter
from events.admin.labels import event_days, signed, type_label
from events.admin.record_admin import RecordAdmin
from events.models import Citation, Event


class KeysFirst(Paginator):
    """Pages whose keys are found first: the last of a thousand pages is not reached by reading all rows before it."""

    def page(self, number: Any) -> Page:
        """The page, its rows in the order of the list."""
        number = self.validate_number(number)
        first = (number - 1) * self.per_page
        last = self.count if number == self.num_pages else first + self.per_page
        rows: Any = self.object_list
        keys = list(rows.values_list("pk", flat=True)[first:last])
        return Page(rows.filter(pk__in=keys), number, self)


class EventList(RecordAdmin):
    """The list; the form is added by `EventAdmin`."""

    list_display = ("day", "titled", "kind", "scored", "quad", "state", "cited")
    list_display_links = ("titled",)
    paginator = KeysFirst
    list_filter = (
        "status",
        "quad_class",
        TypeFilter,
        ActorFilter,
        DecadeFilter,
        "attribution",
        WeakSourcesFilter,
    )
    search_fields = ("title", "title_ko", "summary", "summary_ko", "public_id")
    search_help_text = _("Words of the title or the summary, or an event's id.")
    date_hierarchy = "first_day"
    ordering = ("-first_day", "-pk")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Event]:
        """With the number of sources of each event."""
        counts = (
            Citation.objects.filter(event=OuterRef("pk"))
            .order_by()
            .values("event")
            .annotate(number=Count("pk"))
            .values("number")
        )
        return super().get_queryset(request).annotate(source_count=Coalesce(Subquery(counts), 0))

    @admin.display(description=_("day"), ordering="first_day")
    def day(self, event: Event) -> str:
        """The days as far as they are known."""
        return event_days(event)

    @admin.display(description=_("title"), ordering="title")
    def titled(self, event: Event) -> str:
        """The headline."""
        return event.title

    @admin.display(description=_("type"), ordering="event_type")
    def kind(self, event: Event) -> str:
        """The type's name in the codebook."""
        return type_label(event.event_type)

    @admin.display(description=_("score"), ordering="score")
    def scored(self, event: Event) -> SafeString:
        """The score with its mark on the scale."""
        context = {"event": event, "score": signed(event.score)}
        return render_to_string("admin/events/event/_score.html", context)

    @admin.display(description=_("quad class"), ordering="quad_class")
    def quad(self, event: Event) -> str:
        """The quad class in words."""
        return event.get_quad_class_display() if event.quad_class else ""

    @admin.display(description=_("status"), ordering="status")
    def state(self, event: Event) -> SafeString:
        """The status in words."""
        text = event.get_status_display()
        return format_html('<span class="status {}">{}</span>', event.status, text)

    @admin.display(description=_("sources"), ordering="source_count")
    def cited(self, event: Any) -> int:
        """How many sources back it."""
        return event.source_count
