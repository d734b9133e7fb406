"""What the page of a briefing needs: events and parties by their names, phases in words. `{% load briefing %}`

Events are looked up in `shown`, which the page is given.
"""

from datetime import date
from typing import Any

from django import template
from django.template import Context
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from events import as_of, filter_words, languages, words
from events.analysis.phases import Phase
from events.models import Event
from events.templatetags.phases import per_cent

register = template.Library()

register.filter("per_cent", per_cent)


@register.simple_tag(takes_context=True)
def found(context: Context, id: str | None) -> Event | None:
    """The event of an id; None for one that is not there: `{% found step.id as event %}`."""
    return context["shown"].events.get(id)


@register.simple_tag(takes_context=True)
def linked(context: Context, id: str | None) -> SafeString:
    """The title of an event as a link to its page; nothing without the event."""
    event = context["shown"].events.get(id)
    if event is None:
        return SafeString("")
    url, title = as_of.address(event.get_absolute_url()), languages.text(event, "title")
    return format_html('<a href="{}">{}</a>', url, title)


@register.inclusion_tag("briefing/_line.html", takes_context=True)
def line(
    context: Context, id: str, *, sources: bool = False, summary: bool = False
) -> dict[str, Any]:
    """An event as one line of a list, with its sources and its summary if asked for."""
    return {
        "event": context["shown"].events.get(id),
        "sources": sources,
        "summary": summary,
        "day": context["briefing"].day,
    }


@register.simple_tag(takes_context=True)
def party(context: Context, slug: str) -> str:
    """The name of a party; of what several did together, without a slug, that."""
    actor = context["shown"].parties.get(slug)
    if actor is None:
        return _("Several together")
    return capfirst(filter_words.name_of(actor))


@register.filter
def when_known(event: Event, day: date) -> str:
    """The event's time as it could be told on a day: of one that was under way, the first day alone."""
    is_under_way = event.last_day is not None and event.first_day <= day < event.last_day
    last = None if is_under_way else event.last_day
    return words.when(event.first_day, last, event.precision)


@register.filter
def kind(phase: Phase) -> str:
    """What a phase is, with its article: a crisis, a thaw; single blows and gestures by names of their own."""
    if phase.kind == "crisis":
        return _("an incident") if phase.is_incident else _("a crisis")
    return _("a single gesture") if phase.is_incident else _("a thaw")


@register.filter
def days_of(phase: Phase) -> str:
    """The days of a phase: 26 March 2010 – 1 March 2011."""
    return words.span(phase.first, phase.last)


@register.filter
def whole(value: float) -> int:
    """A number without decimals and sign."""
    return abs(round(value))
