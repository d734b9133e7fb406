"""Events: the form in which an editor writes one, and what becomes of it when it is saved."""

from typing import Any

from django.contrib import admin, messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import URLPattern, reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from events import workflow
from events.admin import conflicts, entry, new_sources, repeats, review
from events.admin.coding_help import coding_help
from events.admin.day_field import DayField
from events.admin.event_form import EventForm
from events.admin.event_inlines import (
    CitationInline,
    ClaimInline,
    LinkInline,
    ParticipationInline,
)
from events.admin.event_list import EventList
from events.admin.event_row import parts_of, row_of
from events.admin.record_admin import Fieldsets, notes
from events.formats.row import EventRow
from events.models import Citation, Claim, Event, Link, Participation, Source

#: By what the parts of the form are called in what a browser sends.
PREFIXES: dict[Any, str] = {
    Participation: "participations",
    Citation: "citations",
    Claim: "claims",
    Link: "links",
}


def _standing(request: HttpRequest, event: Event) -> workflow.Standing:
    """What the editor starts from, read once in a request."""
    if not hasattr(request, "standing"):
        notes(request).standing = workflow.standing(event)
    return notes(request).standing


@admin.register(Event)
class EventAdmin(EventList):
    """Events are drafted, reviewed, published and withdrawn, never deleted."""

    form = EventForm
    change_form_template = "admin/events/event/change_form.html"
    inlines = (ParticipationInline, CitationInline, ClaimInline, LinkInline)
    autocomplete_fields = ("place", "topics")
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

    # -- who may --------------------------------------------------------------------------------------------------

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Editors change everything but what is withdrawn: that is restored first."""
        allowed = super().has_change_permission(request, obj)
        return allowed and (obj is None or obj.status != Event.Status.WITHDRAWN)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Nobody deletes an event; it is withdrawn."""
        return False

    # -- the form -------------------------------------------------------------------------------------------------

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Days are typed as they are said."""
        if db_field.name in ("first_day", "last_day"):
            return db_field.formfield(form_class=DayField, end=db_field.name == "last_day")
        return super().formfield_for_dbfield(db_field, request, **kwargs)

    def get_urls(self) -> list[URLPattern]:
        """The queue, and the pages on which an event's steps are taken, before Django's own."""
        return [*review.urls(self), *entry.urls(self), *super().get_urls()]

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Fieldsets:
        """The reason stands at the end, with the note for readers where they saw the event."""
        fieldsets = super().get_fieldsets(request, obj)
        if not self._may_save(request, obj):
            return fieldsets
        names: tuple[str, ...] = ("reason", "base", "over")
        if obj is not None and obj.status == Event.Status.PUBLISHED:
            names = ("public_note", *names)
        return [*fieldsets[:-1], (self.closing, {"fields": names, "classes": ("closing",)})]

    def get_form(
        self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any
    ) -> Any:
        """The form with what the editor starts from."""
        form: Any = super().get_form(request, obj, change=change, **kwargs)
        form.standing = _standing(request, obj) if change else None
        return form

    def get_inline_instances(self, request: HttpRequest, obj: Any = None) -> list[Any]:
        """The parts with the rows from which the editor starts."""
        inlines: list[Any] = super().get_inline_instances(request, obj)
        if obj is not None and obj.pk and self.has_change_permission(request, obj):
            parts = parts_of(_standing(request, obj).row)
            for inline in inlines:
                inline.parts = parts[PREFIXES[inline.model]]
        return inlines

    def get_formset_kwargs(
        self, request: HttpRequest, obj: Any, inline: Any, prefix: str
    ) -> dict[str, Any]:
        """Rows stand for what the editor starts from and types, not for what the database has by then."""
        kwargs = super().get_formset_kwargs(request, obj, inline, prefix)
        if obj.pk and not self.has_change_permission(request, obj):
            return kwargs
        kwargs |= {"typed": True, "queryset": inline.model._default_manager.none()}
        return kwargs if request.method == "POST" else {**kwargs, "initial": inline.parts}

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        """With the codebook's help, and where the event stands."""
        context["coding_help"] = coding_help()
        context |= repeats.context(request) | entry.context(request, context.get("original"))
        event = context.get("original")
        if event is not None:
            context["stand"] = review.stand(request, event)
        return super().render_change_form(request, context, *args, **kwargs)

    def view_on_site(self, obj: Event) -> str | None:
        """The public page, where there is one."""
        return obj.get_absolute_url() if obj.status == Event.Status.PUBLISHED else None

    # -- saving ---------------------------------------------------------------------------------------------------

    def changeform_view(
        self, request: HttpRequest, object_id: str | None = None, *args: Any, **kwargs: Any
    ) -> HttpResponse:
        """The form; shown again with everything typed when the workflow refuses, or both versions when they collide."""
        try:
            return super().changeform_view(request, object_id, *args, **kwargs)
        except workflow.Conflict as conflict:
            # What was stored for the save went with it; the version that is kept may need it.
            new_sources.store(getattr(request, "new_sources", []), request)
            return conflicts.page(self, request, conflict)
        except workflow.Refused as refusal:
            notes(request).refusal = refusal
            return super().changeform_view(request, object_id, *args, **kwargs)

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        """Nothing yet: the event is saved whole, with its parts."""

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        """Hands what was typed to the workflow, and submits it when asked to."""
        data = form.cleaned_data
        row, new = self.typed(form, formsets)
        before = _standing(request, form.instance).row if change else None
        repeats.ask(request, row, before)
        notes(request).new_sources = new
        new_sources.store(new, request)
        user: Any = request.user
        saved = workflow.save(
            row,
            by=user,
            base=data.get("base") if change else None,
            over=data.get("over"),
            reason=data.get("reason", ""),
            public_note=data.get("public_note", ""),
        )
        event = saved.event
        if (
            "_submit" in request.POST
            and not repeats.wanted(request)
            and event.status == Event.Status.DRAFT
        ):
            event = workflow.submit(event, by=user)
        form.instance.pk = event.pk
        notes(request).saved = saved
        notes(request).submitted = event.status == Event.Status.REVIEW != saved.event.status

    def typed(self, form: Any, formsets: Any) -> tuple[EventRow, list[Source]]:
        """What a valid form says, as a row, and the sources that are to be saved before it."""
        new = new_sources.typed(form.new_sources)
        parts = {formset.prefix: formset.values() for formset in formsets}
        parts = new_sources.placed(parts, new)
        row = row_of(form.instance.public_id, form.cleaned_data, parts, form.instance.status)
        return row, new

    def construct_change_message(self, *args: Any, **kwargs: Any) -> list[Any]:
        """Nothing: revisions say what changed."""
        return []

    def response_add(
        self, request: HttpRequest, obj: Any, post_url_continue: str | None = None
    ) -> HttpResponse:
        """What was done, and on to where the button leads."""
        return self._answer(request, obj)

    def response_change(self, request: HttpRequest, obj: Any) -> HttpResponse:
        """What was done, and on to where the button leads."""
        return self._answer(request, obj)

    def _answer(self, request: HttpRequest, obj: Any) -> HttpResponse:
        saved: workflow.Saved = notes(request).saved
        if not saved.changed:
            said = _("Nothing has changed.")
        elif saved.proposal is not None:
            said = _("Kept as a proposal. Readers see it once a second person has approved it.")
        elif notes(request).submitted:
            said = _("Saved and submitted. A second person looks at it now.")
        else:
            said = _("Saved.")
        page = reverse("admin:events_event_change", args=[obj.pk])
        told = format_html('{} <a href="{}">{}</a>', said, page, obj.title)
        self.message_user(request, told, messages.SUCCESS)
        if into := repeats.wanted(request):
            return HttpResponseRedirect(repeats.step(obj, into))
        if "_addanother" in request.POST:
            return HttpResponseRedirect(reverse("admin:events_event_add"))
        if "_continue" in request.POST:
            return HttpResponseRedirect(reverse("admin:events_event_change", args=[obj.pk]))
        return self.response_post_save_change(request, obj)
