"""Fields of a question's form, and the switches that every question has: each narrows the events that count."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.text import format_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from events import codebook, codebook_words
from events.analysis.series import MAJOR_SCORE
from events.filter_fields import ChoicesField, DayField, RecordsField
from events.models import Actor

DISPUTED, SINGLE_SOURCE = "disputed", "single-source"

Labels = Mapping[str, Any]


class SeveralField(ChoicesField):
    """Words of a fixed vocabulary, any number of them, with the label of each."""

    def __init__(self, *, choices: Labels, **kwargs: Any) -> None:
        super().__init__(choices=choices, **kwargs)
        self.labels = choices


class OneField(SeveralField):
    """One word of a fixed vocabulary."""

    def clean(self, value: Any) -> Any:
        """The word, or None; raises ValidationError for an unknown word or for several."""
        found = super().clean(value)
        if len(found) > 1:
            raise ValidationError(_("Ask for one at a time."))
        return found[0] if found else None


class TypeField(OneField):
    """One type of the codebook, by its code."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(choices=dict.fromkeys(codebook.event_types()), **kwargs)

    @property
    def named(self) -> Labels:
        """The types by their codes, in the reader's language."""
        return codebook_words.types()


class ActorField(RecordsField):
    """One actor, by its slug."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(model=Actor, listed_at="/api/v1/actors/", **kwargs)

    def clean(self, value: Any) -> str | None:  # type: ignore[override]  # one of them, by name
        """The slug, or None; raises ValidationError for an unknown one or for several."""
        found = super().clean(value)
        if len(found) > 1:
            raise ValidationError(_("Ask for one at a time."))
        return found[0].slug if found else None


class DaysField(forms.IntegerField):
    """A number of days."""

    def __init__(self, *, least: int = 1, most: int = 365, **kwargs: Any) -> None:
        super().__init__(min_value=least, max_value=most, **kwargs)

    def clean(self, value: Any) -> int | None:
        """The number, or None; raises ValidationError that names the valid ones."""
        try:
            found: int | None = super().clean(value)
        except ValidationError as error:
            said = _("%(text)s is not a whole number from %(least)s to %(most)s.") % {
                "text": value,
                "least": self.min_value,
                "most": self.max_value,
            }
            raise ValidationError(said) from error
        return found


#: What every question lets a reader leave out, to see whether its answer holds.
SWITCHES: dict[str, forms.Field] = {
    "drop": SeveralField(
        choices={
            DISPUTED: gettext_lazy("events with disputed attribution"),
            SINGLE_SOURCE: gettext_lazy("events with fewer than two independent publishers"),
        },
        required=False,
        label=gettext_lazy("Leave out"),
        help_text=gettext_lazy(
            "disputed: events with disputed attribution. single-source: events with fewer than two independent "
            "publishers."
        ),
    ),
    "drop_type": TypeField(
        required=False,
        label=gettext_lazy("Leave out one type"),
        help_text=gettext_lazy("A code of the codebook; events of that type do not count."),
    ),
    "from": DayField(
        required=False,
        label=gettext_lazy("From"),
        help_text=gettext_lazy("Cases begin on this day or later: 2017-06-16, 2017-06 or 2017."),
    ),
    "to": DayField(
        end=True,
        required=False,
        label=gettext_lazy("To"),
        help_text=gettext_lazy(
            "Nothing that began after this day is known: 2017-06-16, 2017-06 or 2017."
        ),
    ),
    "series": OneField(
        choices={
            "full": gettext_lazy("all events"),
            "major": format_lazy(
                gettext_lazy("major events, scored {least} and more on either side"),
                least=round(MAJOR_SCORE),
            ),
        },
        required=False,
        initial="full",
        label=gettext_lazy("Which events"),
        help_text=format_lazy(
            gettext_lazy(
                "full: all events. major: only those scored {least} or more on either side."
            ),
            least=round(MAJOR_SCORE),
        ),
    ),
}
EXAMPLES = {
    "drop": "disputed",
    "drop_type": "srbm_launch",
    "from": "1990",
    "to": "2020",
    "series": "major",
}
