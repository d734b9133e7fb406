"""Revisions: the record's history, to be read."""

import json
from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from events.admin.record_admin import PlainForm
from events.models import Revision


class ReadOnlyAdmin(admin.ModelAdmin):
    """The admin of what is written once and never changed, and so has no history of its own."""

    form = PlainForm
    change_form_template = "admin/read_only_form.html"

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Nobody adds one by hand."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Nobody changes one."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Nobody deletes one."""
        return False


class SortFilter(admin.SimpleListFilter):
    """Revisions of one sort of record."""

    title = _("record")
    parameter_name = "record__exact"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        """The sorts that have revisions, by their names."""
        written = Revision.objects.order_by("record").values_list("record", flat=True).distinct()
        return [(record, Revision(record=record).sort) for record in written]

    def queryset(self, request: HttpRequest, queryset: Any) -> Any:
        """Revisions of the chosen sort."""
        return queryset.filter(record=self.value()) if self.value() else queryset


@admin.register(Revision)
class RevisionAdmin(ReadOnlyAdmin):
    """The numbered history of the whole record."""

    list_display = ("number", "made_at", "sort", "what", "action", "author", "reason")
    list_filter = ("action", SortFilter, "made_at")
    list_select_related = ("event",)
    list_per_page = 50
    search_fields = ("key",)
    search_help_text = _("The id of an event, a slug, or the address of a source.")
    fieldsets = (
        (None, {"fields": ("number", "action", "made_at", "author", "reason")}),
        (_("Record"), {"fields": ("sort", "what", "status", "changed_fields", "whole_row")}),
    )

    @admin.display(description=_("record"), ordering="record")
    def sort(self, revision: Revision) -> str:
        """What sort of record was written."""
        return revision.sort

    @admin.display(description=_("what"), ordering="key")
    def what(self, revision: Revision) -> str:
        """The event by its title, with the way to it; other records by their key."""
        if revision.event is None:
            return revision.key
        form = reverse("admin:events_event_change", args=[revision.event.pk])
        return format_html('<a href="{}">{}</a> ({})', form, revision.event.title, revision.key)

    @admin.display(description=_("changed"))
    def changed_fields(self, revision: Revision) -> str:
        """Names of the fields that differ from the revision before."""
        return ", ".join(name.replace("_", " ") for name in revision.changed)

    @admin.display(description=_("as it stood"))
    def whole_row(self, revision: Revision) -> SafeString:
        """The whole record as its file writes it."""
        text = json.dumps(revision.row, ensure_ascii=False, indent=2)
        return format_html('<pre class="row">{}</pre>', text)
