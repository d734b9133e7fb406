"""A revision: one numbered, immutable entry of the record's history. The last number is the dataset version."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any, NoReturn

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from events import prepared

#: Fields of an event that a step of the workflow sets, and nobody writes.
OF_STATUS = frozenset({"status", "withdrawn_reason", "merged_into"})


class RevisionIsPermanentError(Exception):
    """Somebody tried to change or delete a revision."""


class NotApprovedError(ValidationError):
    """Something would reach readers that nobody but its writer has looked at."""


class RevisionQuerySet(models.QuerySet["Revision"]):
    """Revisions can be added and read, nothing else."""

    def latest_number(self) -> int:
        """The highest number, 0 before the first revision: the dataset version.

        Asked before every answer, so it goes past the query compiler.
        """
        rows = prepared.rows(f"SELECT MAX(number) FROM {self.model._meta.db_table}")
        return rows[0][0] or 0

    def head(self) -> tuple[int, int]:
        """The highest number, and how many events readers can see at it: each revision knows, nothing is counted."""
        table = self.model._meta.db_table
        rows = prepared.rows(
            f"SELECT number, published_events FROM {table} ORDER BY number DESC LIMIT 1"
        )
        return rows[0] if rows else (0, 0)

    def published_events(self) -> int:
        """How many events readers can see."""
        return self.head()[1]

    def made_at(self, number: int) -> datetime:
        """When the revision was made; the beginning of computer time before the first one."""
        found = self.filter(number=number).values_list("made_at", flat=True).first()
        return found or datetime.fromtimestamp(0, UTC)

    def last_before(self, moment: datetime) -> int:
        """The number of the last revision that was made before a moment; 0 without any."""
        found = self.filter(made_at__lt=moment).aggregate(last=models.Max("number"))["last"]
        return found or 0

    def of_event(self, event_id: int) -> RevisionQuerySet:
        """The revisions of one event, by its primary key."""
        return self.filter(event=event_id)

    def seen(self) -> RevisionQuerySet:
        """Revisions of events from the first that readers could see."""
        return self.filter(status__in=("published", "withdrawn"))

    def material(self) -> RevisionQuerySet:
        """Changes of substance of events that readers had seen: what a correction is."""
        return self.filter(material=True)

    def writers(self, event_id: int) -> set[str]:
        """Who has changed the event since it was last approved: nobody of them can approve it."""
        since = (
            self.of_event(event_id)
            .exclude(approved_by="")
            .aggregate(last=models.Max("number"))["last"]
        )
        found = self.of_event(event_id).filter(number__gt=since or 0)
        # A revision without a field of its own follows a step, or a new name of an actor or source.
        return {
            author
            for author, action, changed in found.values_list("author", "action", "changed")
            if action in ("created", "withdrawn", "merged") or set(changed) - OF_STATUS
        }

    def update(self, **kwargs: Any) -> NoReturn:
        """Refuses."""
        raise RevisionIsPermanentError("A revision is never changed.")

    def delete(self) -> NoReturn:
        """Refuses."""
        raise RevisionIsPermanentError("A revision is never deleted.")


class Revision(models.Model):
    """What was written, when, by whom and why."""

    class Action(models.TextChoices):
        CREATED = "created", _("Created")
        UPDATED = "updated", _("Updated")
        PUBLISHED = "published", _("Published")
        WITHDRAWN = "withdrawn", _("Withdrawn")
        RESTORED = "restored", _("Restored")
        MERGED = "merged", _("Merged")
        SUBMITTED = "submitted", _("Submitted")
        SENT_BACK = "sent_back", _("Sent back")
        DELETED = "deleted", _("Deleted")

    number = models.PositiveBigIntegerField(
        _("number"),
        primary_key=True,
        help_text=_("Running number over the whole record, without gaps."),
    )
    record = models.CharField(
        _("record"),
        max_length=20,
        help_text=_("What sort of record was written: event, actor, source and so on."),
    )
    key = models.CharField(
        _("key"), max_length=1000, help_text=_("The record's id, slug or address.")
    )
    event = models.ForeignKey(
        "events.Event",
        on_delete=models.PROTECT,
        null=True,
        related_name="revisions",
        verbose_name=_("event"),
        help_text=_("The event that was written, if it was one."),
    )
    action = models.CharField(
        _("action"), max_length=10, choices=Action.choices, help_text=_("What was done.")
    )
    made_at = models.DateTimeField(
        _("made at"), auto_now_add=True, help_text=_("When it was written.")
    )
    author = models.CharField(
        _("author"), max_length=150, help_text=_("User name of the editor, or the loader's name.")
    )
    approved_by = models.CharField(
        _("approved by"),
        max_length=150,
        blank=True,
        help_text=_("User name of whoever approved it, or the loader's name; empty without."),
    )
    reason = models.CharField(
        _("reason"), max_length=500, blank=True, help_text=_("Why, in the editor's words.")
    )
    public_note = models.CharField(
        _("note for readers"),
        max_length=500,
        blank=True,
        help_text=_("What readers are told of a change of substance."),
    )
    material = models.BooleanField(
        _("material"),
        default=False,
        help_text=_(
            "Whether it changes the substance of an event that readers had seen: listed as a correction."
        ),
    )
    changed = models.JSONField(
        _("changed"), default=list, help_text=_("Names of the fields that differ.")
    )
    status = models.CharField(
        _("status"), max_length=10, blank=True, help_text=_("The event's status from then on.")
    )
    published_events = models.PositiveIntegerField(
        _("published events"),
        default=0,
        help_text=_("How many events readers could see from then on."),
    )
    row = models.JSONField(
        _("row"), help_text=_("The whole record as it stood, as its file writes it.")
    )
    document = models.TextField(
        _("document"),
        blank=True,
        help_text=_("The published event exactly as the API serves it; empty otherwise."),
    )

    objects = RevisionQuerySet.as_manager()

    class Meta:
        ordering = ["-number"]
        verbose_name = _("revision")
        verbose_name_plural = _("revisions")
        indexes = [
            models.Index(fields=["record", "number"], name="revision_record"),
            models.Index(
                fields=["number"], condition=models.Q(material=True), name="revision_material"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number}: {self.record} {self.key} {self.action}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Adds the revision; refuses to change one."""
        if not self._state.adding:
            raise RevisionIsPermanentError("A revision is never changed.")
        super().save(*args, **{**kwargs, "force_insert": True})

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        """Refuses."""
        raise RevisionIsPermanentError("A revision is never deleted.")

    @property
    def sort(self) -> str:
        """What sort of record was written, in the reader's language."""
        return str(self._meta.apps.get_model("events", self.record)._meta.verbose_name)
