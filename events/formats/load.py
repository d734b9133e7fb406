"""Rows to database, with a report per row: created, updated, unchanged, kept or rejected.

A load is one transaction: when a row is rejected nothing is written. The same rows again change nothing, because a
row is compared with the one that its record would be dumped as.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from events import approval, record
from events.formats import dump
from events.formats.report import Line, Outcome, Report
from events.formats.row import (
    ROWS,
    EventRow,
    Row,
    RowError,
    decode,
)
from events.formats.store import STORES, Store, broken_constraint
from events.formats.store_events import EventStore
from events.formats.trust import NotTrustedError, judged
from events.models import Revision

Progress = Callable[[int], object]


class Refused(Exception):
    """Rolls the transaction back; the report says why."""


def files(path: Path) -> list[Path]:
    """The files of a data set in an order that can be loaded, or the one file that the path names.

    Raises FileNotFoundError when there is nothing to load.
    """
    if path.is_file():
        return [path]
    found = [
        file
        for kind in ROWS
        for file in sorted([*path.glob(f"{kind.file}.jsonl"), *path.glob(f"{kind.file}/*.jsonl")])
    ]
    if not found:
        raise FileNotFoundError(
            f"{path} holds no data set: no {', '.join(f'{kind.file}.jsonl' for kind in ROWS)}."
        )
    return found


def kind_of(file: Path) -> type[Row]:
    """What sort of record a file holds, by its name or its folder's; raises ValueError for another name."""
    for kind in ROWS:
        if kind.file in (file.stem, file.parent.name):
            return kind
    return EventRow


def read(path: Path) -> Iterator[Line]:
    """Every line of the files as a row, or with what is wrong with it; empty lines are passed over."""
    for file in files(path):
        kind = kind_of(file)
        with file.open(encoding="utf-8", errors="surrogateescape") as text:
            for number, line in enumerate(text, start=1):
                if not line.strip():
                    continue
                try:
                    yield Line(
                        file.name, number, decode(line.encode("utf-8", "surrogateescape"), kind)
                    )
                except RowError as error:
                    yield Line(file.name, number, None, str(error))


def load(
    lines: Iterable[Line],
    *,
    author: str,
    reason: str = "",
    dry_run: bool = False,
    keep_edited: bool = False,
    trusted: bool = False,
    status: str = "draft",
    progress: Progress = lambda n: None,
) -> Report:
    """Brings the database to what the lines say, and reports each of them.

    Nothing is written when a line is rejected or on a dry run; a record that no line names stays as it is. With
    `keep_edited` a record that somebody else than the author has changed stays as it is, too, and is reported as kept:
    so a new version of the opening data does not undo the editors' work.

    Only files that are `trusted`, those of the data set loaded by the operator, say what is published. New events of
    others get `status` (draft or review), and what readers have seen is left to the workflow.
    """
    report = Report()
    try:
        with transaction.atomic():
            kept = edited_by_others(author) if keep_edited else set()
            approved_by = approval.ORIGIN if trusted else ""
            change = record.Change(author, reason, approved_by=approved_by)
            _load(list(lines), report, change, progress, kept, status)
            if report.rejected or dry_run:
                raise Refused
            report.written = True
    except Refused:
        report.written = False
    return report


def edited_by_others(author: str) -> set[tuple[str, str]]:
    """Record and key of everything whose own fields somebody else than the author has changed."""
    others = Revision.objects.exclude(author=author).values_list("record", "key", "changed")
    return {(kind, key) for kind, key, changed in others if changed}


def _load(
    lines: Sequence[Line],
    report: Report,
    change: record.Change,
    progress: Progress,
    kept: Collection[tuple[str, str]],
    status: str,
) -> None:
    for line in lines:
        if line.row is None:
            report.add(line, "rejected", line.error)
    saved: list[Any] = []
    for kind, table in zip(ROWS, dump.TABLES, strict=True):
        mine = [line for line in lines if isinstance(line.row, kind)]
        if not mine:
            continue
        existing = {row.key: row for row in dump.rows(table)}
        if not change.approved_by:
            mine = list(_judged(mine, existing, report, status))
        changed = _sift(mine, existing, report, progress, kept)
        if changed:
            saved += _store(kind, changed, report, existing, progress)
    if report.rejected:
        return
    try:
        record.commit(
            saved,
            author=change.author,
            reason=change.reason,
            approved_by=change.approved_by,
            progress=progress,
        )
    except ValidationError as error:
        report.outcomes.append(Outcome("", "event", "", "rejected", "; ".join(error.messages)))


def _judged(
    lines: Iterable[Line], existing: dict[str, Row], report: Report, status: str
) -> Iterator[Line]:
    """The lines as far as an untrusted file may have its way; those of events that readers see are rejected."""
    for line in lines:
        known = existing.get(line.row.key) if line.row else None
        try:
            if isinstance(line.row, EventRow):
                assert known is None or isinstance(known, EventRow)
                line = replace(line, row=judged(line.row, known, status=status))
            yield line
        except NotTrustedError as error:
            report.add(line, "rejected", str(error))


def _sift(
    lines: Sequence[Line],
    existing: dict[str, Row],
    report: Report,
    progress: Progress,
    kept: Collection[tuple[str, str]],
) -> list[Line]:
    """The lines whose row differs from what is there; repeated keys are rejected."""
    changed: list[Line] = []
    seen: dict[str, str] = {}
    for line in lines:
        row = line.row
        assert row is not None
        if row.key in seen:
            report.add(line, "rejected", f"The same {row.record} stands at {seen[row.key]}.")
        elif existing.get(row.key) == row:
            report.add(line, "unchanged")
            progress(1)
        elif (row.record, row.key) in kept:
            report.add(line, "kept", "Changed here since it was loaded.")
            progress(1)
        else:
            changed.append(line)
        seen.setdefault(row.key, line.where)
    return changed


def _store(
    kind: type[Row],
    lines: Sequence[Line],
    report: Report,
    existing: dict[str, Row],
    progress: Progress,
) -> list[Any]:
    """Saves the rows; those that name unknown records or break a rule are rejected one by one."""
    rows = [line.row for line in lines]
    keeper: Store[Any] = EventStore(rows) if kind is EventRow else STORES[kind]()  # type: ignore[arg-type]
    good: list[Line] = []
    for line in lines:
        problem = keeper.problem(line.row)
        if problem:
            report.add(line, "rejected", problem)
        else:
            good.append(line)
    for line in good:
        assert line.row is not None
        report.add(line, "updated" if line.row.key in existing else "created")
    if kind is EventRow and report.rejected:
        return []  # nothing will be written, and the good events may name the bad ones
    try:
        with transaction.atomic():
            records = keeper.save([line.row for line in good])
    except (IntegrityError, ValidationError) as error:
        _blame(good, keeper, report, error)
        return []
    if kind is not EventRow:
        progress(len(good))
    return records


def _blame(lines: Sequence[Line], keeper: Store[Any], report: Report, error: Exception) -> None:
    """Finds the rows that the database refused, or says what it said."""
    before = len(report.rejected)
    for line in lines:
        reason = broken_constraint(keeper.build(line.row))
        if reason:
            report.outcomes = [o for o in report.outcomes if o.where != line.where]
            report.add(line, "rejected", reason)
    if len(report.rejected) == before:
        said = "; ".join(error.messages) if isinstance(error, ValidationError) else str(error)
        report.outcomes.append(
            Outcome("", keeper.model._meta.model_name or "", "", "rejected", said)
        )
