"""Places: where events happened."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from events.admin.named import NamedForm
from events.admin.record_admin import RecordAdmin
from events.models import Place


@admin.register(Place)
class PlaceAdmin(RecordAdmin):
    """Places with the point that stands for them."""

    form = NamedForm
    list_display = ("name", "name_ko", "precision", "country", "latitude", "longitude", "slug")
    list_filter = ("precision", "country")
    search_fields = ("name", "name_ko", "slug", "aliases")
    prepopulated_fields = {"slug": ("name",)}
    fieldsets = (
        (_("Names"), {"fields": ("name", "name_ko", "aliases", "slug")}),
        (_("On the map"), {"fields": (("latitude", "longitude"), "precision", "country")}),
    )
