"""What the admin of every record does: asks why, writes the revision, and keeps names that never change."""

from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _

from events import record
from events.admin.fields import LinesField
from events.admin.relation_fields import RelationFields
from events.formats import dump

Fieldsets = list[tuple[Any, Any]]


def notes(request: HttpRequest) -> Any:
    """The request, on which the steps of one save leave notes for one another; its type knows nothing of them."""
    return request


class PlainForm(forms.ModelForm):
    """A form whose labels end without a colon."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)


class RecordForm(PlainForm):
    """A record's form with the reason that its revision keeps."""

    #: Why what was typed was not written, when the form is shown again for that.
    refusal: Exception | None = None

    reason = forms.CharField(
        label=_("Reason for this change"),
        max_length=500,
        required=False,
        widget=forms.TextInput(attrs={"class": "vTextField"}),
        help_text=_("Kept with the revision: what was wrong, or where the correction came from."),
    )

    def clean(self) -> dict[str, Any]:
        """Says why the record was not written at a first attempt."""
        data: dict[str, Any] = super().clean() or self.cleaned_data
        if isinstance(self.refusal, ValidationError) and hasattr(self.refusal, "error_dict"):
            for name, messages in self.refusal.message_dict.items():
                self.add_error(name if name in self.fields else None, messages)
        elif isinstance(self.refusal, ValidationError):
            self.add_error(None, self.refusal.messages)
        elif self.refusal is not None:
            self.add_error(None, str(self.refusal))
        return data


class RecordAdmin(RelationFields, admin.ModelAdmin):
    """The admin of one sort of record; a subclass names its fields."""

    class Media:
        js = (forms.Script("build/admin.js", type="module"),)

    form = RecordForm
    formfield_overrides = {
        models.JSONField: {"form_class": LinesField},
        models.URLField: {"assume_scheme": "https"},
    }
    list_per_page = 50
    #: Fields that name the record in addresses and files, and so never change once it is recorded.
    permanent: tuple[str, ...] = ("slug",)
    #: Title of the part of the form that asks for the reason.
    closing = _("This change")

    def get_fieldsets(self, request: HttpRequest, obj: models.Model | None = None) -> Fieldsets:
        """The declared fieldsets; whoever may save is asked for the reason at the end."""
        fieldsets: Fieldsets = [*super().get_fieldsets(request, obj)]
        if self._may_save(request, obj):
            fieldsets.append((self.closing, {"fields": ("reason",), "classes": ("closing",)}))
        return fieldsets

    def _may_save(self, request: HttpRequest, obj: models.Model | None) -> bool:
        if obj is None or obj.pk is None:
            return self.has_add_permission(request)
        return self.has_change_permission(request, obj)

    def get_readonly_fields(
        self, request: HttpRequest, obj: models.Model | None = None
    ) -> tuple[Any, ...]:
        """Permanent fields can be typed once."""
        fields = tuple(super().get_readonly_fields(request, obj))
        return fields if obj is None else (*fields, *self.permanent)

    def get_prepopulated_fields(
        self, request: HttpRequest, obj: models.Model | None = None
    ) -> dict[str, Any]:
        """A slug is suggested while the record is new."""
        return {} if obj else dict(super().get_prepopulated_fields(request, obj))

    def has_delete_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        """Nothing that other records name can be deleted."""
        allowed = super().has_delete_permission(request, obj)
        return allowed and (obj is None or not _is_named(obj))

    def view_on_site(self, obj: Any) -> str | None:
        """The record's own page, where it has one."""
        return obj.get_absolute_url() if hasattr(obj, "get_absolute_url") else None

    def get_form(
        self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any
    ) -> Any:
        """The form, with what was said to a first attempt."""
        form: Any = super().get_form(request, obj, change=change, **kwargs)
        form.refusal = getattr(request, "refusal", None)
        return form

    def changeform_view(
        self, request: HttpRequest, object_id: str | None = None, *args: Any, **kwargs: Any
    ) -> HttpResponse:
        """The form; shown again with everything typed, and nothing stored, when the record would break a rule."""
        try:
            return super().changeform_view(request, object_id, *args, **kwargs)
        except ValidationError as refusal:
            notes(request).refusal = refusal
            return super().changeform_view(request, object_id, *args, **kwargs)

    def delete_model(self, request: HttpRequest, obj: models.Model) -> None:
        """Deletes a record that nothing names; the revision keeps what it was."""
        record.delete(obj, author=request.user.get_username())

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        """Saves the parts, then writes the revision of the whole."""
        super().save_related(request, form, formsets, change)
        record.commit(
            [form.instance],
            author=request.user.get_username(),
            reason=form.cleaned_data.get("reason", ""),
        )

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """The record's revisions, in place of the log of forms that Django keeps."""
        obj = self.get_object(request, object_id)
        if obj is None or not self.has_view_permission(request, obj):
            return super().history_view(request, object_id, extra_context)
        row = dump.ROW_OF[type(obj)](obj)
        query = urlencode({"record__exact": row.record, "q": row.key})
        return HttpResponseRedirect(f"{reverse('admin:events_revision_changelist')}?{query}")


def _is_named(obj: models.Model) -> bool:
    """Whether another record points at this one."""
    relations: list[Any] = list(obj._meta.related_objects)
    return any(
        relation.related_model._base_manager.filter(**{relation.field.name: obj.pk}).exists()
        for relation in relations
        if relation.many_to_many or relation.on_delete is models.PROTECT
    )
