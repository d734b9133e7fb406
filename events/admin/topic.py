"""Topics: subject headings of events."""

from django.contrib import admin

from events.admin.record_admin import RecordAdmin
from events.models import Topic


@admin.register(Topic)
class TopicAdmin(RecordAdmin):
    """Topics."""

    list_display = ("name", "name_ko", "description", "slug")
    search_fields = ("name", "name_ko", "slug")
    prepopulated_fields = {"slug": ("name",)}
    fieldsets = ((None, {"fields": ("name", "name_ko", "description", "slug")}),)
