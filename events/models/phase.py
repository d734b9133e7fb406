"""A phase: a period that editors have named."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Phase(models.Model):
    """One named period, drawn behind the chart."""

    slug = models.SlugField(
        _("slug"), max_length=60, unique=True, help_text=_("Permanent name in addresses and files.")
    )
    name = models.CharField(_("name"), max_length=120, help_text=_("What the period is called."))
    name_ko = models.CharField(
        _("Korean name"), max_length=120, blank=True, help_text=_("The name in Korean.")
    )
    first_day = models.DateField(_("first day"), help_text=_("The day on which the period begins."))
    last_day = models.DateField(
        _("last day"),
        null=True,
        blank=True,
        help_text=_("The day on which it ends; empty while it lasts."),
    )
    summary = models.TextField(
        _("summary"), blank=True, help_text=_("What makes it one period, in a few sentences.")
    )

    class Meta:
        ordering = ["first_day"]
        verbose_name = _("phase")
        verbose_name_plural = _("phases")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(last_day__isnull=True)
                | models.Q(last_day__gte=models.F("first_day")),
                name="phase_ends_after_it_begins",
            )
        ]

    def __str__(self) -> str:
        return self.name
