"""Words for an old version of an event, read from its document as it was served then."""

from datetime import date
from typing import Any

from django import template
from django.utils.translation import gettext as _

from events import codebook, codebook_words, languages, words
from events.models import Claim, Topic

register = template.Library()
Document = dict[str, Any]


@register.filter
def old_when(old: Document) -> str:
    """The days: 16 June 2013."""
    last = date.fromisoformat(old["last_day"]) if old.get("last_day") else None
    return words.when(date.fromisoformat(old["first_day"]), last, old["precision"])


@register.filter
def old_type(old: Document) -> str:
    """The type by its name in the codebook of today, or else its code."""
    kind = codebook.event_types().get(old["event_type"])
    return codebook_words.type_label(kind) if kind else str(old["event_type"])


@register.filter
def old_score(score: float) -> str:
    """The score: −7.5."""
    return words.score(score)


@register.filter
def old_role(role: str) -> str:
    """What stands before those who had the role."""
    said = {"initiator": _("Initiators"), "target": _("Targets"), "other": _("Others present")}
    return said.get(role, role)


@register.filter
def old_attribution(code: str) -> str:
    """The attribution in words."""
    return str(dict(codebook_words.choices(codebook.ATTRIBUTIONS)).get(code, code))


@register.filter
def old_field(code: str) -> str:
    """What a claim speaks of."""
    return str(dict(Claim.Field.choices).get(code, code))


@register.filter
def old_topics(slugs: list[str]) -> list[str]:
    """Topics by their names of today; one that is gone by its slug."""
    found = {topic.slug: topic for topic in Topic.objects.filter(slug__in=slugs)}
    return [languages.text(found[slug], "name") if slug in found else slug for slug in slugs]


@register.filter
def old_toll(toll: dict[str, int | None] | None) -> str:
    """A number of people with its range; empty without any."""
    return words.toll(toll["low"], toll["best"], toll["high"]) if toll else ""
