"""The form of an event: what must hold across its fields and its parts before anything is saved."""

from collections.abc import Iterable
from typing import Any

from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.utils.translation import gettext_lazy as _

from events import codebook
from events.admin.record_admin import RecordForm
from events.models import Event

Status = Event.Status

#: What an event may become, by what it is. A published event has an address for ever: it is withdrawn, not taken back.
NEXT: dict[str, tuple[Status, ...]] = {
    Status.DRAFT: (Status.DRAFT, Status.REVIEW, Status.PUBLISHED, Status.WITHDRAWN),
    Status.REVIEW: (Status.DRAFT, Status.REVIEW, Status.PUBLISHED, Status.WITHDRAWN),
    Status.PUBLISHED: (Status.PUBLISHED, Status.WITHDRAWN),
    Status.WITHDRAWN: (Status.WITHDRAWN, Status.PUBLISHED),
}
#: What editors who may not publish can save.
UNPUBLISHED = (Status.DRAFT, Status.REVIEW)


def status_choices(
    user: AbstractBaseUser | AnonymousUser, event: Event | None
) -> list[tuple[str, Any]]:
    """What the user may make of the event, new or as it is stored."""
    allowed = NEXT[event.status if event else Status.DRAFT]
    if not user.has_perm("events.publish_event"):  # type: ignore[union-attr]
        allowed = tuple(status for status in allowed if status in UNPUBLISHED)
    return [(status.value, status.label) for status in allowed]


def lacking(event: Event, *, roles: Iterable[str] | None = None, citations: int = 1) -> list[str]:
    """What readers would miss of the event if it were published, judged by the parts that are given."""
    if event.status != Status.PUBLISHED:
        return []
    return event.missing_for_publication(["initiator"] if roles is None else roles, citations)


def refuse(missing: list[str]) -> ValidationError:
    """The sentence that says why the event cannot be published."""
    return ValidationError(
        _("An event cannot be published without %(missing)s."),
        code="unpublishable",
        params={"missing": ", ".join(str(word) for word in missing)},
    )


class EventForm(RecordForm):
    """An event. An empty score is the type's default; the rest is checked by the model, in words."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.was = self.instance.status if self.instance.pk else ""
        if score := self.fields.get("score"):
            score.required = False
            score.widget.attrs["step"] = "0.1"
            if not self.instance.pk:
                score.initial = None
        for name in ("summary", "summary_ko", "note", "withdrawn_reason"):
            if name in self.fields:
                self.fields[name].widget.attrs["rows"] = 4 if name == "summary" else 3

    def clean(self) -> dict[str, Any]:
        """Fills an empty score; asks for a reason where readers are told one."""
        data: dict[str, Any] = super().clean() or self.cleaned_data
        if data.get("score") is None and "score" not in self.errors:
            kind = codebook.event_types().get(data.get("event_type") or "")
            data["score"] = kind.default_score if kind else 0
        typed = {name: data.get(name) or "" for name in ("status", "event_type", "summary")}
        if "event_type" not in self.errors and (missing := lacking(Event(**typed))):
            self.add_error("summary", refuse(missing))
        if data.get("status") == Status.WITHDRAWN and not data.get("withdrawn_reason", "").strip():
            self.add_error(
                "withdrawn_reason", _("Say why the event is withdrawn: readers are shown this.")
            )
        if (
            self.was == Status.PUBLISHED
            and self.has_changed()
            and not data.get("reason", "").strip()
        ):
            self.add_error("reason", _("Readers saw this event: say why it changes."))
        return data

    def _post_clean(self) -> None:
        super()._post_clean()  # type: ignore[misc]  # Django's own step, in which the model speaks
        # An empty field breaks several rules at once; the first sentence is enough.
        for name, said in self.errors.items():
            if name != NON_FIELD_ERRORS:
                del said.data[1:]
