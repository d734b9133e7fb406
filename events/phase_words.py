"""What a phase is called in the reader's language, and how long ago something was."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from events import words
from events.analysis.phases import Phase

KINDS = {
    ("crisis", False): gettext_lazy("Crisis"),
    ("thaw", False): gettext_lazy("Thaw"),
    ("crisis", True): gettext_lazy("Incident"),
    ("thaw", True): gettext_lazy("One-off"),
}

#: From so many days on, the time that has passed is said in weeks.
WEEKS_FROM = 14


def kind(phase: Phase) -> str:
    """Crisis or thaw; a single blow is an incident, a single gesture a one-off."""
    return str(KINDS[phase.kind, phase.is_incident])


def span(phase: Phase) -> str:
    """Its days: 12 December 2012 – 9 July 2013; since 28 October 2025."""
    if phase.is_ongoing:
        return words.period(phase.first, None)
    return words.span(phase.first, phase.last)


def title(phase: Phase) -> str:
    """Its name where editors gave it none: Crisis, 12 December 2012 – 9 July 2013."""
    return _("%(kind)s, %(span)s") % {"kind": kind(phase), "span": span(phase)}


def ago(days: int) -> str:
    """How long ago a day was: today, 5 days ago, 14 weeks ago."""
    if days == 0:
        return _("today")
    if days < WEEKS_FROM:
        return ngettext("%(n)s day ago", "%(n)s days ago", days) % {"n": days}
    weeks = days // 7
    return ngettext("%(n)s week ago", "%(n)s weeks ago", weeks) % {"n": weeks}
