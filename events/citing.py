"""How a page of this site is cited."""

from datetime import date

from django.utils.translation import gettext as _

from events import languages, licence, words
from events.models import Event


def event(found: Event, *, site: str, seen: date) -> str:
    """An event in the Chicago manner: site, title, date, id and revision, address, day of access."""
    when = words.when(found.first_day, found.last_day, found.precision)
    return _(
        "%(site)s. “%(title)s,” %(when)s. Event %(id)s, revision %(revision)s. %(address)s. Accessed %(seen)s."
    ) % {
        "site": _(licence.TITLE),
        "title": languages.text(found, "title"),
        "when": when,
        "id": found.public_id,
        "revision": found.revision_id,
        "address": f"{site}{found.get_absolute_url()}",
        "seen": words.day(seen),
    }
