"""Proposals: changes of published events that wait, or waited, for a second person; to be read."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from events.admin.revision import ReadOnlyAdmin
from events.models import Proposal


@admin.register(Proposal)
class ProposalAdmin(ReadOnlyAdmin):
    """Every proposal with what became of it; the review of its event is where something is done."""

    list_display = ("made_at", "event", "state", "author", "reason", "reviewer", "comment")
    list_filter = ("state", "made_at")
    list_select_related = ("event",)
    list_per_page = 50
    search_fields = ("event__title", "event__public_id", "author")
    search_help_text = _("Words of the event's title, its id, or who wrote the proposal.")

    def change_view(
        self, request: HttpRequest, object_id: str, *args: Any, **kwargs: Any
    ) -> HttpResponse:
        """The review of its event while it is open."""
        found = self.get_object(request, object_id)
        if found is not None and found.state in (Proposal.State.WAITING, Proposal.State.SENT_BACK):
            page = reverse("admin:events_event_review", args=[found.event_id])
            return HttpResponseRedirect(page)
        return super().change_view(request, object_id, *args, **kwargs)
