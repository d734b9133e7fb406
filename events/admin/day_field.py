"""The fields of an event's days, in which an editor types a day, a month or a year."""

from datetime import date
from typing import Any

from django import forms
from django.contrib.admin.widgets import AdminDateWidget
from django.core.exceptions import ValidationError
from django.utils.text import format_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from events import typed_dates


class DayField(forms.DateField):
    """A day that is typed as it is said. The value is its first day, or its last with `end`."""

    widget = AdminDateWidget

    def __init__(self, *, end: bool = False, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.end = end
        self.help_text = format_lazy(
            "{} {}",
            self.help_text,
            gettext_lazy("Type 2013-06-16, 16 June 2013, June 2013 or 2013."),
        )

    def to_python(self, value: Any) -> date | None:
        """The first or the last day of what was typed."""
        if value in self.empty_values or isinstance(value, date):
            return value or None
        try:
            typed = typed_dates.parse(str(value))
        except ValueError as error:
            raise ValidationError(str(error)) from error
        return typed.last if self.end else typed.first


def settle(form: Any, data: dict[str, Any]) -> None:
    """Sets the precision by what was typed: a month or a year says so itself, whatever the select says."""
    first, last = (_coarse(form, name) for name in ("first_day", "last_day"))
    if not data.get("first_day") or not (first or last):
        return
    if data.get("last_day") and first != last:
        form.add_error("last_day", _("Give both days alike: both as days, as months or as years."))
    else:
        data["precision"] = first
        if data.get("last_day") and data["last_day"] == _whole(form["first_day"].value()).last:
            data["last_day"] = None


def _coarse(form: Any, name: str) -> str:
    """`month` or `year` where that was typed into the field; empty for a day, or for nothing that is a date."""
    try:
        typed = _whole(form[name].value())
    except ValueError:
        return ""
    return "" if typed.precision == "day" else typed.precision


def _whole(value: Any) -> typed_dates.Typed:
    return typed_dates.parse(str(value or ""))
