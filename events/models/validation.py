"""A validation: the index held against one outside series, as it came out on the day it was run."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class ValidationQuerySet(models.QuerySet["Validation"]):
    """Validations that answer a question."""

    def latest_of_each(self) -> list["Validation"]:
        """The last run of each test, in the order in which the tests were first run."""
        found: dict[tuple[object, ...], Validation] = {}
        for run in self.order_by("made_at", "pk"):
            found[run.test] = run
        return list(found.values())


class Validation(models.Model):
    """One run of `validate_index`. Runs are added, never changed: a miss stays on record."""

    class Measure(models.TextChoices):
        NET = "net", _("Net")
        ESCALATION = "escalation", _("What raises tension")
        DE_ESCALATION = "de_escalation", _("What lowers tension")

    name = models.CharField(
        _("name"), max_length=120, help_text=_("The outside series as readers are told of it.")
    )
    credit = models.CharField(
        _("credit"), max_length=300, blank=True, help_text=_("Who made the outside series.")
    )
    url = models.URLField(
        _("address"), max_length=500, blank=True, help_text=_("Where it is published.")
    )
    licence = models.CharField(
        _("licence"), max_length=120, blank=True, help_text=_("Under what terms it may be used.")
    )
    checksum = models.CharField(
        _("checksum"), max_length=64, help_text=_("SHA-256 of the file that was read.")
    )
    measure = models.CharField(
        _("measure"),
        max_length=20,
        choices=Measure.choices,
        help_text=_("Which reading of the index was compared."),
    )
    series = models.CharField(
        _("series"), max_length=10, help_text=_("full, or major: events scored 5 or more alone.")
    )
    first_month = models.DateField(_("first month"), help_text=_("First month compared."))
    last_month = models.DateField(_("last month"), help_text=_("Last month compared."))
    months = models.PositiveIntegerField(_("months"), help_text=_("How many months were compared."))
    rho = models.FloatField(_("rank correlation"), help_text=_("Spearman's, from -1 to +1."))
    low = models.FloatField(_("low"), help_text=_("Lower end of its interval."))
    high = models.FloatField(_("high"), help_text=_("Upper end of its interval."))
    p = models.FloatField(_("chance"), help_text=_("Share of circular shifts that rank as alike."))
    target = models.FloatField(
        _("target"), null=True, blank=True, help_text=_("What was aimed at; empty without an aim.")
    )
    dataset_version = models.PositiveIntegerField(
        _("dataset version"), help_text=_("Number of the last revision that was measured.")
    )
    method_version = models.CharField(
        _("method version"), max_length=10, help_text=_("The version of the method.")
    )
    made_at = models.DateTimeField(_("made at"), auto_now_add=True, help_text=_("When it was run."))

    objects = ValidationQuerySet.as_manager()

    class Meta:
        ordering = ["-made_at", "-id"]
        verbose_name = _("validation")
        verbose_name_plural = _("validations")

    def __str__(self) -> str:
        return f"{self.name}: {self.rho:.2f}"

    @property
    def test(self) -> tuple[object, ...]:
        """What tells this test from another: two runs of one test are compared, not shown side by side."""
        return (self.name, self.measure, self.series, self.first_month, self.target is None)

    @property
    def passes(self) -> bool | None:
        """Whether the target was reached, on its side of 0; None without a target."""
        if self.target is None:
            return None
        return self.rho >= self.target if self.target >= 0 else self.rho <= self.target
