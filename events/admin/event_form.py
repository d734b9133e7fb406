"""The form of an event: what an editor types, where they started from, and what the workflow refused."""

from typing import Any

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS
from django.utils.translation import gettext_lazy as _

from events import approval, codebook, workflow
from events.admin import new_sources
from events.admin.day_field import settle
from events.admin.event_row import ENDS, values_of
from events.admin.record_admin import RecordForm
from events.models import Event


class EventForm(RecordForm):
    """An event. An empty score is the type's default; the rest is checked by the model, in words."""

    #: What the editor starts from; None for a new event.
    standing: workflow.Standing | None = None

    base = forms.IntegerField(required=False, widget=forms.HiddenInput)
    over = forms.IntegerField(required=False, widget=forms.HiddenInput)
    public_note = forms.CharField(
        label=_("Note for readers"),
        max_length=500,
        required=False,
        widget=forms.TextInput(attrs={"class": "vTextField"}),
        help_text=_(
            "Needed when a date, type, score, participant, toll or attribution changes: listed under corrections."
        ),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        if self.standing is not None:
            now = self.standing
            typed = {"base": now.base, "over": now.over, **values_of(now.row)}
            if now.proposal is not None:
                typed |= {
                    "public_note": now.proposal.public_note,
                    "reason": now.proposal.reason,
                }
            kwargs["initial"] = {**typed, **(kwargs.get("initial") or {})}
        super().__init__(*args, **kwargs)
        self.new_sources = new_sources.formset(self.data if self.is_bound else None)
        if score := self.fields.get("score"):
            score.required = False
            score.widget.attrs["step"] = "0.1"
            if not self.instance.pk:
                score.initial = None
        for name in ("summary", "summary_ko", "note"):
            if name in self.fields:
                self.fields[name].widget.attrs["rows"] = 4 if name == "summary" else 3

    def clean(self) -> dict[str, Any]:
        """Fills an empty score; asks for a reason where readers saw the event."""
        data: dict[str, Any] = super().clean() or self.cleaned_data
        if data.get("score") is None and "score" not in self.errors:
            kind = codebook.event_types().get(data.get("event_type") or "")
            data["score"] = kind.default_score if kind else 0
        settle(self, data)
        if not self.new_sources.is_valid():
            self.add_error(None, _("A new source lacks something: see below the sources."))
        if self.standing is not None and self.standing.event.status == Event.Status.PUBLISHED:
            self._ask_why(data)
        return data

    def _ask_why(self, data: dict[str, Any]) -> None:
        """Asks at once for all that readers and the record are owed; for participants the workflow asks."""
        if self.has_changed() and not data.get("reason", "").strip():
            self.add_error("reason", _("Readers saw this event: say why it changes."))
            changed = {name.removesuffix(f"_{end}") for name in self.changed_data for end in ENDS}
            if changed & approval.MATERIAL and not data.get("public_note", "").strip():
                self.add_error("public_note", workflow.owed_to_readers())

    def _post_clean(self) -> None:
        super()._post_clean()  # type: ignore[misc]  # Django's own step, in which the model speaks
        # An empty field breaks several rules at once; the first sentence is enough.
        for name, said in self.errors.items():
            if name != NON_FIELD_ERRORS:
                del said.data[1:]
