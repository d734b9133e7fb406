"""Form fields that the admin needs and Django has not."""

from typing import Any

from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _


class LinesField(forms.CharField):
    """A list of texts, one on each line."""

    widget = forms.Textarea(attrs={"rows": 4, "class": "vLargeTextField"})

    def __init__(self, *, encoder: Any = None, decoder: Any = None, **kwargs: Any) -> None:
        # A JSON field of a model passes its coders and asks for a hidden copy of its default.
        super().__init__(**{**kwargs, "show_hidden_initial": False})
        self.help_text = format_lazy("{} {}", self.help_text, _("One on each line."))

    def prepare_value(self, value: Any) -> Any:
        """The list as lines; what was typed stays as it was typed."""
        return "\n".join(value) if isinstance(value, list) else value

    def to_python(self, value: Any) -> list[str]:  # type: ignore[override]  # a list is the point
        """The lines that say something, without doubles, in their order."""
        lines = value if isinstance(value, list) else (super().to_python(value) or "").splitlines()
        return list(dict.fromkeys(line.strip() for line in lines if line.strip()))

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Whether the lists differ."""
        return (initial or []) != self.to_python(data)


class OrderField(forms.IntegerField):
    """Where a row stands among its neighbours; moving it alone does not make an empty row a filled one."""

    widget = forms.HiddenInput

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Never: the order is read from all rows together."""
        return False
