"""What a day's climate and the levels of its gauges are called in the reader's language."""

from django.utils.translation import gettext_lazy

from events.analysis.climate import Arrow, Climate, Headline, Level

LEVELS = {
    Level.LOW: gettext_lazy("low"),
    Level.RAISED: gettext_lazy("raised"),
    Level.HIGH: gettext_lazy("high"),
    Level.VERY_HIGH: gettext_lazy("very high"),
    Level.EXTREME: gettext_lazy("extreme"),
}

HEADLINES = {
    (Climate.CONFRONTATION, Arrow.UP): gettext_lazy("Confrontation, sharpening"),
    (Climate.CONFRONTATION, Arrow.STEADY): gettext_lazy("Confrontation, steady"),
    (Climate.CONFRONTATION, Arrow.DOWN): gettext_lazy("Confrontation, easing"),
    (Climate.THAW, Arrow.UP): gettext_lazy("Thaw, fading"),
    (Climate.THAW, Arrow.STEADY): gettext_lazy("Thaw, steady"),
    (Climate.THAW, Arrow.DOWN): gettext_lazy("Thaw, deepening"),
    (Climate.MIXED, Arrow.UP): gettext_lazy("Mixed signals, tension rising"),
    (Climate.MIXED, Arrow.STEADY): gettext_lazy("Mixed signals"),
    (Climate.MIXED, Arrow.DOWN): gettext_lazy("Mixed signals, tension falling"),
    (Climate.QUIET, Arrow.UP): gettext_lazy("Quiet, tension rising"),
    (Climate.QUIET, Arrow.STEADY): gettext_lazy("Quiet"),
    (Climate.QUIET, Arrow.DOWN): gettext_lazy("Quiet, tension falling"),
}


def title(said: Headline) -> str:
    """The climate and where it goes: Confrontation, easing."""
    return str(HEADLINES[said.climate, said.arrow or Arrow.STEADY])


def level(said: Level) -> str:
    """The word for the reading of a gauge: very high."""
    return str(LEVELS[said])
