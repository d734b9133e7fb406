"""A proposal: a change of a published event that waits for a second person. Readers see the approved event until then.

A proposal is not edited: who goes on with one writes another, which replaces it and names everybody who wrote in it.
"""

from __future__ import annotations

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class ProposalQuerySet(models.QuerySet["Proposal"]):
    """Proposals that answer a question."""

    def open(self) -> ProposalQuerySet:
        """Waiting for approval, or sent back to whoever wrote it. An event has one at most."""
        return self.filter(state__in=(Proposal.State.WAITING, Proposal.State.SENT_BACK))

    def waiting(self) -> ProposalQuerySet:
        """Waiting for approval, the longest first."""
        return self.filter(state=Proposal.State.WAITING).order_by("made_at", "pk")


class Proposal(models.Model):
    """An event's row as somebody wants it to be, and what became of that."""

    class State(models.TextChoices):
        WAITING = "waiting", _("Waiting")
        SENT_BACK = "sent_back", _("Sent back")
        APPROVED = "approved", _("Approved")
        REPLACED = "replaced", _("Replaced by a later one")
        DROPPED = "dropped", _("Dropped")

    event = models.ForeignKey(
        "events.Event",
        on_delete=models.PROTECT,
        related_name="proposals",
        verbose_name=_("event"),
        help_text=_("The published event that is to change."),
    )
    row = models.JSONField(
        _("row"), help_text=_("The whole event as it is to be, as its file writes it.")
    )
    base = models.PositiveBigIntegerField(
        _("base"), help_text=_("Number of the revision that the change starts from.")
    )
    author = models.CharField(
        _("author"), max_length=150, help_text=_("User name of the editor who wrote it last.")
    )
    writers = models.JSONField(
        _("writers"),
        default=list,
        help_text=_("User names of everybody who wrote in it: nobody of them can approve it."),
    )
    reason = models.CharField(
        _("reason"), max_length=500, blank=True, help_text=_("Why, in the editor's words.")
    )
    public_note = models.CharField(
        _("note for readers"),
        max_length=500,
        blank=True,
        help_text=_("What readers are told of a change of substance."),
    )
    state = models.CharField(
        _("state"),
        max_length=10,
        choices=State.choices,
        default=State.WAITING,
        help_text=_("What became of it."),
    )
    reviewer = models.CharField(
        _("reviewer"),
        max_length=150,
        blank=True,
        help_text=_("User name of whoever approved, sent back or dropped it."),
    )
    comment = models.CharField(
        _("comment"), max_length=500, blank=True, help_text=_("What the reviewer says of it.")
    )
    made_at = models.DateTimeField(
        _("made at"), default=timezone.now, help_text=_("When it was written.")
    )
    decided_at = models.DateTimeField(
        _("decided at"), null=True, blank=True, help_text=_("When it was decided upon.")
    )

    objects = ProposalQuerySet.as_manager()

    class Meta:
        ordering = ["-made_at", "-id"]
        verbose_name = _("proposal")
        verbose_name_plural = _("proposals")
        constraints = [
            models.UniqueConstraint(
                fields=["event"],
                condition=models.Q(state__in=("waiting", "sent_back")),
                name="proposal_open_once_an_event",
            )
        ]

    def __str__(self) -> str:
        return f"{self.event}: {self.get_state_display()}"
