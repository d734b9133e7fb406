"""What a card of a view, an event or a page says."""

from datetime import date
from urllib.parse import urlsplit

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from events import codebook_words, languages, licence, words
from events.filters import EventFilter
from events.models import Event
from events.sharing import view_picture
from events.sharing.cards.card import Card
from events.sharing.view_picture import ViewPicture

#: Pages that are neither a view nor an event, by the name of their address.
PAGES: dict[str, str | Promise] = {
    "about": gettext_lazy("About"),
    "data": gettext_lazy("Data"),
    "codebook": gettext_lazy("Codebook"),
    "methodology": gettext_lazy("How tension is measured"),
    "corrections": gettext_lazy("Corrections"),
    "actors": gettext_lazy("Actors"),
    "dyads": gettext_lazy("Pairs of actors"),
    "sources": gettext_lazy("Sources"),
    "publishers": gettext_lazy("Publishers"),
    "topics": gettext_lazy("Topics"),
    "places": gettext_lazy("Places"),
    "phases": gettext_lazy("Crises and thaws"),
    "questions": gettext_lazy("Questions"),
    "coverage": gettext_lazy("Coverage"),
    "validation": gettext_lazy("How good is the index?"),
    "reliability": gettext_lazy("Do editors agree?"),
    "releases": gettext_lazy("Releases"),
    "release": gettext_lazy("Releases"),
    "developers": gettext_lazy("For developers"),
}


def of_view(
    view: EventFilter,
    *,
    today: date,
    version: int,
    site: str,
    title: str = "",
    series: str = "",
    seen: date | None = None,
) -> Card:
    """A view without problems, as known on `today`; `title` replaces its words, `seen` is the day of the card."""
    picture = view_picture.of(view, today=today, version=version, series=series)
    marks = view_picture.strongest(view, picture, down=picture.drawn().down)
    return Card(
        site=_(licence.TITLE),
        kicker=""
        if view.is_narrowed
        else _("Tension on the Korean Peninsula, %(day)s") % {"day": words.day(today)},
        title=title or view.words(),
        dates=_dates(view, picture),
        picture=picture,
        marks=tuple(marks),
        source=_source(site, version, seen or today),
        licence=licence.NAME,
    )


def of_event(event: Event, *, today: date, version: int, site: str) -> Card:
    """An event among those of the months around it."""
    picture = view_picture.around(event, version=version)
    score = f"{words.score(event.score)} ({codebook_words.score(event.score)})"
    return Card(
        site=_(licence.TITLE),
        kicker=codebook_words.type_label(event.kind),
        title=languages.text(event, "title"),
        dates=f"{words.when(event.first_day, event.last_day, event.precision)} · {score}",
        picture=picture,
        marks=tuple(view_picture.neighbours(event, picture, down=picture.drawn().down)),
        source=_source(site, version, today),
        licence=licence.NAME,
        here=event.first_day,
    )


def of_page(title: str, whole: EventFilter, *, today: date, version: int, site: str) -> Card:
    """The title of a page over the picture of the whole record."""
    picture = view_picture.of(whole, today=today, version=version)
    return Card(
        site=_(licence.TITLE),
        kicker="",
        title=title,
        dates=_("Tension from %(first)s to %(last)s")
        % {"first": words.day(picture.axis.first), "last": words.day(picture.axis.last)},
        picture=picture,
        marks=tuple(view_picture.strongest(whole, picture, down=picture.drawn().down)),
        source=_source(site, version, today),
        licence=licence.NAME,
    )


def _dates(view: EventFilter, picture: ViewPicture) -> str:
    """The days of the picture, how many events the view has, and which of them the line counts if not all."""
    number = view.found.count()
    counted = ngettext("%(number)s event", "%(number)s events", number) % {"number": f"{number:,}"}
    said = [_days(picture), counted] if view.is_narrowed else [_days(picture)]
    if view_picture.is_one_day(view):
        said = [counted, _("picture: %(days)s") % {"days": _days(picture)}]
    if picture.series == "major":
        said.append(_("line: events scored 5 or more"))
    return " · ".join(said)


def _days(picture: ViewPicture) -> str:
    return words.span(picture.axis.first, picture.axis.last)


def _source(site: str, version: int, today: date) -> str:
    said = {"site": urlsplit(site).netloc, "revision": f"{version:,}", "day": words.day(today)}
    return _("Source: %(site)s, revision %(revision)s, %(day)s") % said
