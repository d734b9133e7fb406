"""A claim: what one source says of one field of an event."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Claim(models.Model):
    """One value that one source gives for one field."""

    class Field(models.TextChoices):
        DAY = "day", _("Day")
        KILLED = "killed", _("Killed")
        INJURED = "injured", _("Injured")
        MISSILES = "missiles", _("Number of missiles")
        RANGE = "range", _("Range")
        INITIATOR = "initiator", _("Who did it")
        OTHER = "other", _("Other")

    event = models.ForeignKey("events.Event", on_delete=models.CASCADE, related_name="claims")
    source = models.ForeignKey(
        "events.Source",
        on_delete=models.PROTECT,
        related_name="claims",
        verbose_name=_("source"),
        help_text=_("Who says so."),
    )
    field = models.CharField(
        _("field"), max_length=12, choices=Field.choices, help_text=_("What the source speaks of.")
    )
    value = models.CharField(
        _("value"), max_length=200, help_text=_("What the source says: 4, 2010-03-26, North Korea.")
    )
    note = models.CharField(
        _("note"), max_length=300, blank=True, help_text=_("What a reader needs to weigh it.")
    )
    locator = models.CharField(
        _("locator"),
        max_length=120,
        blank=True,
        help_text=_("Where in the source: a page, a paragraph, a minute."),
    )

    class Meta:
        ordering = ["id"]
        verbose_name = _("claim")
        verbose_name_plural = _("claims")
        constraints = [
            models.UniqueConstraint(
                fields=["event", "source", "field", "value"], name="claim_is_recorded_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_field_display()}: {self.value}"
