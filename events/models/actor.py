"""An actor: a state, body, force, group or person that acts in events or is acted upon."""

from django.core.validators import RegexValidator
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _


class Actor(models.Model):
    """One actor, known by its slug in addresses, filters and files."""

    class Kind(models.TextChoices):
        STATE = "state", _("State")
        GOVERNMENT = "government", _("Government body")
        MILITARY = "military", _("Armed force")
        ORGANISATION = "organisation", _("International organisation")
        GROUP = "group", _("Group")
        PERSON = "person", _("Person")

    slug = models.SlugField(
        _("slug"),
        max_length=60,
        unique=True,
        help_text=_("Permanent name in addresses and files, such as dprk."),
    )
    name = models.CharField(
        _("name"),
        max_length=120,
        help_text=_("The English name as a newspaper writes it: North Korea."),
    )
    name_ko = models.CharField(
        _("Korean name"), max_length=120, blank=True, help_text=_("The name in Hangul: 북한.")
    )
    aliases = models.JSONField(
        _("aliases"),
        default=list,
        blank=True,
        help_text=_(
            "Other names and spellings by which a search finds the actor, as a list of texts."
        ),
    )
    kind = models.CharField(
        _("kind"), max_length=20, choices=Kind.choices, help_text=_("What sort of actor this is.")
    )
    parent = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="members",
        verbose_name=_("belongs to"),
        help_text=_("The state or body that the actor is part of or acts for; empty for a state."),
    )
    code = models.CharField(
        _("code"),
        max_length=12,
        blank=True,
        validators=[RegexValidator(r"^[A-Z]{3,12}$", _("Three to twelve capital letters."))],
        help_text=_(
            "ISO 3166 alpha-3 code of a state (PRK), CAMEO code of another actor (IGOUNO)."
        ),
    )
    wikidata = models.CharField(
        _("Wikidata id"),
        max_length=12,
        blank=True,
        validators=[RegexValidator(r"^Q[1-9][0-9]*$", _("A Q followed by digits."))],
        help_text=_("Identifier of the same actor in Wikidata: Q423."),
    )

    class Meta:
        ordering = ["name", "slug"]
        verbose_name = _("actor")
        verbose_name_plural = _("actors")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(parent__isnull=True) | ~models.Q(parent=models.F("id")),
                name="actor_is_not_its_own_parent",
            )
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("actor", args=[self.slug])
