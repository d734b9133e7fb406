"""The parts of an event: participants, citations, claims and links, as rows of its form."""

from typing import Any

from django import forms
from django.contrib import admin
from django.db import models
from django.forms.formsets import DELETION_FIELD_NAME
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from events import codebook
from events.admin.event_form import lacking, refuse
from events.admin.fields import OrderField
from events.admin.record_admin import calm, labelled
from events.models import Citation, Claim, Link, Participation


class OrderedForm(forms.ModelForm):
    """A row that knows its place."""

    order = OrderField(required=False)


class PartFormSet(forms.BaseInlineFormSet):
    """Rows of an event."""

    def kept(self) -> list[Any]:
        """The filled rows that are not to be deleted, as they stand in the form."""
        return [
            form
            for form in self.forms
            if (form.instance.pk or form.has_changed())
            and getattr(form, "cleaned_data", None)
            and not form.cleaned_data.get(DELETION_FIELD_NAME)
        ]


class OrderedFormSet(PartFormSet):
    """Rows whose position is the order in which they stand."""

    def kept(self) -> list[Any]:
        """The filled rows, moved ones where they were moved to, new ones last."""
        rows = super().kept()
        return sorted(
            rows,
            key=lambda form: (
                form.cleaned_data.get("order") is None,
                form.cleaned_data.get("order") or 0,
                self.forms.index(form),
            ),
        )

    def save(self, commit: bool = True) -> list[Any]:
        """Saves the rows with their positions."""
        moved = []
        for position, form in enumerate(self.kept()):
            if form.instance.position != position:
                form.instance.position = position
                moved.append(form.instance)
        saved = super().save(commit)
        for part in moved:
            if commit and part.pk and part not in saved:
                part.save(update_fields=["position"])
        return saved


class ParticipationFormSet(OrderedFormSet):
    """Participants; somebody must act in a published event."""

    def clean(self) -> None:
        """Refuses a published event without an initiator."""
        super().clean()
        whole = lacking(self.instance)
        roles = [form.cleaned_data.get("role") for form in self.kept()]
        missing = [word for word in lacking(self.instance, roles=roles) if word not in whole]
        if missing:
            raise refuse(missing)


class CitationFormSet(OrderedFormSet):
    """Citations; a published event has at least one."""

    def clean(self) -> None:
        """Refuses a published event without a source."""
        super().clean()
        whole = lacking(self.instance)
        count = len(self.kept())
        missing = [word for word in lacking(self.instance, citations=count) if word not in whole]
        if missing:
            raise refuse(missing)


class PartInline(admin.TabularInline):
    """Rows of an event's form. `after` names the part of the form behind which they stand."""

    template = "admin/events/event/_rows.html"
    formset = PartFormSet
    extra = 1
    after = ""
    intro: Any = ""

    def formfield_for_dbfield(
        self, db_field: models.Field, request: HttpRequest, **kwargs: Any
    ) -> Any:
        """A relation's field offers to add a record, and no more."""
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        return calm(field) if isinstance(field, forms.ModelChoiceField) else field

    def formfield_for_foreignkey(
        self, db_field: models.ForeignKey, request: HttpRequest, **kwargs: Any
    ) -> forms.ModelChoiceField | None:
        """Choices speak the admin's labels."""
        return labelled(super().formfield_for_foreignkey(db_field, request, **kwargs))


class ParticipationInline(PartInline):
    """Who acted, upon whom, and who else was there."""

    model = Participation
    form = OrderedForm
    formset = ParticipationFormSet
    fields = ("actor", "role", "order")
    autocomplete_fields = ("actor",)
    after = "when"
    verbose_name_plural = _("Who")

    def get_queryset(self, request: HttpRequest) -> models.QuerySet[Participation]:
        """Initiators first, then targets, then the others, as readers are shown them."""
        role = models.Case(
            *(models.When(role=name, then=place) for place, name in enumerate(codebook.ROLES)),
            default=len(codebook.ROLES),
        )
        return super().get_queryset(request).order_by(role, "position", "pk")

    def get_extra(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> int:
        """Two empty rows for a new event: who, and toward whom."""
        return 1 if obj and obj.pk else 2


class CitationInline(PartInline):
    """The sources that back the event."""

    model = Citation
    form = OrderedForm
    formset = CitationFormSet
    fields = ("source", "locator", "order")
    autocomplete_fields = ("source",)
    after = "where"
    verbose_name_plural = _("Sources")


class ClaimInline(PartInline):
    """What single sources say of single fields."""

    model = Claim
    fields = ("field", "value", "source", "note", "locator")
    autocomplete_fields = ("source",)
    after = "where"
    verbose_name_plural = _("Claims")
    intro = _("Only where sources differ, or where the reader should know who says so.")


class LinkInline(PartInline):
    """How the event relates to earlier ones."""

    model = Link
    fk_name = "event"
    fields = ("type", "to")
    autocomplete_fields = ("to",)
    after = "where"
    verbose_name_plural = _("Links to earlier events")
