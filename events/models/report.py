"""A report: what a reader says is wrong with a published event."""

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _


class Report(models.Model):
    """One message of a reader about one event, and what became of it."""

    class State(models.TextChoices):
        NEW = "new", _("New")
        HANDLED = "handled", _("Handled")

    #: Long enough for a careful argument with its sources, too short to fill a disk.
    LONGEST = 4000

    event = models.ForeignKey(
        "events.Event",
        on_delete=models.PROTECT,
        related_name="reports",
        verbose_name=_("event"),
        help_text=_("The event that the reader looked at."),
    )
    text = models.TextField(
        _("text"),
        max_length=LONGEST,
        help_text=_("What the reader says is wrong, in the reader's words."),
    )
    email = models.EmailField(
        _("e-mail"),
        blank=True,
        help_text=_("Where to answer, if the reader wants an answer; shown to editors alone."),
    )
    created = models.DateTimeField(
        _("received"), auto_now_add=True, help_text=_("When it was sent.")
    )
    state = models.CharField(
        _("state"),
        max_length=10,
        choices=State.choices,
        default=State.NEW,
        help_text=_("Handled once the event is corrected, or it is clear that it stands."),
    )
    note = models.TextField(
        _("note"),
        blank=True,
        help_text=_("For editors only: what was found, what was changed, why not."),
    )

    class Meta:
        ordering = ["-created", "-id"]
        verbose_name = _("reader's report")
        verbose_name_plural = _("readers' reports")
        indexes = [models.Index(fields=["state", "created"], name="report_state_created")]

    def __str__(self) -> str:
        return f"{self.created:%Y-%m-%d}: {self.event}"

    def get_absolute_url(self) -> str:
        return reverse("report", args=[self.event.public_id])
