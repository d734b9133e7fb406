"""Under which licence the data go out, and the sentence that cites them."""

from datetime import date

from django.utils.translation import gettext as _

from events import words
from events.version import VERSION

NAME = "CC BY 4.0"
SPDX = "CC-BY-4.0"
URL = "https://creativecommons.org/licenses/by/4.0/"
FILE_NAME = "korean-peninsula-tension-timeline"
TITLE = "Korean Peninsula Tension Timeline"


def citation(revision: int, *, site: str = "", view: str = "", seen: date | None = None) -> str:
    """The credit that the licence asks for: title, part, version, revision, licence; where known, address and day."""
    parts = [
        _(TITLE),
        view,
        _("version %(version)s") % {"version": VERSION},
        _("revision %(number)d") % {"number": revision},
    ]
    text = f"{', '.join(part for part in parts if part)}, {NAME}."
    if site:
        text += f" {site}"
    if seen:
        text += " " + _("(seen on %(day)s)") % {"day": words.day(seen)}
    return text
