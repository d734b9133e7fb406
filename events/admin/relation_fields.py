"""The fields of relations, in forms and in their rows: one way out of them, and choices by the admin's labels."""

from typing import Any

from django import forms
from django.contrib.admin.options import BaseModelAdmin
from django.db import models
from django.http import HttpRequest

from events.admin.labels import label
from events.models import Event, Source


class RelationFields(BaseModelAdmin):
    """An admin, or an inline, whose fields of relations are calm and labelled."""

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


def calm(field: Any) -> Any:
    """The field of a relation with one way out: to add a record that is missing. Events are not added in passing."""
    for sign in ("change", "delete", "view"):
        setattr(field.widget, f"can_{sign}_related", False)
    if getattr(getattr(field, "queryset", None), "model", None) is Event:
        field.widget.can_add_related = False
    if isinstance(field, forms.ModelMultipleChoiceField):
        # Each choice has its own cross; one to clear them all is left out, as for a field that must be filled.
        widget: Any = getattr(field.widget, "widget", field.widget)
        widget.is_required = True
    return field


def labelled(field: Any) -> Any:
    """The field of a relation, whose choices then speak the admin's labels."""
    if field is not None:
        field.label_from_instance = label
        if field.queryset.model is Source:
            field.queryset = field.queryset.select_related("publisher")
    return field
