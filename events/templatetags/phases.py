"""What templates say of phases. `{% load phases %}`"""

from django import template

from events import phase_words, words
from events.analysis.phases import Phase, Wave

register = template.Library()

register.filter("phase_title", phase_words.title)
register.filter("phase_kind", phase_words.kind)
register.filter("phase_span", phase_words.span)
register.filter("ago", phase_words.ago)


@register.filter
def per_cent(share: float) -> str:
    """A share as a whole number: 0.236 is 24."""
    return str(round(100 * share))


@register.filter
def wave_span(wave: Wave) -> str:
    """The days of a wave: 12 February – 9 June 2013."""
    return words.span(wave.first, wave.last)


@register.filter
def phase_side(phase: Phase) -> str:
    """The side of the axis on which it stands, as styles name it."""
    return "escalation" if phase.kind == "crisis" else "de-escalation"
