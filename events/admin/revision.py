"""Revisions: the record's history, to be read."""

import json
from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from events.models import Revision


class ReadOnlyAdmin(admin.ModelAdmin):
    """The admin of what is written once and never changed."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Nobody adds one by hand."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Nobody changes one."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Nobody deletes one."""
        return False


@admin.register(Revision)
class RevisionAdmin(ReadOnlyAdmin):
    """The numbered history of the whole record."""

    list_display = ("number", "made_at", "record", "what", "action", "author", "reason")
    list_filter = ("action", "record", "made_at")
    list_select_related = ("event",)
    list_per_page = 50
    search_fields = ("key",)
    search_help_text = _("The id of an event, a slug, or the address of a source.")
    fieldsets = (
        (None, {"fields": ("number", "action", "made_at", "author", "reason")}),
        (_("Record"), {"fields": ("record", "what", "status", "changed_fields", "whole_row")}),
    )

    @admin.display(description=_("what"), ordering="key")
    def what(self, revision: Revision) -> str:
        """The event by its title, other records by their key."""
        if revision.event:
            return f"{revision.event.title} ({revision.key})"
        return revision.key

    @admin.display(description=_("changed"))
    def changed_fields(self, revision: Revision) -> str:
        """Names of the fields that differ from the revision before."""
        return ", ".join(name.replace("_", " ") for name in revision.changed)

    @admin.display(description=_("as it stood"))
    def whole_row(self, revision: Revision) -> SafeString:
        """The whole record as its file writes it."""
        text = json.dumps(revision.row, ensure_ascii=False, indent=2)
        return format_html('<pre class="row">{}</pre>', text)
