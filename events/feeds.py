"""Feeds: what newsreaders and programs follow."""

from datetime import datetime

from django.conf import settings
from django.contrib.syndication.views import Feed
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.functional import Promise
from django.utils.html import escape
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from events import history, licence
from events.diff import Line
from events.history import Entry

#: Corrections in the feed.
NEWEST = 50


class CorrectionsFeed(Feed):
    """Corrections of the record as Atom: what changed in an event that readers had seen, and why."""

    feed_type = Atom1Feed
    author_name = licence.TITLE
    title = gettext_lazy("Corrections · Korean Peninsula Tension Timeline")
    subtitle = gettext_lazy(
        "Changes of date, type, score, participants, toll or attribution, and withdrawals, with their reasons."
    )

    def link(self) -> str:
        """The page of the same."""
        return settings.SITE_URL + reverse("corrections")

    def feed_url(self) -> str:
        """The feed's own address."""
        return settings.SITE_URL + reverse("corrections_feed")

    def items(self) -> list[Entry]:
        """The newest corrections."""
        return history.told(history.corrections()[:NEWEST])

    def item_title(self, item: Entry) -> str | Promise:  # type: ignore[override]  # the stubs ask for a model
        """What was done to which event."""
        return f"{item.action}: {item.title}"

    def item_description(self, item: Entry) -> str:
        """The note for readers, and each field that changed, as HTML: that is what Django calls it in the feed."""
        lines = [item.note] if item.note else []
        for change in item.differences:
            before, after = _words(change.before), _words(change.after)
            said = {"field": change.label, "before": before, "after": after}
            lines.append(_("%(field)s: %(before)s → %(after)s") % said)
        return "<br>".join(map(escape, lines))

    def item_link(self, item: Entry) -> str:
        """The correction in the event's history."""
        address = reverse("event_history", args=[item.event.public_id])
        return f"{settings.SITE_URL}{address}#r{item.number}"

    def item_pubdate(self, item: Entry) -> datetime:
        """When it was made."""
        return item.made_at

    def item_updateddate(self, item: Entry) -> datetime:
        """When it was made; a correction does not change."""
        return item.made_at


def _words(lines: tuple[Line, ...]) -> str:
    return "; ".join("".join(piece.text for piece in line) for line in lines) or _("empty")
