"""The admin site: Django's, under the project's name, with a calm first page."""

from functools import cache
from typing import Any

from django.contrib import admin
from django.contrib.admin.views.autocomplete import AutocompleteJsonView
from django.db import models
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.http.response import HttpResponseBase
from django.template.response import TemplateResponse
from django.urls import URLPattern, URLResolver, path, reverse
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _

from events import addresses, guard, workflow
from events.admin import accounts_second_factor, audit, imports, new_sources
from events.admin.labels import event_days, label
from events.models import Actor, Event, Place, Report, Revision, Source

#: How many waiting events and how many revisions the first page lists.
SHOWN = 10

#: In the order in which an editor needs them; models not named here follow.
ORDER = (
    "Event",
    "Proposal",
    "Source",
    "Publisher",
    "Actor",
    "Place",
    "Topic",
    "Term",
    "Phase",
    "Report",
    "Coding",
    "Revision",
    "Release",
    "Invitation",
)


class LabelledAutocomplete(AutocompleteJsonView):
    """Suggestions that say enough to tell two records of one name apart."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Suggestions; for a pasted address, the source that it belongs to."""
        term = request.GET.get("term", "").strip()
        if addresses.is_address(term):
            self.term, self.model_admin, self.source_field, _name = self.process_request(request)
            if self.model_admin.model is Source and self.has_perm(request):
                return JsonResponse(new_sources.suggestions(term))
        return super().get(request, *args, **kwargs)

    def get_queryset(self) -> models.QuerySet[Any]:
        """A record of this very name first, then those whose name begins so: North Korea before its news agency."""
        found = super().get_queryset()
        if self.model_admin.model not in (Actor, Place) or not self.term:
            return found
        rank = models.Case(
            models.When(name__iexact=self.term, then=0),
            models.When(name__istartswith=self.term, then=1),
            default=2,
        )
        return found.order_by(rank, "name", "pk")

    def serialize_result(self, obj: models.Model, to_field_name: str) -> dict[str, str]:
        """The suggestion's key and its words."""
        return {"id": str(getattr(obj, to_field_name)), "text": label(obj)}


class TimelineAdminSite(admin.AdminSite):
    """Where editors work."""

    site_header = _("Korean Peninsula Tension Timeline")
    site_title = _("Timeline editors")
    index_title = _("The record")
    # Navigation stands above the page, so that a form has the whole width.
    enable_nav_sidebar = False

    def __init__(self, name: str = "admin") -> None:
        super().__init__(name)
        # A record is deleted one at a time, on its own page, which says what depends on it.
        self.disable_action("delete_selected")

    def has_permission(self, request: HttpRequest) -> bool:
        """Staff who have shown the second factor that they have or must have."""
        return super().has_permission(request) and guard.is_let_in(request.user)

    def login(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """The sign-in; whoever has given the password alone is led to the second step."""
        if super().has_permission(request) and not guard.is_let_in(request.user):
            wanted = urlencode({"next": request.GET.get("next", reverse("admin:index"))})
            return HttpResponseRedirect(f"{reverse('admin:second_factor')}?{wanted}")
        return super().login(request, extra_context)

    def get_urls(self) -> list[URLPattern | URLResolver]:
        """With the pages that belong to no single model."""
        return [
            path("", self.front),
            path("second-factor/", accounts_second_factor.second_factor, name="second_factor"),
            path("audit/", self.admin_view(audit.audit_list), name="audit"),
            *imports.paths(self.admin_view),
            *super().get_urls(),
        ]

    def front(self, request: HttpRequest) -> HttpResponseBase:
        """The first page, or the sign-in in its place: whoever types the short address is led nowhere else."""
        if not self.has_permission(request):
            return self.login(request)
        return self.admin_view(self.index)(request)

    def index(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> TemplateResponse:
        """What waits, what was written last, and the way to every list."""
        context = {
            **(_desk(request) if request.user.has_perm("events.view_event") else {}),
            "revisions": Revision.objects.select_related("event").defer("row", "document")[:SHOWN]
            if request.user.has_perm("events.view_revision")
            else [],
            **(_reports() if request.user.has_perm("events.view_report") else {}),
            **(extra_context or {}),
        }
        return super().index(request, context)

    def app_index(  # type: ignore[override]  # it leads away from Django's page
        self, request: HttpRequest, app_label: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """The first page, which names every list."""
        return HttpResponseRedirect(reverse("admin:index"))

    def get_app_list(
        self, request: HttpRequest, app_label: str | None = None
    ) -> list[dict[str, Any]]:
        """The apps with their models in the order of `ORDER`, the record before the accounts."""
        apps = super().get_app_list(request, app_label)
        for app in apps:
            app["models"].sort(key=_rank)
        return sorted(apps, key=lambda app: app["app_label"] != "events")

    def autocomplete_view(self, request: HttpRequest) -> HttpResponseBase:  # type: ignore[override]  # the stubs ask for more than Django
        """Suggestions for a field."""
        return LabelledAutocomplete.as_view(admin_site=self)(request)


@cache
def timeline_admin_site() -> TimelineAdminSite:
    """The one admin site.

    Importing this module registers every model, which asks for the site while it is being made: both get the same.
    """
    return TimelineAdminSite()


def _desk(request: HttpRequest) -> dict[str, Any]:
    """What waits for a second person, what came back to this one, and the drafts."""
    user: Any = request.user
    queue = workflow.waiting(user)
    drafts = Event.objects.filter(status=Event.Status.DRAFT)
    return {
        "queue": [(event_days(item.event), item) for item in queue[:SHOWN]],
        "queue_count": len(queue),
        "returned": [(event_days(item.event), item) for item in workflow.returned(user)],
        "drafts": [(event_days(event), event) for event in drafts.order_by("-pk")[:SHOWN]],
        "drafts_count": drafts.count(),
    }


def _reports() -> dict[str, Any]:
    """What readers say is wrong and nobody has handled."""
    new = Report.objects.filter(state=Report.State.NEW)
    return {"reports": new.select_related("event")[:SHOWN], "reports_count": new.count()}


def _rank(model: dict[str, Any]) -> int:
    name = model["object_name"]
    return ORDER.index(name) if name in ORDER else len(ORDER)
