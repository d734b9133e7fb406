"""A release: the record frozen at a revision, under a name that can be cited."""

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _


class Release(models.Model):
    """One dated release."""

    name = models.CharField(
        _("name"),
        max_length=20,
        unique=True,
        validators=[
            RegexValidator(r"^\d{4}\.\d{2}(\.\d+)?$", _("Year and month, such as 2026.11."))
        ],
        help_text=_("Year and month of the release: 2026.11."),
    )
    revision = models.ForeignKey(
        "events.Revision",
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("revision"),
        help_text=_("The last revision that the release holds."),
    )
    released_on = models.DateField(_("released on"), help_text=_("The day of the release."))
    codebook_version = models.CharField(
        _("codebook version"),
        max_length=10,
        help_text=_("The version of the codebook that its events obey."),
    )
    event_count = models.PositiveIntegerField(
        _("events"), help_text=_("How many published events it holds.")
    )
    notes = models.TextField(
        _("notes"), blank=True, help_text=_("What changed since the release before.")
    )
    checksums = models.JSONField(
        _("checksums"), default=dict, help_text=_("SHA-256 of each file, by its name.")
    )

    class Meta:
        ordering = ["-released_on"]
        verbose_name = _("release")
        verbose_name_plural = _("releases")

    def __str__(self) -> str:
        return self.name
