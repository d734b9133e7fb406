"""A topic: a subject heading under which events are found."""

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _


class Topic(models.Model):
    """One subject heading, known by its slug."""

    slug = models.SlugField(
        _("slug"),
        max_length=60,
        unique=True,
        help_text=_("Permanent name in addresses and files: family-reunions."),
    )
    name = models.CharField(
        _("name"), max_length=120, help_text=_("The English heading: Family reunions.")
    )
    name_ko = models.CharField(
        _("Korean name"), max_length=120, blank=True, help_text=_("The heading in Korean.")
    )
    description = models.TextField(
        _("description"), blank=True, help_text=_("One sentence: what belongs here.")
    )

    class Meta:
        ordering = ["name", "slug"]
        verbose_name = _("topic")
        verbose_name_plural = _("topics")

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("topic", args=[self.slug])
