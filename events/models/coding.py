"""A coding: how a second editor codes a published event without having seen the first code."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from events import codebook, codebook_words
from events.models.event_rules import score_problem, type_choices

if TYPE_CHECKING:
    from django.contrib.auth.models import AbstractBaseUser

    from events.models.event import Event


class CodingQuerySet(models.QuerySet["Coding"]):
    """Codings that answer a question."""

    def counted(self) -> CodingQuerySet:
        """Made blind, of events that readers see: what agreement is computed from."""
        return self.filter(blind=True, event__status="published")

    def events_for(self, coder: AbstractBaseUser) -> models.QuerySet[Event]:
        """Published events that nobody has coded a second time, and that this coder never wrote in."""
        events: Any = self.model._meta.get_field("event").related_model
        revisions: Any = events._meta.get_field("revision").related_model
        wrote = revisions.objects.filter(event=models.OuterRef("pk"), author=coder.get_username())
        coded = self.filter(event=models.OuterRef("pk"))
        published = events.objects.published()
        return published.filter(~models.Exists(wrote), ~models.Exists(coded))


class Coding(models.Model):
    """One event's type and score by one coder, kept beside the revision that stood when it was coded."""

    event = models.ForeignKey(
        "events.Event",
        on_delete=models.PROTECT,
        related_name="codings",
        verbose_name=_("event"),
        help_text=_("The event that was coded a second time."),
    )
    revision = models.ForeignKey(
        "events.Revision",
        on_delete=models.PROTECT,
        related_name="+",
        editable=False,
        verbose_name=_("revision"),
        help_text=_("The revision that holds the first code: a later correction does not count."),
    )
    coder = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="codings",
        verbose_name=_("coder"),
        help_text=_("Who coded it the second time."),
    )
    event_type = models.CharField(
        _("type"),
        max_length=30,
        choices=type_choices,
        help_text=_("The codebook's type, as this coder sees it."),
    )
    score = models.FloatField(
        _("score"),
        validators=[MinValueValidator(-10), MaxValueValidator(10)],
        help_text=_("Effect across the line, inside the type's range, as this coder sees it."),
    )
    quad_class = models.PositiveSmallIntegerField(
        _("quad class"),
        choices=codebook_words.choices(codebook.QUAD_CLASSES),
        null=True,
        editable=False,
        help_text=_("From type and score."),
    )
    blind = models.BooleanField(
        _("blind"),
        default=True,
        help_text=_("Whether the coder did not know the recorded code; only such codings count."),
    )
    made_at = models.DateTimeField(
        _("made at"), auto_now_add=True, help_text=_("When it was coded.")
    )

    objects = CodingQuerySet.as_manager()

    class Meta:
        ordering = ["-made_at", "-id"]
        verbose_name = _("second coding")
        verbose_name_plural = _("second codings")
        constraints = [
            models.UniqueConstraint(fields=["event", "coder"], name="coding_once_by_each_coder")
        ]

    def __str__(self) -> str:
        return f"{self.event}: {self.event_type}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Saves after deriving the quad class."""
        self.derive()
        super().save(*args, **kwargs)

    def derive(self) -> None:
        """Sets the quad class from type and score."""
        kind = codebook.event_types().get(self.event_type)
        self.quad_class = kind.quad_class(self.score) if kind and self.score is not None else None

    def clean(self) -> None:
        """Says in words which rule of the codebook the coding breaks."""
        kind = codebook.event_types().get(self.event_type)
        if kind is None or self.score is None:
            return
        if problem := score_problem(kind, self.score):
            raise ValidationError({"score": problem})
