"""What templates need to say and draw an event: dates, scores, parties, marks. `{% load timeline %}`"""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django import template
from django.utils.html import format_html, json_script
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import capfirst

from events import as_of, codebook, codebook_words, filter_words, languages, words
from events.drawing import scale as scales
from events.models import Claim, Event, Participation, Place, backing

register = template.Library()


@dataclass(frozen=True, slots=True)
class Parties:
    """The participants of an event by role, in the order in which they are to be read."""

    initiators: list[Participation]
    targets: list[Participation]
    others: list[Participation]


@register.filter
def when(event: Event) -> str:
    """The event's time at its precision: 16 June 2013."""
    return words.when(event.first_day, event.last_day, event.precision)


@register.filter
def day(value: date) -> str:
    """A day in words: 16 June 2013."""
    return words.day(value)


@register.filter
def score(value: float) -> str:
    """A score with its sign: −7.5."""
    return words.score(value)


@register.filter
def points(value: float) -> str:
    """Points of the index with their sign: −8."""
    return words.points(value)


@register.filter
def signed(value: float, decimals: int = 2) -> str:
    """A number with its sign and fixed decimals: −0.75."""
    return words.signed(value, decimals)


@register.filter
def coordinates(place: Place) -> str:
    """Where a place's point lies: 38.90° N, 77.04° W."""
    return words.coordinates(place.latitude, place.longitude)


@register.filter
def score_words(value: float) -> str:
    """A score in words: very strong escalation."""
    return codebook_words.score(value)


@register.filter
def kind_label(event: Event) -> str:
    """The name of the event's type."""
    return codebook_words.type_label(event.kind)


@register.filter
def mode(event: Event) -> str:
    """How the mark is drawn: `material` (a disc), `verbal` (a ring) or `context`."""
    return event.kind.mode or "context"


@register.simple_tag
def parties(event: Event) -> Parties:
    """The participants by role; the event comes with its participations: `{% parties event as who %}`."""
    by_role: dict[str, list[Participation]] = {role: [] for role in codebook.ROLES}
    for part in event.participations.all():
        by_role[part.role].append(part)
    return Parties(by_role["initiator"], by_role["target"], by_role["other"])


@register.simple_tag
def names(participations: list[Participation], *, begins: bool = False) -> SafeString:
    """The actors with links, as a sentence lists them, or `begins` with them: The United States and Japan."""
    said = [filter_words.name_of(part.actor) for part in participations]
    if begins and said:
        said[0] = capfirst(said[0])
    links = [
        format_html('<a href="{}">{}</a>', as_of.address(part.actor.get_absolute_url()), name)
        for part, name in zip(participations, said, strict=True)
    ]
    return mark_safe(words.all_of(links))


@register.filter
def toll(event: Event, which: str) -> str:
    """The `killed` or `injured` of an event with their range; empty when no source gives a number."""
    for figure in backing.figures(event):
        if figure.field == which:
            return words.toll(figure.low, figure.best, figure.high)
    return ""


@register.filter
def labels(event: Event) -> list[str]:
    """What must be said of the event's backing, as in its document."""
    return backing.labels(event)


@register.filter
def disagreements(event: Event) -> list[backing.Disagreement]:
    """The fields on which sources differ."""
    return backing.disagreements(event)


@register.filter
def agreements(event: Event) -> list[Claim]:
    """The claims on fields on which they do not."""
    return backing.agreements(event)


@register.filter
def partial_day(text: str) -> str:
    """A date known to the day, month or year: June 2013."""
    return words.partial(text)


@register.filter
def language_name(code: str) -> str:
    """The name of a language by its code: Korean."""
    return languages.name(code)


@register.inclusion_tag("events/_scale.html")
def scale(event: Event, *, large: bool = False) -> dict[str, Any]:
    """The event's mark on a scale from -10 to +10; `large` draws labels and the type's range behind it."""
    kind = event.kind
    return {
        "event": event,
        "kind": kind,
        "large": large,
        "scale": scales.scale(event.score, kind.min_score, kind.max_score),
    }


@register.simple_tag
def json_ld(data: dict[str, Any]) -> SafeString:
    """Structured data for search engines, with every character that could end the script escaped."""
    typed = json_script(data).replace("application/json", "application/ld+json", 1)
    return mark_safe(typed)
