"""The steps of the workflow as pages ask for them: button, what it does, the words that it needs, what is said then."""

from __future__ import annotations

from dataclasses import dataclass, replace

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Words = str | Promise


@dataclass(frozen=True, slots=True)
class Step:
    """A step: its button, what it does, what is said once it is done, and the words that it needs."""

    name: str
    button: Words
    says: Words
    done: Words
    asks: Words = ""
    needed: bool = True
    into: bool = False
    #: What it does to an event that readers never saw, where that is something else.
    says_unseen: Words = ""
    asks_unseen: Words = ""

    def unseen(self) -> Step:
        """The step as it is for an event that readers never saw."""
        return replace(
            self,
            says=self.says_unseen or self.says,
            asks=self.asks_unseen or self.asks,
        )


STEPS = {
    step.name: step
    for step in (
        Step(
            "submit",
            _("Submit"),
            _("A second person looks at it, and publishes it or sends it back."),
            _("Submitted. A second person looks at it now."),
        ),
        Step(
            "approve",
            _("Approve"),
            _("Readers see it at once."),
            _("Approved. Readers see it now."),
        ),
        Step(
            "send_back",
            _("Send back"),
            _("It goes back to whoever wrote it, with your comment."),
            _("Sent back, with your comment."),
            _("What has to be mended"),
        ),
        Step(
            "drop",
            _("Drop the proposal"),
            _("The proposal is put away. Readers go on seeing what they see."),
            _("The proposal is put away."),
            _("Why"),
            needed=False,
        ),
        Step(
            "withdraw",
            _("Withdraw"),
            _("Readers are shown the reason in its place."),
            _("Withdrawn."),
            _("Reason, for readers"),
            says_unseen=_("Readers never saw it. It is kept, and can be restored as a draft."),
            asks_unseen=_("Why"),
        ),
        Step(
            "restore",
            _("Restore"),
            _("Readers see it again, as it was."),
            _("Restored."),
            _("Reason, for readers"),
            says_unseen=_("Readers never saw it: it becomes a draft again."),
            asks_unseen=_("Why"),
        ),
        Step(
            "merge",
            _("Merge into another event"),
            _("Its address leads to the other event for ever."),
            _("Merged. Its address leads to the other event."),
            _("Reason, for readers"),
            needed=False,
            into=True,
            asks_unseen=_("Why"),
        ),
    )
}
