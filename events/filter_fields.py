"""Form fields of the query string: each turns text into a value or says in words what would be right."""

import re
from collections.abc import Collection, Mapping
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _

from events import as_of, vague_days
from events.models import Actor, Place, Publisher, Topic

#: A vocabulary longer than this is not spelled out in an error; its address is given instead.
MOST_NAMED = 120

#: Pairs of actors that can be asked for at once. Each costs some milliseconds of the database: with hundreds of them in
#: one address a large record answers after a minute, or never.
MOST_PAIRS = 20

#: The way from a record to the events that show it.
TO_EVENTS: dict[type[models.Model], str] = {
    Actor: "participations__event",
    Place: "events",
    Publisher: "sources__citations__event",
    Topic: "events",
}


class ListWidget(forms.Widget):
    """Reads a parameter that may be repeated or hold commas: `a=1&a=2` is `a=1,2`."""

    def value_from_datadict(self, data: Any, files: Any, name: str) -> list[str]:
        """The distinct words, in the order given."""
        raw = data.getlist(name) if hasattr(data, "getlist") else [data.get(name) or ""]
        return list(
            dict.fromkeys(word.strip() for text in raw for word in text.split(",") if word.strip())
        )


class ChoicesField(forms.Field):
    """Words of a fixed vocabulary."""

    widget = ListWidget

    def __init__(self, *, choices: Mapping[Any, str], **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.choices = {str(key): key for key in choices}

    def clean(self, value: Any) -> list[Any]:
        """The vocabulary's keys; raises ValidationError naming each unknown word and the valid ones."""
        unknown = [word for word in value if word not in self.choices]
        if unknown:
            raise ValidationError(unknown_words(unknown, self.choices))
        return [self.choices[word] for word in value]


class RecordsField(forms.Field):
    """Slugs of records of one model."""

    widget = ListWidget

    def __init__(self, *, model: type[models.Model], listed_at: str, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.model = model
        self.listed_at = listed_at

    def clean(self, value: Any) -> list[Any]:
        """The records as named; raises ValidationError naming each unknown slug and where the valid ones are."""
        if not value:
            return []
        records = self.model._default_manager
        known = [slug for slug in value if re.fullmatch(r"[\w-]+", slug, re.ASCII)]
        found = {getattr(record, "slug"): record for record in records.filter(slug__in=known)}  # noqa: B009
        unknown = [slug for slug in value if slug not in found]
        if unknown and as_of.current() is not None:
            # Known today, and so no error: at that moment nothing named it yet.
            with as_of.reading(None):
                found |= {getattr(one, "slug"): one for one in records.filter(slug__in=unknown)}  # noqa: B009
            unknown = [slug for slug in value if slug not in found]
        if unknown:
            raise ValidationError(unknown_words(unknown, self.public_slugs(), self.listed_at))
        return [found[slug] for slug in value]

    def public_slugs(self) -> list[str]:
        """The slugs that an error may name: those of published events, for others could tell of a draft."""
        shown = {f"{TO_EVENTS[self.model]}__status": "published"}
        records = self.model._default_manager.filter(**shown).distinct().order_by("slug")
        return list(records.values_list("slug", flat=True)[: MOST_NAMED + 1])


class DyadsField(forms.Field):
    """Pairs of actors such as `dprk:usa`."""

    widget = ListWidget

    def clean(self, value: Any) -> list[tuple[Actor, Actor]]:
        """Pairs of actors as written; raises ValidationError for a word that is no pair of two known actors."""
        pairs = [word.split(":") for word in value]
        if any(len(set(pair)) != 2 or len(pair) != 2 for pair in pairs):
            raise ValidationError(
                _("A dyad is two different actors with a colon between, such as dprk:usa.")
            )
        if len(pairs) > MOST_PAIRS:
            raise ValidationError(
                _("Ask for at most %(most)d dyads at a time.") % {"most": MOST_PAIRS}
            )
        slugs = RecordsField(model=Actor, listed_at="/api/v1/actors/", required=False)
        actors = {
            actor.slug: actor
            for actor in slugs.clean(list({slug for pair in pairs for slug in pair}))
        }
        return [(actors[a], actors[b]) for a, b in pairs]


class DayField(forms.Field):
    """A day, or the first or last day of a month or year: 2017-06-16, 2017-06, 2017; with `whole` a day alone."""

    def __init__(self, *, end: bool = False, whole: bool = False, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.end = end
        self.whole = whole

    def to_python(self, value: Any) -> date | None:
        """The day; raises ValidationError when the text names none."""
        text = (value or "").strip()
        if not text:
            return None
        parts = re.fullmatch(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", text, re.ASCII)
        if parts is None:
            why = _("write it as 2017-06-16, 2017-06 or 2017")
            said = _("%(text)s is not a date: %(why)s.")
            raise ValidationError(said % {"text": text, "why": why})
        year, month, day = parts.groups()
        precision = "day" if day else "month" if month else "year"
        if self.whole and not day:
            said = _("“%(text)s” is not one day: write it as 2017-06-16.")
            raise ValidationError(said % {"text": text})
        try:
            typed = date(int(year), int(month or 1), int(day or 1))
        except ValueError:
            said = _("“%(text)s” is not in the calendar.")
            raise ValidationError(said % {"text": text}) from None
        return vague_days.span(typed, precision)[1 if self.end else 0]


class ScoreField(forms.FloatField):
    """A score from -10 to +10."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(min_value=-10, max_value=10, **kwargs)


def unknown_words(unknown: Collection[str], valid: Collection[str], listed_at: str = "") -> str:
    """Says which words are not known and which would be."""
    text = _("Unknown: %(words)s.") % {"words": ", ".join(unknown)}
    if len(valid) > MOST_NAMED:
        return f"{text} " + _("Valid values are listed at %(path)s.") % {"path": listed_at}
    return f"{text} " + _("Valid: %(words)s.") % {"words": ", ".join(str(word) for word in valid)}
