"""How the site's pages and data are cited: one event, a view of the record, a release, an answer."""

from datetime import date
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from events import as_of, languages, licence, references, words
from events.analysis.weights import METHOD_VERSION
from events.formats import bibtex
from events.models import Event, Release, Revision
from events.references import Reference, Work

if TYPE_CHECKING:
    from events.filters import EventFilter

#: One work in every style.
Citations = tuple[Reference, ...]


def of_event(found: Event, *, site: str, seen: date) -> Citations:
    """An event's page as the revision that it stands at; `site` is scheme and host, `seen` the day of access."""
    return references.write(work_of_event(found, site=site, seen=seen))


def of_view(
    view: "EventFilter", *, revision: int, site: str, seen: date, count: int | None = None
) -> Citations:
    """The events of a view without problems, with their number; `count` where it is known already."""
    return references.write(
        work_of_view(view, revision=revision, site=site, seen=seen, count=count)
    )


def of_release(found: Release, *, site: str, seen: date) -> Citations:
    """A release, which never changes."""
    return references.write(work_of_release(found, site=site, seen=seen))


def work_of_event(found: Event, *, site: str, seen: date) -> Work:
    """The event's page; the days of the event belong to its title, that of the revision is the page's."""
    when = words.when(found.first_day, found.last_day, found.precision)
    made = found.revision.made_at if found.revision else timezone.now()
    return Work(
        key=bibtex.key(found.public_id),
        kind="webpage",
        title=_("%(title)s, %(when)s") % {"title": languages.text(found, "title"), "when": when},
        part=_("event %(id)s") % {"id": found.public_id},
        revision=found.revision_id or 0,
        made=timezone.localtime(made).date(),
        address=f"{site}{found.get_absolute_url()}",
        **_common(seen),
    )


def work_of_view(
    view: "EventFilter", *, revision: int, site: str, seen: date, count: int | None = None
) -> Work:
    """The list of the view's events as a data set; its title is the view in words."""
    query = view.query(ordering=None, lang=None)
    path = reverse("events") + (f"?{query}" if query else "")
    number = view.found.count() if count is None else count
    digest = sha256(query.encode()).hexdigest()[:8]
    return Work(
        key=f"kptt-view-{digest}-r{revision}" if query else f"kptt-r{revision}",
        kind="dataset",
        title=view.words(),
        part=ngettext("%(number)s event", "%(number)s events", number) % {"number": f"{number:,}"},
        revision=revision,
        made=timezone.localtime(Revision.objects.made_at(revision)).date(),
        address=f"{site}{path}",
        **_common(seen),
    )


def work_of_release(found: Release, *, site: str, seen: date) -> Work:
    """The release as a data set, dated by the day on which it was made."""
    number = found.event_count
    return Work(
        key=f"kptt-{found.name}",
        kind="dataset",
        title=_("%(site)s, release %(name)s") % {"site": _(licence.TITLE), "name": found.name},
        part=ngettext("%(number)s event", "%(number)s events", number) % {"number": f"{number:,}"},
        revision=found.revision_id,
        made=found.released_on,
        address=f"{site}/releases/{found.name}/",
        **_common(seen),
    )


def _common(seen: date) -> dict[str, Any]:
    return {
        "site": _(licence.TITLE),
        "seen": seen,
        "language": get_language() or "en",
        "licence": f"{licence.NAME}, {licence.URL}",
    }


def event(found: Event, *, site: str, seen: date) -> str:
    """An event in the Chicago manner, plain."""
    return of_event(found, site=site, seen=seen)[0].text


def answer(title: str, *, revision: int, address: str, seen: date) -> str:
    """The answer to a question: site, question, data and method, address, day of access."""
    return _(
        "%(site)s. “%(title)s” Computed from revision %(revision)s by method %(method)s. "
        "%(address)s. Accessed %(seen)s."
    ) % {
        "site": _(licence.TITLE),
        "title": title,
        "revision": revision,
        "method": METHOD_VERSION,
        "address": address,
        "seen": words.day(seen),
    }


def briefing(day: date, headline: str, *, version: int, site: str, seen: date) -> str:
    """The briefing of a day: site, headline, day, data and method, address, day of access."""
    return _(
        "%(site)s. “%(headline)s,” briefing for %(day)s, from revision %(revision)s by method %(method)s. %(address)s. "
        "Accessed %(seen)s."
    ) % {
        "site": _(licence.TITLE),
        "headline": headline,
        "day": words.day(day),
        "revision": version,
        "method": METHOD_VERSION,
        "address": site + as_of.address(f"/briefing/{day}/"),
        "seen": words.day(seen),
    }
