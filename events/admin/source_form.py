"""What is typed of a source, in the form of its own and beside an event: address, date and language, checked alike."""

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from events import addresses, typed_dates

_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_LENGTHS = {"day": 10, "month": 7, "year": 4}


def published_field() -> forms.CharField:
    """The date of a publication, typed as it is said."""
    return forms.CharField(
        label=gettext_lazy("Published"),
        required=False,
        widget=forms.TextInput(attrs={"class": "vTextField"}),
        help_text=gettext_lazy("As far as it is known: 16 June 2013, 2013-06 or 2013."),
    )


class SourceWords(forms.Form):
    """The checks of a source's fields."""

    cleaned_data: dict[str, Any]
    instance: Any

    def clean_url(self) -> str:
        """The address without what follows the reader; not one that is recorded."""
        url = addresses.clean(self.cleaned_data["url"])
        found = addresses.recorded(url)
        if found is not None and found.pk != self.instance.pk:
            raise ValidationError(_("This address is recorded already: choose it as a source."))
        return url

    def clean_published(self) -> str:
        """The date as sources keep it, with as much as was typed."""
        text = self.cleaned_data["published"].strip()
        if not text:
            return ""
        try:
            typed = typed_dates.parse(text)
        except ValueError as error:
            raise ValidationError(str(error)) from error
        return typed.first.isoformat()[: _LENGTHS[typed.precision]]

    def clean_language(self) -> str:
        """The language's code."""
        code: str = self.cleaned_data["language"].strip()
        if not _LANGUAGE.fullmatch(code):
            raise ValidationError(
                _("“%(code)s” is no code of a language, such as en or ko.") % {"code": code}
            )
        return code
