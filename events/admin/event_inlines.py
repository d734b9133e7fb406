"""The parts of an event: participants, citations, claims and links, as rows of its form."""

import json
from typing import Any

from django import forms
from django.contrib import admin
from django.db import models
from django.forms.formsets import DELETION_FIELD_NAME
from django.http import HttpRequest
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from events import codebook
from events.admin.fields import OrderField
from events.admin.new_sources import SourceField, SourceSelect
from events.admin.relation_fields import RelationFields
from events.models import Citation, Claim, Link, Participation


class PartForm(forms.ModelForm):
    """A row. What the database has is no hindrance: the event is written anew with its rows, by the workflow."""

    def _get_validation_exclusions(self) -> set[str]:
        """A source that is saved together with the event is checked by its own row."""
        excluded: set[str] = super()._get_validation_exclusions()  # type: ignore[misc]  # Django's own step
        source = self.cleaned_data.get("source")
        return excluded | ({"source"} if source is not None and source.pk is None else set())

    def validate_unique(self) -> None:
        """Passes: the rows are compared with one another, and not with those that they replace."""

    def validate_constraints(self) -> None:
        """Passes, for the same reason."""


class OrderedForm(PartForm):
    """A row that knows its place."""

    order = OrderField(required=False)


class PartFormSet(forms.BaseInlineFormSet):
    """Rows of an event. With `typed` they are what the editor starts from, whatever the database has by now."""

    def __init__(self, *args: Any, typed: bool = False, **kwargs: Any) -> None:
        self.typed = typed
        super().__init__(*args, **kwargs)

    def initial_form_count(self) -> int:
        """None of the rows is tied to one in the database."""
        return 0 if self.typed else super().initial_form_count()

    def kept(self) -> list[Any]:
        """The filled rows that are not to be deleted, as they stand in the form."""
        return [
            form
            for form in self.forms
            if form.has_changed()
            and getattr(form, "cleaned_data", None)
            and not form.cleaned_data.get(DELETION_FIELD_NAME)
        ]

    def values(self) -> list[dict[str, Any]]:
        """What was typed into each row that is kept."""
        return [form.cleaned_data for form in self.kept()]


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


class PartInline(RelationFields, admin.TabularInline):
    """Rows of an event's form. `after` names the part of the form behind which they stand."""

    template = "admin/events/event/_rows.html"
    form = PartForm
    formset = PartFormSet
    #: Empty rows below those that the editor starts from.
    extra = 1
    #: What the editor starts from, as `EventAdmin` hands it over.
    parts: list[dict[str, Any]] = []
    after = ""
    intro: Any = ""
    #: Template of what stands below the rows.
    below = ""
    #: What the link below the rows says that adds one.
    add: Any = ""

    @property
    def rows_data(self) -> str:
        """What Django's script needs to add and remove rows, as JSON, with words of our own."""
        prefix = self.model._meta.get_field("event").remote_field.get_accessor_name()
        words = {"addText": str(self.add), "deleteText": gettext("Remove")}
        return json.dumps({"name": f"#{prefix}", "options": {"prefix": prefix, **words}})

    def get_extra(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> int:
        """Room for what the editor starts from, and for more."""
        return len(self.parts) + self.extra

    def formfield_for_foreignkey(
        self, db_field: models.ForeignKey, request: HttpRequest, **kwargs: Any
    ) -> forms.ModelChoiceField | None:
        """A source can be pasted as an address."""
        if db_field.name == "source":
            kwargs |= {
                "widget": SourceSelect(db_field, self.admin_site),
                "form_class": SourceField,
            }
        return super().formfield_for_foreignkey(db_field, request, **kwargs)


class ParticipationInline(PartInline):
    """Who acted, upon whom, and who else was there."""

    model = Participation
    form = OrderedForm
    formset = OrderedFormSet
    fields = ("actor", "role", "order")
    autocomplete_fields = ("actor",)
    after = "when"
    verbose_name_plural = _("Who")
    add = _("Add another participant")

    def get_queryset(self, request: HttpRequest) -> models.QuerySet[Participation]:
        """Initiators first, then targets, then the others, as readers are shown them."""
        role = models.Case(
            *(models.When(role=name, then=place) for place, name in enumerate(codebook.ROLES)),
            default=len(codebook.ROLES),
        )
        return super().get_queryset(request).order_by(role, "position", "pk")

    def get_extra(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> int:
        """Two empty rows for a new event: who, and toward whom."""
        return len(self.parts) + (1 if obj and obj.pk else 2)


class CitationInline(PartInline):
    """The sources that back the event."""

    model = Citation
    form = OrderedForm
    formset = OrderedFormSet
    fields = ("source", "locator", "order")
    autocomplete_fields = ("source",)
    after = "where"
    verbose_name_plural = _("Sources")
    add = _("Add another source")
    intro = _(
        "Search by title or publisher, or paste an address: an unknown one is entered in place."
    )
    below = "admin/events/event/_new_sources.html"


class ClaimInline(PartInline):
    """What single sources say of single fields."""

    model = Claim
    fields = ("field", "value", "source", "note", "locator")
    autocomplete_fields = ("source",)
    after = "where"
    verbose_name_plural = _("Claims")
    add = _("Add another claim")
    intro = _("Only where sources differ, or where the reader should know who says so.")


class LinkInline(PartInline):
    """How the event relates to earlier ones."""

    model = Link
    fk_name = "event"
    fields = ("type", "to")
    autocomplete_fields = ("to",)
    after = "where"
    verbose_name_plural = _("Links to earlier events")
    add = _("Add another link")
