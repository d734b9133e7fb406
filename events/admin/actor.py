"""Actors: who acts and who is acted upon."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from events.admin.named import NamedForm
from events.admin.record_admin import RecordAdmin
from events.models import Actor


@admin.register(Actor)
class ActorAdmin(RecordAdmin):
    """Actors; a new name is written into every event that shows it."""

    form = NamedForm
    list_display = ("name", "name_ko", "kind", "parent", "code", "slug")
    list_filter = ("kind",)
    list_select_related = ("parent",)
    search_fields = ("name", "name_ko", "slug", "aliases")
    autocomplete_fields = ("parent",)
    prepopulated_fields = {"slug": ("name",)}
    fieldsets = (
        (_("Who"), {"fields": ("name", "name_ko", "aliases", "kind", "parent")}),
        (_("Elsewhere"), {"fields": ("slug", "code", "wikidata")}),
    )
