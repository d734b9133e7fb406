"""Releases: the record frozen under a name, to be read."""

from django.contrib import admin

from events.admin.revision import ReadOnlyAdmin
from events.models import Release


@admin.register(Release)
class ReleaseAdmin(ReadOnlyAdmin):
    """Releases are made by a command and never changed."""

    list_display = ("name", "released_on", "event_count", "codebook_version", "revision")
    list_select_related = ("revision",)
