"""The gate: what readers see has been approved by somebody who did not write it.

`events.record`, through which every change of the record passes, asks here. So admin, loader and whatever comes later
obey alike, and nobody is above it: not a superuser either, unless the installation says that one person keeps it.
"""

from collections.abc import Collection

from django.conf import settings
from django.utils.translation import gettext as _

from events.models import OF_STATUS, Event, NotApprovedError, Revision

#: Stands in the place of an approving person where the operator loads the files of the data set, which are reviewed
#: before they are released. No user can have this name: user names hold no spaces.
ORIGIN = "the data files"

#: Fields whose change alters what a published event says happened: readers are told why.
MATERIAL = frozenset(
    {
        "first_day",
        "last_day",
        "precision",
        "event_type",
        "score",
        "initiators",
        "targets",
        "others",
        "killed",
        "injured",
        "attribution",
    }
)


def is_material(before: str, now: str, changed: Collection[str]) -> bool:
    """Whether readers who saw the event are told: its substance changed, it was withdrawn or restored.

    `before` and `now` are the event's status in its last revision and the next one.
    """
    seen = (Event.Status.PUBLISHED, Event.Status.WITHDRAWN)
    if before not in seen or now not in seen:
        return False
    return before != now or not MATERIAL.isdisjoint(changed)


def check(event: Event, *, changed: Collection[str], author: str, approved_by: str) -> None:
    """Raises NotApprovedError when the published event, in which these fields changed, lacks a second person's word.

    `changed` is empty for an event whose own row stands as it was approved, and names every field of a new one.
    """
    if event.status != Event.Status.PUBLISHED or not changed or approved_by == ORIGIN:
        return
    if not approved_by:
        raise NotApprovedError(
            _("%(title)s: what readers see needs the approval of a second person.")
            % {"title": event.title}
        )
    if alone():
        return
    wrote_now = {author} if set(changed) - OF_STATUS else set()
    if approved_by in Revision.objects.writers(event.pk) | wrote_now:
        raise NotApprovedError(own_words())


def alone() -> bool:
    """Whether one person keeps the installation and approves what they wrote; readers are told on /about/."""
    return bool(settings.ONE_PERSON)


def own_words() -> str:
    """The sentence that refuses who would approve their own event."""
    return _("Nobody approves what they wrote: somebody else has to look at it.")
