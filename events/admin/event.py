"""Events: the list that finds them and the form in which an editor writes one."""

from typing import Any

from django.contrib import admin, messages
from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from events.admin.coding_help import coding_help
from events.admin.event_filters import ActorFilter, DecadeFilter, TypeFilter, WeakSourcesFilter
from events.admin.event_form import UNPUBLISHED, EventForm, status_choices
from events.admin.event_inlines import (
    CitationInline,
    ClaimInline,
    LinkInline,
    ParticipationInline,
)
from events.admin.labels import event_days, signed, type_label
from events.admin.record_admin import Fieldsets, RecordAdmin
from events.models import Citation, Event


@admin.register(Event)
class EventAdmin(RecordAdmin):
    """Events are drafted, reviewed, published and withdrawn, never deleted."""

    form = EventForm
    change_form_template = "admin/events/event/change_form.html"
    inlines = (ParticipationInline, CitationInline, ClaimInline, LinkInline)
    autocomplete_fields = ("place", "topics", "merged_into")
    permanent = ("public_id",)
    save_as = False
    fieldsets = (
        (
            _("What"),
            {"fields": ("title", "title_ko", "summary", "summary_ko"), "classes": ("what",)},
        ),
        (
            _("How it is coded"),
            {"fields": ("event_type", "score", "attribution"), "classes": ("coding",)},
        ),
        (
            _("When"),
            {"fields": (("first_day", "last_day", "precision"),), "classes": ("when",)},
        ),
        (_("Where and about what"), {"fields": ("place", "topics"), "classes": ("where",)}),
        (
            _("Toll"),
            {
                "fields": (
                    ("killed_low", "killed_best", "killed_high"),
                    ("injured_low", "injured_best", "injured_high"),
                ),
                "classes": ("toll",),
            },
        ),
        (_("Notes"), {"fields": ("note",), "classes": ("notes",)}),
    )

    list_display = ("day", "titled", "kind", "scored", "quad", "state", "cited")
    list_display_links = ("titled",)
    list_filter = (
        "status",
        "quad_class",
        TypeFilter,
        ActorFilter,
        DecadeFilter,
        "attribution",
        WeakSourcesFilter,
    )
    search_fields = ("title", "title_ko", "summary", "public_id")
    search_help_text = _("Words of the title or the summary, or an event's id.")
    date_hierarchy = "first_day"
    ordering = ("-first_day", "-pk")

    # -- who may --------------------------------------------------------------------------------------------------

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """What readers see or saw is changed only by those who may publish."""
        allowed = super().has_change_permission(request, obj)
        if obj is None or obj.status in UNPUBLISHED:
            return allowed
        return allowed and request.user.has_perm("events.publish_event")

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Nobody deletes an event; it is withdrawn."""
        return False

    # -- the form -------------------------------------------------------------------------------------------------

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Fieldsets:
        """The status, and what belongs to it, stands at the end, beside the reason and the buttons."""
        fieldsets = super().get_fieldsets(request, obj)
        names: tuple[str, ...] = ("status",)
        if obj is not None and request.user.has_perm("events.publish_event"):
            names += ("withdrawn_reason", "merged_into")
        if self._may_save(request, obj):
            names += ("reason",)
            fieldsets = fieldsets[:-1]
        return [*fieldsets, (self.closing, {"fields": names, "classes": ("closing",)})]

    def get_form(
        self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any
    ) -> Any:
        """The form with the statuses that this editor may give this event."""
        form = super().get_form(request, obj, change=change, **kwargs)
        if status := form.base_fields.get("status"):
            status.choices = status_choices(request.user, obj)  # type: ignore[attr-defined]
        return form

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        """With the codebook's help."""
        context["coding_help"] = coding_help()
        return super().render_change_form(request, context, *args, **kwargs)

    def view_on_site(self, obj: Event) -> str | None:
        """The public page, where there is one."""
        return obj.get_absolute_url() if obj.status == Event.Status.PUBLISHED else None

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        """Saves the parts, writes the revision and leads to the public page."""
        super().save_related(request, form, formsets, change)
        event = form.instance
        if event.status == Event.Status.PUBLISHED:
            text = _("Readers see it at {}.")
            link = format_html('<a href="{0}">{0}</a>', event.get_absolute_url())
            self.message_user(request, format_html(str(text), link), messages.INFO)

    # -- the list -------------------------------------------------------------------------------------------------

    def get_queryset(self, request: HttpRequest) -> QuerySet[Event]:
        """With the number of sources of each event."""
        counts = (
            Citation.objects.filter(event=OuterRef("pk"))
            .order_by()
            .values("event")
            .annotate(number=Count("pk"))
            .values("number")
        )
        return super().get_queryset(request).annotate(source_count=Coalesce(Subquery(counts), 0))

    @admin.display(description=_("day"), ordering="first_day")
    def day(self, event: Event) -> str:
        """The days as far as they are known."""
        return event_days(event)

    @admin.display(description=_("title"), ordering="title")
    def titled(self, event: Event) -> str:
        """The headline."""
        return event.title

    @admin.display(description=_("type"), ordering="event_type")
    def kind(self, event: Event) -> str:
        """The type's name in the codebook."""
        return type_label(event.event_type)

    @admin.display(description=_("score"), ordering="score")
    def scored(self, event: Event) -> SafeString:
        """The score with its mark on the scale."""
        context = {"event": event, "score": signed(event.score)}
        return render_to_string("admin/events/event/_score.html", context)

    @admin.display(description=_("quad class"), ordering="quad_class")
    def quad(self, event: Event) -> str:
        """The quad class in words."""
        return event.get_quad_class_display() if event.quad_class else ""

    @admin.display(description=_("status"), ordering="status")
    def state(self, event: Event) -> SafeString:
        """The status in words."""
        text = event.get_status_display()
        return format_html('<span class="status {}">{}</span>', event.status, text)

    @admin.display(description=_("sources"), ordering="source_count")
    def cited(self, event: Any) -> int:
        """How many sources back it."""
        return event.source_count
