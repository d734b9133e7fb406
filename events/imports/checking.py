"""What a file would do: each row compared with the record, and what it would write. Writes nothing.

A row is one event: the one of its id, of its key, or of its title, first day and initiators; else a new one. A column
that the file does not have leaves the field as it stands, an empty cell empties it. Sources, claims and links are
added, never taken away.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from events.formats.row import EventRow, SourceRow
from events.formats.store_events import EventStore
from events.imports import comparing
from events.imports.composing import Composer
from events.imports.existing import Existing, Standing
from events.imports.reading import Record, cells
from events.imports.reading.cells import Parsed
from events.imports.report import WRITING, Change, Outcome
from events.models import Revision

Progress = Callable[[int], object]


@dataclass(frozen=True, slots=True)
class Proposal:
    """A change of a published event, which a second person has to approve."""

    row: EventRow
    base: int


@dataclass(slots=True)
class Plan:
    """What the file would write, and what becomes of each row; `version` is the record's when it was compared."""

    version: int
    outcomes: list[Outcome] = field(default_factory=list)
    sources: list[SourceRow] = field(default_factory=list)
    events: list[EventRow] = field(default_factory=list)
    proposals: list[Proposal] = field(default_factory=list)

    @property
    def rejected(self) -> bool:
        """Whether a row stands in the way."""
        return any(outcome.result == "rejected" for outcome in self.outcomes)


def parse(
    records: Iterable[Record], matched: Mapping[str, str], progress: Progress = lambda n: None
) -> list[tuple[int, Parsed]]:
    """Each row with its line; raises Refusal when the file cannot be read to its end."""
    names = {heading: name for heading, name in matched.items() if name}
    rows = []
    for record in records:
        row = {name: record.cells.get(heading, "") for heading, name in names.items()}
        rows.append((record.line, cells.parse(row)))
        progress(1)
    return rows


def check(
    rows: Sequence[tuple[int, Parsed]],
    *,
    public_note: str = "",
    may_propose: bool = True,
    submit: bool = False,
    progress: Progress = lambda n: None,
) -> Plan:
    """Compares the rows with the record.

    `public_note` is what readers are told of changes of published events. Rows that are to be submitted must have what
    readers cannot do without.
    """
    plan = Plan(version=Revision.objects.latest_number())
    composer = Composer([row for _line, row in rows])
    composer.identify([row for _line, row in rows])
    existing = Existing([row.id for _line, row in rows])
    store = EventStore()
    store.ids |= {row.id for _line, row in rows}
    seen: dict[str, int] = {}
    for line, row in rows:
        there = existing.get(row.id)
        composed = composer.compose(row, there)
        if composed is not None and (there is None or composed != there.row):
            store.sources |= dict.fromkeys((part.source for part in composed.citations), 0)
            comparing.examine(composed, row, store, whole=submit)
        if row.id and seen.setdefault(row.id, line) != line:
            row.refuse("", _("is the same event as line %(line)d") % {"line": seen[row.id]})
        outcome = _outcome(line, row, composed, there)
        if outcome.result in WRITING and there is not None and composed is not None:
            outcome = _changing(outcome, row, composed, there, public_note, may_propose)
        _add(plan, outcome, composed, there)
        progress(1)
    if not plan.rejected:
        plan.sources = list(composer.sources.new.values())
    return plan


def _outcome(line: int, row: Parsed, composed: EventRow | None, there: Standing | None) -> Outcome:
    """Created, updated, unchanged or rejected, as the values alone say."""
    title = composed.title if composed else str(row.values.get("title") or "")
    if row.problems or composed is None:
        return Outcome(line, "rejected", row.id, title, problems=tuple(row.problems))
    if there is None:
        return Outcome(line, "created", row.id, title)
    if composed == there.row:
        note = _("waits for approval already") if there.proposed else ""
        return Outcome(line, "unchanged", row.id, title, note=note)
    changes = tuple(comparing.changes(there.row, composed))
    return Outcome(line, "updated", row.id, title, changes=changes)


def _changing(
    outcome: Outcome,
    row: Parsed,
    composed: EventRow,
    there: Standing,
    public_note: str,
    may_propose: bool,
) -> Outcome:
    """The outcome of a row that would change an event: refused, left alone or proposed where that is so."""
    result, note = outcome.result, ""
    changed = [change.field for change in outcome.changes]
    if why := comparing.why_not(row, composed, there, changed, public_note, may_propose):
        row.refuse(*why)
        result = "rejected"
    elif row.added is not None and there.has_said(composed, row.given, row.added):
        result = "kept"
        note = _("the record said so before and was changed since; change it in its form")
    elif there.status == "published":
        result = "proposed"
        note = _("published: a second person has to approve the change")
    kept: tuple[Change, ...] = () if result == "kept" else outcome.changes
    return Outcome(outcome.line, result, outcome.id, outcome.title, tuple(row.problems), kept, note)


def _add(plan: Plan, outcome: Outcome, composed: EventRow | None, there: Standing | None) -> None:
    plan.outcomes.append(outcome)
    if composed is None or outcome.result not in WRITING:
        return
    if outcome.result == "proposed" and there is not None:
        plan.proposals.append(Proposal(composed, there.revision))
    else:
        plan.events.append(composed)
