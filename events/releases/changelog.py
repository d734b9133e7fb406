"""What changed from one release to the next, read from the revisions between them."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Max

from events import licence
from events.analysis.weights import METHOD_VERSION
from events.models import Event, Release, Revision


@dataclass(frozen=True, slots=True)
class Entry:
    """One event that changed: its id, first day and title at the release, and what readers were told."""

    id: str
    first_day: str
    title: str
    said: str = ""
    merged_into: str | None = None


@dataclass(frozen=True, slots=True)
class Changes:
    """The difference between two points of the record, as readers see it."""

    new: tuple[Entry, ...]
    corrected: tuple[Entry, ...]
    edited: tuple[Entry, ...]
    withdrawn: tuple[Entry, ...]

    @property
    def counts(self) -> tuple[int, int, int, int]:
        """How many of each."""
        return len(self.new), len(self.corrected), len(self.edited), len(self.withdrawn)


def previous(revision: int) -> Release | None:
    """The last release before the one that holds the revision."""
    return Release.objects.filter(revision__lt=revision).order_by("-revision_id", "-pk").first()


def between(since: int, until: int) -> Changes:
    """What the events of revision `until` have that those of revision `since` had not; four queries."""
    before, now = _standing(since), _standing(until)
    notes = _notes(since, until)
    moved = {key for key in now.keys() & before.keys() if now[key] != before[key]}
    gone = before.keys() - now.keys()
    corrected = moved & notes.keys()
    return Changes(
        new=_entries([now[key] for key in now.keys() - before.keys()], {}),
        corrected=_entries([now[key] for key in corrected], notes),
        edited=_entries([now[key] for key in moved - corrected], {}),
        withdrawn=_ends(gone, until),
    )


def _standing(revision: int) -> dict[str, int]:
    """The number at which each event stood that readers could see."""
    heads = (
        Revision.objects.filter(record="event", number__lte=revision)
        .order_by()
        .values("event")
        .annotate(n=Max("number"))
    )
    shown = Revision.objects.filter(number__in=heads.values("n"), status=Event.Status.PUBLISHED)
    return dict(shown.order_by().values_list("key", "number"))


def _notes(since: int, until: int) -> dict[str, str]:
    """What readers were told of each event whose substance changed."""
    found = Revision.objects.material().filter(number__gt=since, number__lte=until)
    notes: dict[str, list[str]] = {}
    for key, note, reason in found.order_by("number").values_list("key", "public_note", "reason"):
        notes.setdefault(key, []).append(note or reason)
    return {key: " ".join(dict.fromkeys(filter(None, said))) for key, said in notes.items()}


def _entries(numbers: Sequence[int], notes: dict[str, str]) -> tuple[Entry, ...]:
    rows = Revision.objects.filter(number__in=numbers).values_list("key", "row")
    entries = [Entry(key, row["first_day"], row["title"], notes.get(key, "")) for key, row in rows]
    return tuple(sorted(entries, key=lambda entry: (entry.first_day, entry.id)))


def _ends(keys: set[str], until: int) -> tuple[Entry, ...]:
    """The events that are gone, without anything that they said."""
    heads = (
        Revision.objects.filter(record="event", key__in=keys, number__lte=until)
        .order_by()
        .values("event")
        .annotate(n=Max("number"))
    )
    rows = Revision.objects.filter(number__in=heads.values("n")).values_list("key", "row")
    entries = [
        Entry(key, "", "", row.get("withdrawn_reason", ""), row.get("merged_into"))
        for key, row in rows
    ]
    return tuple(sorted(entries, key=lambda entry: entry.id))


def text(release: Release, since: Release | None, changes: Changes) -> str:
    """The changelog as Markdown, in English as all files of a release."""
    day = f"{release.released_on:%-d %B %Y}"
    lines = [
        f"# {licence.TITLE}, release {release.name}",
        "",
        f"Released on {day} from revision {release.revision_id}: {release.event_count} events, "
        f"codebook {release.codebook_version}, method {METHOD_VERSION}. {licence.NAME}.",
        "",
    ]
    if since is None:
        return "\n".join([*lines, "This is the first release.", ""])
    new, corrected, edited, withdrawn = changes.counts
    lines += [
        f"Since release {since.name} (revision {since.revision_id}): {new} new, {corrected} corrected in substance, "
        f"{edited} edited otherwise, {withdrawn} withdrawn.",
        "",
    ]
    for heading, entries in (
        ("New", changes.new),
        ("Corrected in substance", changes.corrected),
        ("Edited otherwise", changes.edited),
        ("Withdrawn", changes.withdrawn),
    ):
        if entries:
            lines += [f"## {heading}", "", *(_line(entry) for entry in entries), ""]
    return "\n".join(lines)


def _line(entry: Entry) -> str:
    what = f"{entry.first_day} {entry.title}" if entry.title else ""
    line = f"- `{entry.id}` {': '.join(part for part in (what, entry.said) if part)}"
    return (
        f"{line} It is now part of `{entry.merged_into}`." if entry.merged_into else line.rstrip()
    )
