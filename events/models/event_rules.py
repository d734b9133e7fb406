"""Rules of an event: what the database refuses, and the types and scores that it can have."""

from functools import cache

from django.db import models
from django.db.models import F, Q
from django.utils.text import slugify
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from events import codebook, codebook_words


def type_choices() -> list[tuple[str, list[tuple[str, str]]]]:
    """The codebook's event types for a select, grouped as the codebook groups them, in the reader's language."""
    return _type_choices(get_language())


@cache
def _type_choices(language: str | None) -> list[tuple[str, list[tuple[str, str]]]]:
    # Kept for each language: the field asks for every event that is checked, ten thousand times in a large import.
    groups: dict[str, list[tuple[str, str]]] = {}
    for kind in codebook.event_types().values():
        label = codebook_words.type_label(kind)
        groups.setdefault(gettext(kind.group), []).append((kind.code, label))
    return list(groups.items())


#: What stands in the place of a slug at addresses of an event's other pages.
TAKEN = ("history", "report")


def slug_of(title: str) -> str:
    """The title as the end of an address."""
    slug = slugify(title)[:140].strip("-") or "event"
    return f"{slug}-event" if slug in TAKEN else slug


def score_problem(kind: codebook.EventType, score: float) -> str:
    """Why an event of the type cannot have the score, in words; empty when it can."""
    if not kind.permits(score):
        return gettext("A score of %(type)s lies between %(low)g and %(high)g, or is 0.") % {
            "type": codebook_words.type_label(kind),
            "low": kind.min_score,
            "high": kind.max_score,
        }
    return "" if round(score, 1) == score else gettext("Give the score with at most one decimal.")


CONSTRAINTS: list[models.BaseConstraint] = [
    models.CheckConstraint(
        condition=Q(last_day__isnull=True) | Q(last_day__gte=F("first_day")),
        name="event_ends_after_it_begins",
        violation_error_message=_("The last day lies before the first day."),
    ),
    models.CheckConstraint(
        condition=Q(until__gte=F("first_day")),
        name="event_covers_its_first_day",
        violation_error_message=_("The last day lies before the first day."),
    ),
    models.CheckConstraint(
        condition=Q(score__gte=-10, score__lte=10),
        name="event_score_within_scale",
        violation_error_message=_("The score lies outside -10 to +10."),
    ),
    models.CheckConstraint(
        condition=Q(quad_class__isnull=True)
        | Q(score=0)
        | Q(quad_class__in=[1, 2], score__gt=0)
        | Q(quad_class__in=[3, 4], score__lt=0),
        name="event_score_agrees_with_quad_class",
        violation_error_message=_("The sign of the score does not agree with the quad class."),
    ),
    models.CheckConstraint(
        condition=~Q(status="published") | (~Q(event_type="") & ~Q(summary="")),
        name="event_published_with_type_and_summary",
        violation_error_message=_("A published event needs a type and a summary."),
    ),
    models.CheckConstraint(
        condition=~Q(status="withdrawn") | ~Q(withdrawn_reason=""),
        name="event_withdrawn_with_reason",
        violation_error_message=_("A withdrawn event needs a reason that readers are told."),
    ),
    models.CheckConstraint(
        condition=Q(merged_into__isnull=True) | ~Q(merged_into=F("id")),
        name="event_is_not_merged_into_itself",
    ),
    *(
        models.CheckConstraint(
            condition=Q(**{f"{toll}_{low}__lte": F(f"{toll}_{high}")}),
            name=f"event_{toll}_{low}_to_{high}",
            violation_error_message=_("The numbers must rise from low to best to high."),
        )
        for toll in ("killed", "injured")
        for low, high in (("low", "best"), ("best", "high"), ("low", "high"))
    ),
]
