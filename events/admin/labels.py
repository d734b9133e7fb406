"""How the admin names records and writes their days and scores."""

from datetime import date

from django.db import models
from django.utils.formats import date_format
from django.utils.translation import gettext, pgettext

from events import codebook, codebook_words
from events.models import Actor, Event, Source


def label(record: models.Model) -> str:
    """One line by which an editor tells the record from others of the same name."""
    if isinstance(record, Event):
        return f"{event_days(record)}: {record.title}"
    if isinstance(record, Source):
        origin = ", ".join(text for text in (record.publisher.name, record.published) if text)
        return f"{record.title} ({origin})"
    if isinstance(record, Actor) and record.name_ko:
        return f"{record.name} ({record.name_ko})"
    return str(record)


def event_days(event: Event) -> str:
    """The event's days as they are known: 16 June 2013, 3 to 5 March 1993, March 1993, 1993."""
    if event.last_day is None or event.last_day == event.first_day:
        return _day(event.first_day, event.precision)
    first = _day(event.first_day, event.precision)
    last = _day(event.last_day, event.precision)
    return gettext("%(first)s to %(last)s") % {"first": first, "last": last}


def _day(day: date, precision: str) -> str:
    # Translators: Django's date formats for a day, a month and a year.
    formats = {
        "day": pgettext("date format", "j F Y"),
        "month": pgettext("date format", "F Y"),
        "year": pgettext("date format", "Y"),
    }
    return date_format(day, formats[precision])


def type_label(code: str) -> str:
    """The name of an event type in the reader's language; the code itself when the codebook has no such type."""
    kind = codebook.event_types().get(code)
    return code if kind is None else codebook_words.type_label(kind)


def yes(value: bool) -> str:
    """A mark that is there or not, in words: what is usual needs no cross."""
    return gettext("yes") if value else ""


def signed(score: float) -> str:
    """A score with its sign and one decimal: −7.5, +3.0, 0."""
    return f"{score:+.1f}".replace("-", "−") if score else "0"
