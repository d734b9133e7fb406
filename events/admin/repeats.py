"""Asks before saving whether an event is in the record already, and leads to merging when it is."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from events import duplicates, workflow
from events.admin.labels import event_days
from events.formats.row import EventRow
from events.models import Event

#: What two events are compared by: a change of these asks anew.
ASKED = ("first_day", "last_day", "event_type", "title", "initiators", "targets", "others")
#: What the choice that sets all candidates aside begins with; their ids follow.
ANOTHER = "another "


class MayRepeat(workflow.Refused):
    """Not saved yet: the editor has to say whether it is one of the candidates."""

    def __init__(self, candidates: list[duplicates.Candidate]) -> None:
        super().__init__(_("This event may be in the record already."))
        self.candidates = candidates


def ask(request: HttpRequest, row: EventRow, before: EventRow | None) -> None:
    """Raises MayRepeat for candidates of which the editor has not said that this is another event."""
    if wanted(request) or (
        before is not None and all(getattr(row, name) == getattr(before, name) for name in ASKED)
    ):
        return
    others = _others(request)
    found = [each for each in duplicates.candidates(row) if each.event.public_id not in others]
    if found:
        raise MayRepeat(found)


def context(request: HttpRequest) -> dict[str, Any]:
    """The candidates for the form, each with its days, and those that the editor has set aside."""
    refusal = getattr(request, "refusal", None)
    found = refusal.candidates if isinstance(refusal, MayRepeat) else []
    return {
        "repeats": [(event_days(each.event), each.event) for each in found],
        "repeats_ids": " ".join(each.event.public_id for each in found),
        "other_events": " ".join(sorted(_others(request))),
    }


def wanted(request: HttpRequest) -> str:
    """The id of the event into which this one is to be merged once it is saved; empty when it is not."""
    choice = request.POST.get("_merge_into", "")
    return "" if choice.startswith(ANOTHER) else choice


def step(event: Event, into: str) -> str:
    """The address at which the merger is confirmed."""
    page = reverse("admin:events_event_step", args=[event.pk, "merge"])
    return f"{page}?{urlencode({'into': into})}"


def _others(request: HttpRequest) -> set[str]:
    said = request.POST.getlist("another_event")
    choice = request.POST.get("_merge_into", "")
    if choice.startswith(ANOTHER):
        said.append(choice.removeprefix(ANOTHER))
    return {word for text in said for word in text.split()}
