"""Who may take a step, and where an event has to stand for it: each function returns, or refuses in words."""

from django.contrib.auth.models import AbstractUser
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from events import approval
from events.models import Event
from events.workflow.standing import NotAllowed, NotNow, writers

Status = Event.Status


def permit(by: AbstractUser, permission: str) -> None:
    if not (by.is_active and by.has_perm(permission)):
        raise NotAllowed(_("You may not do this."))


def permit_removal(event: Event, by: AbstractUser) -> None:
    if event.status == Status.WITHDRAWN:
        raise NotNow(_("The event is withdrawn already."))
    published = event.status == Status.PUBLISHED
    permit(by, "events.publish_event" if published else "events.change_event")


def why_not_approve(event: Event, by: AbstractUser) -> str:
    if not (by.is_active and by.has_perm("events.publish_event")):
        return _("A reviewer decides about it.")
    if not approval.alone() and by.get_username() in writers(event):
        return approval.own_words()
    return ""


def second_person(event: Event, by: AbstractUser) -> None:
    why = why_not_approve(event, by)
    if why:
        raise NotAllowed(why)


def stands(event: Event, status: Status) -> None:
    if event.status != status:
        raise NotNow(
            _("This can be done to an event that is: %(wanted)s. This one is: %(is)s.")
            % {"wanted": status.label, "is": Status(event.status).label}
        )


def said_of(text: str, field: str, otherwise: str) -> str:
    if not text.strip():
        raise ValidationError({field: otherwise})
    return text.strip()[:500]


def may_approve(event: Event, by: AbstractUser) -> bool:
    """Whether the person is one who can approve or restore the event: a reviewer who did not write it."""
    return why_not_approve(event, by) == ""
