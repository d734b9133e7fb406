"""A source: one publication that backs events. Only that."""

from datetime import date

from django.core.validators import RegexValidator
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from events.identifier import new_source_id


class Source(models.Model):
    """One publication, known by its address.

    `status`, `checked_url` and `checked_at` are what `check_sources` finds: care of the links, no part of the record.
    They write no revision and stand in no file.
    """

    class Status(models.TextChoices):
        UNKNOWN = "unknown", _("Unknown")
        ALIVE = "alive", _("Answers")
        REDIRECTED = "redirected", _("Has moved")
        PAYWALLED = "paywalled", _("Behind a paywall")
        DEAD = "dead", _("Dead")

    public_id = models.CharField(
        _("id"),
        max_length=12,
        unique=True,
        default=new_source_id,
        editable=False,
        help_text=_("Permanent, opaque identifier of the source."),
    )
    url = models.URLField(
        _("address"),
        max_length=1000,
        help_text=_("Where the publication was read. One record per address."),
    )
    title = models.CharField(
        _("title"), max_length=400, help_text=_("The headline or title as published.")
    )
    title_described = models.BooleanField(
        _("title is a description"),
        default=False,
        help_text=_("Whether the title describes the page because no headline was seen."),
    )
    publisher = models.ForeignKey(
        "events.Publisher",
        on_delete=models.PROTECT,
        related_name="sources",
        verbose_name=_("publisher"),
        help_text=_("Who is responsible for the text."),
    )
    via = models.ForeignKey(
        "events.Publisher",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="carried",
        verbose_name=_("carried by"),
        help_text=_("Who carried the text when the address is not the publisher's own."),
    )
    published = models.CharField(
        _("published"),
        max_length=10,
        blank=True,
        validators=[
            RegexValidator(
                r"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$",
                _("A date such as 2013-06-16, 2013-06 or 2013."),
            )
        ],
        help_text=_("Date of publication as far as it is known: 2013-06-16, 2013-06 or 2013."),
    )
    language = models.CharField(
        _("language"),
        max_length=12,
        default="en",
        help_text=_("Language of the text, as a BCP 47 code: en, ko."),
    )
    weak = models.BooleanField(
        _("weak"),
        default=False,
        help_text=_("Whether a sturdier page should be found for what it backs."),
    )
    archived_url = models.URLField(
        _("archived copy"), max_length=1000, blank=True, help_text=_("Address of an archived copy.")
    )
    last_checked = models.DateField(
        _("last checked"),
        null=True,
        blank=True,
        help_text=_("The day on which the address was last seen to answer."),
    )
    status = models.CharField(
        _("link"),
        max_length=10,
        choices=Status.choices,
        default=Status.UNKNOWN,
        editable=False,
        help_text=_("What the last check of the address found."),
    )
    checked_url = models.URLField(
        _("leads to"),
        max_length=2000,
        blank=True,
        editable=False,
        help_text=_("Where the address leads, when it leads elsewhere."),
    )
    checked_at = models.DateTimeField(
        _("checked"),
        null=True,
        editable=False,
        help_text=_("When the address was last asked, whatever it answered."),
    )

    class Meta:
        ordering = ["-published", "title"]
        verbose_name = _("source")
        verbose_name_plural = _("sources")
        constraints = [models.UniqueConstraint(fields=["url"], name="source_url_is_recorded_once")]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("source", args=[self.public_id])

    @property
    def is_dead(self) -> bool:
        """Whether the last check found nothing at the address any more."""
        return self.status == Source.Status.DEAD

    @property
    def seen_on(self) -> date | None:
        """The last day on which somebody, or the check of links, saw the address answer."""
        found = {Source.Status.ALIVE, Source.Status.REDIRECTED, Source.Status.PAYWALLED}
        if self.checked_at is None or self.status not in found:
            return self.last_checked
        checked = timezone.localdate(self.checked_at)
        return max(checked, self.last_checked) if self.last_checked else checked

    @property
    def reading_url(self) -> str:
        """Where a reader reads it: the archived copy once the address is dead, where there is one."""
        return self.archived_url if self.is_dead and self.archived_url else self.url
