"""A link: how an event relates to an earlier one."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from events import codebook, codebook_words


class Link(models.Model):
    """One directed relation, from the later event to the earlier."""

    event = models.ForeignKey("events.Event", on_delete=models.CASCADE, related_name="links")
    type = models.CharField(
        _("relation"),
        max_length=12,
        choices=codebook_words.choices(codebook.LINK_TYPES),
        help_text=_(
            "How the event relates to the other: it responds to, follows, cancels, fulfils, violates or is part of it."
        ),
    )
    to = models.ForeignKey(
        "events.Event",
        on_delete=models.PROTECT,
        related_name="links_back",
        verbose_name=_("to"),
        help_text=_("The earlier event."),
    )

    class Meta:
        ordering = ["id"]
        verbose_name = _("link")
        verbose_name_plural = _("links")
        constraints = [
            models.CheckConstraint(
                condition=~Q(event=F("to")),
                name="link_not_to_itself",
                violation_error_message=_("An event cannot be linked to itself."),
            ),
            models.UniqueConstraint(fields=["event", "type", "to"], name="link_is_recorded_once"),
        ]

    def __str__(self) -> str:
        return f"{self.get_type_display()} {self.to}"
