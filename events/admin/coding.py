"""Second codings: an editor codes an event without seeing how it was coded first."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from events.admin.coding_help import coding_help
from events.admin.labels import event_days, signed, type_label
from events.admin.revision import ReadOnlyAdmin
from events.models import Coding, Event
from events.models.event_rules import type_choices


class CodingForm(forms.ModelForm):
    """A type, a score, and whether the coder knew the recorded ones."""

    known = forms.BooleanField(
        label=gettext_lazy("I knew how it was coded"),
        required=False,
        help_text=gettext_lazy("Kept, and not counted: agreement is measured among blind codings."),
    )

    class Meta:
        model = Coding
        fields = ("event_type", "score")

    class Media:
        js = (forms.Script("build/admin.js", type="module"),)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs["label_suffix"] = ""
        super().__init__(*args, **kwargs)
        score: Any = self.fields["score"]
        score.help_text = _("Effect across the line, inside the type's range, as you see it.")
        score.widget.attrs["step"] = "0.1"
        kind: Any = self.fields["event_type"]
        kind.choices = [("", "---------"), *type_choices()]
        kind.help_text = _("The codebook's type, as you see it.")

    def _post_clean(self) -> None:
        self.instance.blind = not self.cleaned_data.get("known")
        super()._post_clean()  # type: ignore[misc]  # Django's own step, in which the model speaks


@admin.register(Coding)
class CodingAdmin(ReadOnlyAdmin):
    """Codings are made once and not changed: a second thought is no longer a blind one."""

    list_display = ("event", "second", "first", "coder", "blind", "made_at")
    list_filter = ("blind", "made_at")
    list_select_related = ("event", "revision", "coder")
    search_fields = ("event__title", "event__public_id")
    fields = ("event", "second", "first", "coder", "blind", "made_at")

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Editors and reviewers."""
        return request.user.has_perm("events.add_coding")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Coding]:
        """Without the documents, which nobody reads here."""
        return super().get_queryset(request).defer("revision__document")

    def add_view(
        self, request: HttpRequest, form_url: str = "", extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """An event that waits for a second coder, and the form; without one named, any of those that wait."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        coder: Any = request.user
        waiting: Any = Coding.objects.events_for(coder)
        event = waiting.for_detail().filter(public_id=request.GET.get("event", "")).first()
        if event is None:
            return self._choose(request, waiting)
        coding = Coding(event=event, revision=event.revision, coder=coder)
        form = CodingForm(request.POST or None, instance=coding)
        if form.is_valid():
            form.save()
            return self._done(request, coding)
        context = {"event": event, "days": event_days(event), "waiting": waiting.count()}
        return self._page(request, {**context, "form": form, "coding_help": coding_help()})

    def _choose(self, request: HttpRequest, waiting: QuerySet[Event]) -> HttpResponse:
        """On to an event drawn by lot: who chooses what to code twice, chooses the result."""
        event = waiting.order_by("?").first()
        if event is None:
            return self._page(request, {"event": None})
        return redirect(f"{reverse('admin:events_coding_add')}?event={event.public_id}")

    def _done(self, request: HttpRequest, coding: Coding) -> HttpResponse:
        said = _("Coded: %(second)s. The record has: %(first)s.")
        codes = {"second": self.second(coding), "first": self.first(coding)}
        messages.success(request, said % codes)
        return redirect("admin:events_coding_changelist")

    def _page(self, request: HttpRequest, context: dict[str, Any]) -> HttpResponse:
        whole = {
            **self.admin_site.each_context(request),
            "title": _("Code an event blind"),
            **context,
        }
        return render(request, "admin/events/coding/add_form.html", whole)

    @admin.display(description=gettext_lazy("second code"))
    def second(self, coding: Coding) -> str:
        """Type and score of the second coder."""
        return f"{type_label(coding.event_type)} {signed(coding.score)}"

    @admin.display(description=gettext_lazy("first code"))
    def first(self, coding: Coding) -> str:
        """Type and score as they stood on record."""
        row = coding.revision.row
        return f"{type_label(row['event_type'])} {signed(row['score'])}"
