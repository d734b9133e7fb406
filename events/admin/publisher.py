"""Publishers: who published a source."""

from typing import Any

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from events.admin.labels import yes
from events.admin.named import NamedForm
from events.admin.record_admin import RecordAdmin
from events.models import Publisher


class PublisherForm(NamedForm):
    """A publisher, whose hosts are written as addresses carry them."""

    def clean_hosts(self) -> Any:
        """Hosts in small letters, without scheme, path or www."""
        hosts = (
            host.lower().removeprefix("https://").removeprefix("http://")
            for host in self.cleaned_data["hosts"]
        )
        return [host.split("/")[0].removeprefix("www.") for host in hosts]


@admin.register(Publisher)
class PublisherAdmin(RecordAdmin):
    """Publishers; state media are marked."""

    form = PublisherForm
    list_display = ("name", "kind", "country", "of_state", "slug")
    list_filter = ("kind", "state_media", "country")
    search_fields = ("name", "slug", "hosts")
    prepopulated_fields = {"slug": ("name",)}
    fieldsets = (
        (_("Who"), {"fields": ("name", "kind", "country", "state_media")}),
        (_("Elsewhere"), {"fields": ("hosts", "slug")}),
    )

    @admin.display(description=_("state media"), ordering="state_media")
    def of_state(self, publisher: Publisher) -> str:
        """Whether a state directs it."""
        return yes(publisher.state_media)
