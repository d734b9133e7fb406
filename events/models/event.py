"""An event: one act or word that raised or lowered tension, coded and sourced."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from events import codebook, codebook_words, vague_days
from events.identifier import new_event_id
from events.models.event_rules import (
    CONSTRAINTS,
    score_problem,
    slug_of,
    type_choices,
)
from events.models.revision import NotApprovedError
from events.querysets import EventQuerySet

if TYPE_CHECKING:
    from events.models.link import Link


class Event(models.Model):
    """One event of the record. Readers see it while it is published."""

    class Status(models.TextChoices):
        DRAFT = "draft", _("Draft")
        REVIEW = "review", _("In review")
        PUBLISHED = "published", _("Published")
        WITHDRAWN = "withdrawn", _("Withdrawn")

    public_id = models.CharField(
        _("id"),
        max_length=12,
        unique=True,
        default=new_event_id,
        editable=False,
        help_text=_("Permanent, opaque identifier of the event."),
    )
    slug = models.SlugField(
        _("slug"),
        max_length=140,
        editable=False,
        help_text=_("The title in the event's address; derived from it."),
    )
    status = models.CharField(
        _("status"),
        max_length=10,
        choices=Status.choices,
        default=Status.DRAFT,
        help_text=_("Only published events reach a reader."),
    )
    title = models.CharField(
        _("title"),
        max_length=120,
        help_text=_(
            "A headline in the present tense, in our own words, without a date or a full stop."
        ),
    )
    title_ko = models.CharField(
        _("Korean title"), max_length=120, blank=True, help_text=_("The headline in Korean.")
    )
    summary = models.TextField(
        _("summary"),
        blank=True,
        help_text=_(
            "One to three plain sentences in our own words: what happened, by whom, and why it matters."
        ),
    )
    summary_ko = models.TextField(
        _("Korean summary"), blank=True, help_text=_("The summary in Korean.")
    )
    first_day = models.DateField(
        _("first day"),
        help_text=_(
            "Local calendar day of the place where it happened. For a month or year, its first day."
        ),
    )
    last_day = models.DateField(
        _("last day"),
        null=True,
        blank=True,
        help_text=_("Last day of the act itself, never of its consequences; empty for one day."),
    )
    precision = models.CharField(
        _("precision"),
        max_length=5,
        choices=codebook_words.choices(codebook.PRECISIONS),
        default="day",
        help_text=_("How exactly the date is known: day, month or year."),
    )
    until = models.DateField(
        _("until"),
        editable=False,
        help_text=_("Last day that the event may cover; derived from days and precision."),
    )
    event_type = models.CharField(
        _("type"),
        max_length=30,
        choices=type_choices,
        help_text=_("The codebook's type of the event."),
    )
    score = models.FloatField(
        _("score"),
        default=0,
        validators=[MinValueValidator(-10), MaxValueValidator(10)],
        help_text=_(
            "Effect across the line, from -10 (war) to +10 (peace treaty), inside the type's range; 0 for none."
        ),
    )
    quad_class = models.PositiveSmallIntegerField(
        _("quad class"),
        choices=codebook_words.choices(codebook.QUAD_CLASSES),
        null=True,
        editable=False,
        help_text=_(
            "1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict; from type and score."
        ),
    )
    attribution = models.CharField(
        _("attribution"),
        max_length=10,
        choices=codebook_words.choices(codebook.ATTRIBUTIONS),
        default="confirmed",
        help_text=_(
            "Whether it is settled who did it: confirmed, claimed by one side, or disputed."
        ),
    )
    actors = models.ManyToManyField(
        "events.Actor", through="events.Participation", related_name="events"
    )
    place = models.ForeignKey(
        "events.Place",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="events",
        verbose_name=_("place"),
        help_text=_("Where it happened; empty when it has no place."),
    )
    topics = models.ManyToManyField(
        "events.Topic",
        blank=True,
        related_name="events",
        verbose_name=_("topics"),
        help_text=_("Subject headings under which a reader will look for it."),
    )
    killed_low = models.PositiveIntegerField(
        _("killed, low"),
        null=True,
        blank=True,
        help_text=_("Lowest number of people killed that a source gives."),
    )
    killed_best = models.PositiveIntegerField(
        _("killed, best"),
        null=True,
        blank=True,
        help_text=_("Best estimate of the number of people killed."),
    )
    killed_high = models.PositiveIntegerField(
        _("killed, high"),
        null=True,
        blank=True,
        help_text=_("Highest number of people killed that a source gives."),
    )
    injured_low = models.PositiveIntegerField(
        _("injured, low"),
        null=True,
        blank=True,
        help_text=_("Lowest number of people injured that a source gives."),
    )
    injured_best = models.PositiveIntegerField(
        _("injured, best"),
        null=True,
        blank=True,
        help_text=_("Best estimate of the number of people injured."),
    )
    injured_high = models.PositiveIntegerField(
        _("injured, high"),
        null=True,
        blank=True,
        help_text=_("Highest number of people injured that a source gives."),
    )
    note = models.TextField(
        _("editor's note"),
        blank=True,
        help_text=_("For editors only: doubts, disagreements of sources, time zones."),
    )
    withdrawn_reason = models.TextField(
        _("reason of withdrawal"),
        blank=True,
        help_text=_("Shown to readers in the place of a withdrawn event."),
    )
    merged_into = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="merged",
        verbose_name=_("merged into"),
        help_text=_("The event that this one turned out to repeat."),
    )
    revision = models.ForeignKey(
        "events.Revision",
        on_delete=models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
        verbose_name=_("revision"),
        help_text=_("The last revision: what readers are shown."),
    )

    objects = EventQuerySet.as_manager()

    class Meta:
        ordering = ["-first_day", "-id"]
        verbose_name = _("event")
        verbose_name_plural = _("events")
        permissions = [("publish_event", _("Can publish and withdraw events"))]
        indexes = [
            models.Index(fields=["status", "first_day", "id", "until"], name="event_status_days"),
            models.Index(fields=["status", "score", "id"], name="event_status_score"),
            models.Index(fields=["status", "event_type", "first_day"], name="event_status_type"),
            # Without it SQLite finds some published events by their ids by going through all that are published.
            models.Index(fields=["status", "public_id"], name="event_status_public_id"),
        ]
        constraints = CONSTRAINTS

    def __str__(self) -> str:
        return self.title

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Saves after deriving what follows from other fields; refuses to publish, which `events.workflow` does."""
        published = Event.objects.published().filter(pk=self.pk)
        if self.status == Event.Status.PUBLISHED and not published.exists():
            raise NotApprovedError(_("An event is published by approval, not by saving it."))
        self.derive()
        super().save(*args, **kwargs)

    def get_absolute_url(self) -> str:
        return reverse("event", args=[self.public_id, self.slug])

    def derive(self) -> None:
        """Sets slug, covered days and quad class from title, dates, type and score; bulk writers call it themselves."""
        self.slug = slug_of(self.title)
        self.until = vague_days.until(self.first_day, self.last_day, self.precision)
        kind = codebook.event_types().get(self.event_type)
        self.quad_class = kind.quad_class(self.score) if kind else None

    def clean(self) -> None:
        """Derives, then says in words which rule of the codebook the event breaks."""
        if self.first_day:
            self.derive()
        errors: dict[str, Any] = {}
        kind = codebook.event_types().get(self.event_type)
        if kind is None:
            errors["event_type"] = _("The codebook has no type %(type)r.") % {
                "type": self.event_type
            }
        elif self.score is not None and (problem := score_problem(kind, self.score)):
            errors["score"] = problem
        day = self.first_day
        if day and not self.last_day and day != vague_days.span(day, self.precision)[0]:
            said = _("An event known to the %(precision)s begins on its first day.")
            errors["first_day"] = said % {"precision": self.precision}
        if errors:
            raise ValidationError(errors)

    @property
    def successor(self) -> Event | None:
        """The published event into which it was merged, by way of others that were merged in turn; None without."""
        event = self.merged_into
        while event is not None and event.merged_into is not None:
            event = event.merged_into
        return event if event is not None and event.status == Event.Status.PUBLISHED else None

    @property
    def direction(self) -> codebook.Direction:
        """Escalation, de-escalation or neutral, by the sign of the score."""
        return codebook.direction_of(self.score)

    @property
    def kind(self) -> codebook.EventType:
        """The event's type with its definition and range."""
        return codebook.event_types()[self.event_type]

    @property
    def public_links(self) -> list[Link]:
        """Its relations to events that readers may see."""
        return [link for link in self.links.all() if link.to.status == Event.Status.PUBLISHED]

    def missing_for_publication(self, roles: Iterable[str], citations: int) -> list[str]:
        """What readers may not do without and the event lacks, given its participants' roles and citations."""
        return [
            str(text)
            for text, there in (
                (_("a source"), citations > 0),
                (_("a type"), bool(self.event_type)),
                (_("an initiator"), "initiator" in roles),
                (_("a summary"), bool(self.summary.strip())),
            )
            if not there
        ]
