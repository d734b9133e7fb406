"""A place where events happened, with the precision to which its point is meant."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _


class Place(models.Model):
    """One place, known by its slug."""

    class Precision(models.TextChoices):
        SITE = "site", _("Exact site")
        CITY = "city", _("City or town")
        AREA = "area", _("Region, sea or zone")
        COUNTRY = "country", _("Country")

    slug = models.SlugField(
        _("slug"),
        max_length=60,
        unique=True,
        help_text=_("Permanent name in addresses and files: panmunjom."),
    )
    name = models.CharField(_("name"), max_length=120, help_text=_("The English name: Panmunjom."))
    name_ko = models.CharField(
        _("Korean name"), max_length=120, blank=True, help_text=_("The name in Hangul: 판문점.")
    )
    aliases = models.JSONField(
        _("aliases"),
        default=list,
        blank=True,
        help_text=_(
            "Other names and spellings by which a search finds the place, as a list of texts."
        ),
    )
    latitude = models.FloatField(
        _("latitude"),
        validators=[MinValueValidator(-90), MaxValueValidator(90)],
        help_text=_("Degrees north of the equator, two decimals."),
    )
    longitude = models.FloatField(
        _("longitude"),
        validators=[MinValueValidator(-180), MaxValueValidator(180)],
        help_text=_("Degrees east of Greenwich, two decimals."),
    )
    precision = models.CharField(
        _("precision"),
        max_length=10,
        choices=Precision.choices,
        help_text=_("How exactly the point stands for the place."),
    )
    country = models.CharField(
        _("country"),
        max_length=3,
        blank=True,
        help_text=_("ISO 3166 alpha-3 code; empty for seas and shared zones."),
    )

    class Meta:
        ordering = ["name", "slug"]
        verbose_name = _("place")
        verbose_name_plural = _("places")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(
                    latitude__gte=-90, latitude__lte=90, longitude__gte=-180, longitude__lte=180
                ),
                name="place_lies_on_earth",
            )
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("place", args=[self.slug])
