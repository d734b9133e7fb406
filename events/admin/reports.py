"""Readers' reports: the queue of what somebody says is wrong, each with its event."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from events.admin.labels import yes
from events.admin.record_admin import PlainForm
from events.models import Event, Report


@admin.register(Report)
class ReportAdmin(admin.ModelAdmin):
    """What readers wrote stays as they wrote it; editors add a note and say when it is handled."""

    form = PlainForm
    list_display = ("created", "event", "excerpt", "answerable", "state")
    list_display_links = ("created", "excerpt")
    list_filter = ("state", "created")
    list_select_related = ("event",)
    list_per_page = 50
    search_fields = ("text", "note", "event__title", "event__public_id")
    readonly_fields = ("created", "attached", "text", "email")
    fieldsets = (
        (gettext_lazy("What a reader says"), {"fields": ("created", "text", "email")}),
        (gettext_lazy("Of what"), {"fields": ("attached",)}),
        (gettext_lazy("What became of it"), {"fields": ("state", "note"), "classes": ("closing",)}),
    )

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Readers write them, on the page of an event."""
        return False

    def view_on_site(self, obj: Report) -> str | None:
        """The event as readers see it."""
        return obj.event.get_absolute_url() if _is_public(obj.event) else None

    @admin.display(description=gettext_lazy("says"))
    def excerpt(self, report: Report) -> str:
        """How it begins."""
        return Truncator(report.text).chars(100)

    @admin.display(description=gettext_lazy("answer wanted"))
    def answerable(self, report: Report) -> str:
        """Whether the reader left an address."""
        return yes(bool(report.email))

    @admin.display(description=gettext_lazy("event"))
    def attached(self, report: Report) -> SafeString:
        """The event as it stands now, with the way to its form and its page."""
        event = report.event
        form = reverse("admin:events_event_change", args=[event.pk])
        parts: list[Any] = [format_html('<p><a href="{}">{}</a></p>', form, event.title)]
        parts.append(format_html("<p>{}</p>", event.summary))
        if _is_public(event):
            page = format_html(
                '<a href="{}">{}</a>', event.get_absolute_url(), _("What readers see")
            )
            parts.append(format_html("<p>{}</p>", page))
        return format_html("{}" * len(parts), *parts)


def _is_public(event: Event) -> bool:
    return event.status == Event.Status.PUBLISHED
