"""A citation: a source backs an event, at a stated place in the source."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Citation(models.Model):
    """One source of one event."""

    event = models.ForeignKey("events.Event", on_delete=models.CASCADE, related_name="citations")
    source = models.ForeignKey(
        "events.Source",
        on_delete=models.PROTECT,
        related_name="citations",
        verbose_name=_("source"),
        help_text=_("The publication that backs the event."),
    )
    locator = models.CharField(
        _("locator"),
        max_length=120,
        blank=True,
        help_text=_("Where in the source: a page, a paragraph, a minute."),
    )
    position = models.PositiveSmallIntegerField(
        _("position"), default=0, help_text=_("Order on the event's page.")
    )

    class Meta:
        ordering = ["position", "id"]
        verbose_name = _("citation")
        verbose_name_plural = _("citations")
        constraints = [
            models.UniqueConstraint(
                fields=["event", "source"],
                name="citation_of_a_source_once",
                violation_error_message=_("This source is cited already."),
            )
        ]

    def __str__(self) -> str:
        return str(self.source)
