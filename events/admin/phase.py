"""Phases: periods that editors have named."""

from django.contrib import admin

from events.admin.record_admin import RecordAdmin
from events.models import Phase


@admin.register(Phase)
class PhaseAdmin(RecordAdmin):
    """Phases."""

    list_display = ("name", "first_day", "last_day", "name_ko")
    search_fields = ("name", "name_ko", "slug")
    prepopulated_fields = {"slug": ("name",)}
    fieldsets = (
        (None, {"fields": ("name", "name_ko", ("first_day", "last_day"), "summary", "slug")}),
    )
