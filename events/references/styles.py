"""References for people: Chicago (bibliography), APA (7th edition) and MLA (9th edition).

Each names the day of access and the revision, which the record needs and the styles allow. The author of every part is
the site; a style that would name it twice names it once.
"""

from datetime import date

from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from events import languages, words
from events.references.work import Run, Work

#: MLA shortens months of more than four letters.
_MONTHS = (
    "Jan.",
    "Feb.",
    "Mar.",
    "Apr.",
    "May",
    "June",
    "July",
    "Aug.",
    "Sept.",
    "Oct.",
    "Nov.",
    "Dec.",
)


def chicago(work: Work) -> tuple[Run, ...]:
    """Site. “Title.” Part, revision, last modified. Accessed. Address."""
    part = capfirst(work.part)
    return (
        Run(
            _(
                "%(site)s. “%(title)s.” %(part)s, revision %(revision)s, last modified %(made)s. "
                "Accessed %(seen)s. %(address)s."
            )
            % {
                "site": work.site,
                "title": work.title,
                "part": part,
                "revision": work.revision,
                "made": _american(work.made),
                "seen": _american(work.seen),
                "address": work.address,
            }
        ),
    )


def apa(work: Work) -> tuple[Run, ...]:
    """Site. (Year, day). *Title* (part, revision) [Data set]. Retrieved day, from address."""
    issued = date_format(work.made, pgettext("day of issue in APA style", "Y, F j"))
    after = _("(%(part)s, revision %(revision)s)") % {
        "part": work.part,
        "revision": work.revision,
    }
    if work.kind == "dataset":
        after += " " + _("[Data set]")
    retrieved = _("Retrieved %(seen)s, from %(address)s") % {
        "seen": _american(work.seen),
        "address": work.address,
    }
    return (
        Run(f"{work.site}. ({issued}). "),
        Run(work.title, is_italic=True),
        Run(f" {after}. {retrieved}"),
    )


def mla(work: Work) -> tuple[Run, ...]:
    """“Title.” *Site*, part, revision, day, address. Accessed day."""
    last = _("%(part)s, revision %(revision)s, %(made)s, %(address)s. Accessed %(seen)s.") % {
        "part": work.part,
        "revision": work.revision,
        "made": _short(work.made),
        "address": work.address,
        "seen": _short(work.seen),
    }
    return (
        Run(_("“%(title)s.”") % {"title": work.title} + " "),
        Run(work.site, is_italic=True),
        Run(f", {last}"),
    )


def _american(day: date) -> str:
    return date_format(day, pgettext("day in Chicago and APA style", "F j, Y"))


def _short(day: date) -> str:
    """A day as MLA writes it, or as the reader's own language does."""
    if languages.is_korean():
        return words.day(day)
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
