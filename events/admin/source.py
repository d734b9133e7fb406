"""Sources: the publications that back events."""

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from events.admin.record_admin import RecordAdmin
from events.models import Source


@admin.register(Source)
class SourceAdmin(RecordAdmin):
    """Sources; the address names a source, so another address is another source."""

    list_display = ("title", "publisher", "published", "language", "weak", "last_checked")
    list_filter = ("weak", "title_described", "language", "publisher__kind")
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
        (_("Care"), {"fields": ("weak", "archived_url", "last_checked", "public_id")}),
    )
    readonly_fields = ("public_id",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Source]:
        """With the publisher, which every label of a source names."""
        return super().get_queryset(request).select_related("publisher")
