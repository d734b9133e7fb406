"""A revision: one numbered, immutable entry of the record's history. The last number is the dataset version."""

from typing import Any, NoReturn

from django.db import connections, models
from django.utils.translation import gettext_lazy as _


class RevisionIsPermanentError(Exception):
    """Somebody tried to change or delete a revision."""


class RevisionQuerySet(models.QuerySet["Revision"]):
    """Revisions can be added and read, nothing else."""

    def latest_number(self) -> int:
        """The highest number, 0 before the first revision: the dataset version.

        Asked before every answer, so it goes past the query compiler.
        """
        table = self.model._meta.db_table
        with connections[self.db].cursor() as cursor:
            cursor.execute(f"SELECT MAX(number) FROM {table}")
            row = cursor.fetchone()
        return row[0] or 0

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
    reason = models.CharField(
        _("reason"), max_length=500, blank=True, help_text=_("Why, in the editor's words.")
    )
    changed = models.JSONField(
        _("changed"), default=list, help_text=_("Names of the fields that differ.")
    )
    status = models.CharField(
        _("status"), max_length=10, blank=True, help_text=_("The event's status from then on.")
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
        indexes = [models.Index(fields=["record", "number"], name="revision_record")]

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
