"""A publisher: who published a source."""

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _


class Publisher(models.Model):
    """One publisher, known by its slug."""

    class Kind(models.TextChoices):
        WIRE = "wire", _("News agency")
        NEWSPAPER = "newspaper", _("Newspaper")
        BROADCASTER = "broadcaster", _("Broadcaster")
        MAGAZINE = "magazine", _("Magazine or news site")
        GOVERNMENT = "government", _("Government")
        ORGANISATION = "organisation", _("International organisation")
        THINK_TANK = "think_tank", _("Think tank")
        ACADEMIC = "academic", _("Archive or university")
        STATE_MEDIA = "state_media", _("State media")
        ENCYCLOPEDIA = "encyclopedia", _("Encyclopedia")
        AGGREGATOR = "aggregator", _("Aggregator")
        OTHER = "other", _("Other")

    slug = models.SlugField(
        _("slug"),
        max_length=80,
        unique=True,
        help_text=_("Permanent name in addresses and files: yonhap."),
    )
    name = models.CharField(
        _("name"), max_length=160, help_text=_("The name that the publisher uses: Yonhap.")
    )
    country = models.CharField(
        _("country"),
        max_length=2,
        blank=True,
        help_text=_("ISO 3166 alpha-2 code; empty for international bodies."),
    )
    kind = models.CharField(
        _("kind"),
        max_length=20,
        choices=Kind.choices,
        help_text=_("What sort of publisher this is."),
    )
    state_media = models.BooleanField(
        _("state media"), default=False, help_text=_("Whether a state directs what is published.")
    )
    hosts = models.JSONField(
        _("hosts"),
        default=list,
        blank=True,
        help_text=_("Web hosts of the publisher without www, as a list of texts: koreaherald.com."),
    )

    class Meta:
        ordering = ["name", "slug"]
        verbose_name = _("publisher")
        verbose_name_plural = _("publishers")

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("publisher", args=[self.slug])
