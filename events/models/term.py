"""A term: who held which office from which day to which day; the bands under the chart."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Term(models.Model):
    """One uninterrupted time of one person in one office."""

    person = models.ForeignKey(
        "events.Actor",
        on_delete=models.PROTECT,
        related_name="terms",
        verbose_name=_("person"),
        limit_choices_to={"kind": "person"},
        help_text=_("Who held the office."),
    )
    state = models.ForeignKey(
        "events.Actor",
        on_delete=models.PROTECT,
        related_name="state_terms",
        verbose_name=_("state"),
        help_text=_("The state whose office it is."),
    )
    office = models.CharField(
        _("office"), max_length=120, help_text=_("The office in English: President of South Korea.")
    )
    office_ko = models.CharField(
        _("office in Korean"), max_length=120, blank=True, help_text=_("The office in Korean.")
    )
    first_day = models.DateField(_("first day"), help_text=_("The day on which the term began."))
    last_day = models.DateField(
        _("last day"),
        null=True,
        blank=True,
        help_text=_("The day on which it ended; empty while it lasts."),
    )
    acting = models.BooleanField(
        _("acting"),
        default=False,
        help_text=_("Whether the office was held for the time being only."),
    )

    class Meta:
        ordering = ["state", "first_day"]
        verbose_name = _("term of office")
        verbose_name_plural = _("terms of office")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(last_day__isnull=True)
                | models.Q(last_day__gte=models.F("first_day")),
                name="term_ends_after_it_begins",
            ),
            models.UniqueConstraint(
                fields=["person", "office", "first_day"], name="term_is_recorded_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person}, {self.office}, {self.first_day:%Y}"
