"""The one writer of history: every change of the record, by admin or loader, passes through `commit`.

A commit compares each record with its last revision and, where they differ, adds a numbered revision that holds the
record's row and, for a published event, the document that readers are served. Whoever calls it has saved the records in
the same transaction.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db import connection, models, transaction
from django.db.models import OuterRef, Subquery
from django.utils.translation import gettext as _

from events import approval, documents
from events.formats import dump
from events.formats.row import plain
from events.models import Event, Publisher, Revision, SearchText

#: Records read, compared and written at a time: memory stays flat over a load of any size.
CHUNK = 500

#: Serialises writers on PostgreSQL, so that numbers run without gaps; SQLite lets one writer in at a time by itself.
LOCK = 7_306_513

#: Revisions of one commit from which the tables are no longer what the database takes them for.
MANY = 1000

Progress = Callable[[int], object]


@dataclass(frozen=True, slots=True)
class Change:
    """Who changes the record and why, what readers are told, and who has approved it."""

    author: str
    reason: str
    public_note: str = ""
    approved_by: str = ""


@dataclass(slots=True)
class Head:
    """The end of history while a commit runs: the last number, and how many events readers can see at it."""

    number: int
    published: int

    def next(self, published: int = 0) -> dict[str, int]:
        """Number and count of the next revision, which adds or takes away so many published events."""
        self.number += 1
        self.published += published
        return {"number": self.number, "published_events": self.published}


def commit(
    records: Sequence[models.Model],
    *,
    author: str,
    reason: str = "",
    public_note: str = "",
    approved_by: str = "",
    progress: Progress = lambda n: None,
) -> int:
    """Adds a revision for each of the saved records that differs from its last one; returns how many.

    Raises ValidationError when an event that is to be published lacks what readers need or breaks the codebook, and
    NotApprovedError when readers would see what nobody but its writer has approved.
    Events that show a changed actor, place, publisher or source are written anew with it, and so are those that are
    linked to an event which readers begin or cease to see.
    """
    events = [record.pk for record in records if isinstance(record, Event)]
    others = [record for record in records if not isinstance(record, Event)]
    change = Change(author, reason, public_note, approved_by)
    beside = Change(author, reason)
    with transaction.atomic():
        first = lock()
        head = Head(first, Revision.objects.published_events())
        _commit_others(others, head, beside)
        shown = _showing(others) if head.number > first else []
        seen = _seen(events)
        _commit_events(events, head, change, progress)
        shown += Event.objects.linked_to(seen ^ _seen(events)).values_list("pk", flat=True)
        _commit_events(sorted(set(shown).difference(events)), head, beside, progress)
        if head.number - first >= MANY:
            _tell_the_planner()
    return head.number - first


def delete(record: models.Model, *, author: str) -> None:
    """Deletes a record that no other names, and that is no event; a revision keeps what it was.

    Raises ProtectedError, and writes nothing, when it is named.
    """
    with transaction.atomic():
        head = Head(lock(), Revision.objects.published_events())
        row = dump.ROW_OF[type(record)](record)
        Revision.objects.create(
            **head.next(),
            record=row.record,
            key=row.key,
            action=Revision.Action.DELETED,
            author=author,
            row=plain(row),
        )
        record.delete()


def _tell_the_planner() -> None:
    # Until PostgreSQL notices by itself, in a minute or so, it takes the tables for nearly empty and reads them whole.
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")


def _seen(keys: Sequence[int]) -> set[int]:
    """Primary keys of the events whose last revision readers are shown."""
    shown = Event.objects.filter(revision__status=Event.Status.PUBLISHED)
    return {
        key
        for start in range(0, len(keys), CHUNK)
        for key in shown.filter(pk__in=keys[start : start + CHUNK]).values_list("pk", flat=True)
    }


def lock() -> int:
    """The last number, held until the transaction ends."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
    return Revision.objects.latest_number()


def _commit_others(records: Sequence[models.Model], head: Head, change: Change) -> None:
    rows = [dump.ROW_OF[type(record)](record) for record in records]
    last: dict[tuple[str, str], Any] = {}
    for start in range(0, len(rows), CHUNK):
        known = Revision.objects.filter(
            key__in=[row.key for row in rows[start : start + CHUNK]], event=None
        )
        last |= {
            (record, key): None if action == Revision.Action.DELETED else row
            for record, key, action, row in known.order_by("number").values_list(
                "record", "key", "action", "row"
            )
        }
    revisions = []
    for row in rows:
        now, before = plain(row), last.get((row.record, row.key))
        if now == before:
            continue
        revisions.append(
            Revision(
                **head.next(),
                record=row.record,
                key=row.key,
                action=Revision.Action.CREATED if before is None else Revision.Action.UPDATED,
                author=change.author,
                reason=change.reason,
                changed=_changed(before, now),
                row=now,
            )
        )
    Revision.objects.bulk_create(revisions, batch_size=CHUNK)


def _showing(records: Sequence[models.Model]) -> list[int]:
    """Primary keys of the events whose document or search words show one of the records."""
    keys: dict[str, list[int]] = {}
    for record in records:
        keys.setdefault(record._meta.model_name or "", []).append(record.pk)
    sources = list(keys.get("source", []))
    for publisher in Publisher.objects.filter(pk__in=keys.get("publisher", [])):
        sources += publisher.sources.values_list("pk", flat=True)
        sources += publisher.carried.values_list("pk", flat=True)
    found = Event.objects.with_shared(keys.get("actor", []), keys.get("place", []), sources)
    return list(found.order_by("pk").values_list("pk", flat=True))


def _commit_events(keys: Sequence[int], head: Head, change: Change, progress: Progress) -> None:
    for start in range(0, len(keys), CHUNK):
        chunk = keys[start : start + CHUNK]
        found = {event.pk: event for event in Event.objects.for_detail().filter(pk__in=chunk)}
        events = [found[pk] for pk in chunk]
        revisions = []
        for event in events:
            revision = _next_of(event, head, change)
            if revision is not None:
                revisions.append(revision)
            progress(1)
        Revision.objects.bulk_create(revisions, batch_size=CHUNK)
        newest = (
            Revision.objects.filter(event=OuterRef("pk")).order_by("-number").values("number")[:1]
        )
        Event.objects.filter(pk__in=[r.event_id for r in revisions]).update(
            revision=Subquery(newest)
        )
        SearchText.objects.bulk_create(
            [SearchText.of(event) for event in events],
            update_conflicts=True,
            unique_fields=["event"],
            update_fields=["words"],
            batch_size=CHUNK,
        )


def _next_of(event: Event, head: Head, change: Change) -> Revision | None:
    """The event's next revision, or None when nothing that it holds has changed."""
    check(event)
    last = event.revision
    row = plain(dump.event(event))
    changed = _changed(last.row if last else None, row)
    approval.check(
        event,
        changed=changed if last else list(row),
        author=change.author,
        approved_by=change.approved_by,
    )
    document = ""
    if event.status == Event.Status.PUBLISHED:
        if last is not None and last.document and last.row == row:
            event.revision_id = last.number
            if documents.write(event) == last.document:
                return None
        event.revision_id = head.number + 1
        document = documents.write(event)
    elif last is not None and last.row == row:
        return None
    was, now = (status == Event.Status.PUBLISHED for status in (last and last.status, event.status))
    return Revision(
        **head.next(int(now) - int(was)),
        record="event",
        key=event.public_id,
        event=event,
        action=_action(event, last),
        author=change.author,
        approved_by=change.approved_by if event.status == Event.Status.PUBLISHED else "",
        reason=change.reason,
        public_note=change.public_note,
        material=approval.is_material(last.status if last else "", event.status, changed),
        changed=changed,
        status=event.status,
        row=row,
        document=document,
    )


def check(event: Event) -> None:
    """Raises ValidationError when the event breaks the codebook or is published without what readers need."""
    event.clean()
    if event.status == Event.Status.PUBLISHED:
        missing = event.missing_for_publication(
            [part.role for part in event.participations.all()], len(event.citations.all())
        )
        if missing:
            raise ValidationError(
                _("%(title)s cannot be published without %(missing)s.")
                % {"title": event.title, "missing": ", ".join(str(word) for word in missing)}
            )


def _action(event: Event, last: Revision | None) -> str:
    if last is None:
        return Revision.Action.CREATED
    if event.merged_into_id and not last.row.get("merged_into"):
        return Revision.Action.MERGED
    if event.status == last.status:
        return Revision.Action.UPDATED
    if event.status == Event.Status.REVIEW:
        return Revision.Action.SUBMITTED
    if event.status == Event.Status.DRAFT and last.status == Event.Status.REVIEW:
        return Revision.Action.SENT_BACK
    if event.status == Event.Status.WITHDRAWN:
        return Revision.Action.WITHDRAWN
    if event.status == Event.Status.PUBLISHED:
        return (
            Revision.Action.RESTORED
            if last.status == Event.Status.WITHDRAWN
            else Revision.Action.PUBLISHED
        )
    return Revision.Action.UPDATED


def _changed(before: dict[str, Any] | None, now: dict[str, Any]) -> list[str]:
    if before is None:
        return []
    return [name for name in {**before, **now} if before.get(name) != now.get(name)]
