"""A participation: an actor in an event, with its role."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from events import codebook, codebook_words


class Participation(models.Model):
    """One actor's part in one event; each actor has one role in it."""

    event = models.ForeignKey(
        "events.Event", on_delete=models.CASCADE, related_name="participations"
    )
    actor = models.ForeignKey(
        "events.Actor",
        on_delete=models.PROTECT,
        related_name="participations",
        verbose_name=_("actor"),
        help_text=_("Who took part: the state first, then the person or body."),
    )
    role = models.CharField(
        _("role"),
        max_length=10,
        choices=codebook_words.choices(codebook.ROLES),
        default="initiator",
        help_text=_(
            "Initiator acts, target is acted upon, other hosts, mediates or is present. In meetings all initiate."
        ),
    )
    position = models.PositiveSmallIntegerField(
        _("position"), default=0, help_text=_("Order within the role, as it is to be read.")
    )

    class Meta:
        ordering = ["position", "id"]
        verbose_name = _("participant")
        verbose_name_plural = _("participants")
        constraints = [
            models.UniqueConstraint(
                fields=["event", "actor"],
                name="participation_one_role_per_actor",
                violation_error_message=_("This actor has a role in the event already."),
            )
        ]
        indexes = [models.Index(fields=["actor", "role", "event"], name="participation_actor_role")]

    def __str__(self) -> str:
        return f"{self.actor} ({self.get_role_display()})"
