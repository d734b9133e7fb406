"""Sources: the publications that back events."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from events.admin.labels import yes
from events.admin.record_admin import RecordAdmin, RecordForm
from events.admin.source_form import SourceWords, published_field
from events.models import Source


class CopyFilter(admin.SimpleListFilter):
    """Dead links by whether readers have something to read in their place."""

    title = _("dead links")
    parameter_name = "dead"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        """With a copy or without."""
        return [("bare", _("Without an archived copy")), ("kept", _("With an archived copy"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Source]) -> QuerySet[Source]:
        """The dead ones of the choice."""
        dead = queryset.filter(status=Source.Status.DEAD)
        if self.value() == "bare":
            return dead.filter(archived_url="")
        return dead.exclude(archived_url="") if self.value() == "kept" else queryset


class SourceForm(SourceWords, RecordForm):
    """A source."""

    published = published_field()


@admin.register(Source)
class SourceAdmin(RecordAdmin):
    """Sources; the address names a source, so another address is another source."""

    form = SourceForm
    list_display = ("title", "publisher", "published", "language", "frail", "state", "checked_at")
    list_filter = ("status", CopyFilter, "weak", "title_described", "language", "publisher__kind")
    list_select_related = ("publisher",)
    search_fields = ("title", "url", "publisher__name", "public_id")
    autocomplete_fields = ("publisher", "via")
    permanent = ("url",)
    fieldsets = (
        (
            _("Publication"),
            {"fields": ("url", "title", "title_described", "language", "published")},
        ),
        (_("Who"), {"fields": ("publisher", "via")}),
        (
            _("Care"),
            {
                "fields": (
                    "weak",
                    "archived_url",
                    "last_checked",
                    "status",
                    "checked_url",
                    "checked_at",
                    "public_id",
                )
            },
        ),
    )
    readonly_fields = ("public_id", "status", "checked_url", "checked_at")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Source]:
        """With the publisher, which every label of a source names."""
        return super().get_queryset(request).select_related("publisher")

    @admin.display(description=_("weak"), ordering="weak")
    def frail(self, source: Source) -> str:
        """Whether a sturdier page should be found."""
        return yes(source.weak)

    @admin.display(description=_("link"), ordering="status")
    def state(self, source: Source) -> SafeString:
        """What the last check of the address found."""
        text = source.get_status_display()
        return format_html('<span class="link-state {}">{}</span>', source.status, text)
