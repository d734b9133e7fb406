"""What a file would do or did, row by row: kept as lines of JSON, shown as a page and as a CSV file."""

import csv
import io
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from events.formats.csv import defused
from events.imports.reading.cells import Problem

#: What can become of a row, in the order in which a report counts.
RESULTS = {
    "rejected": gettext_lazy("rejected"),
    "created": gettext_lazy("created"),
    "updated": gettext_lazy("updated"),
    "proposed": gettext_lazy("proposed"),
    "kept": gettext_lazy("left as it is"),
    "unchanged": gettext_lazy("unchanged"),
}
#: Results that write something.
WRITING = ("created", "updated", "proposed")


class Change(msgspec.Struct, frozen=True):
    """One field as it stands and as the row has it."""

    field: str
    before: str
    after: str


class Outcome(msgspec.Struct, frozen=True):
    """What becomes of one row."""

    line: int
    result: str
    id: str = ""
    title: str = ""
    problems: tuple[Problem, ...] = ()
    changes: tuple[Change, ...] = ()
    note: str = ""


_DECODER = msgspec.json.Decoder(Outcome)


def counts(outcomes: Iterable[Outcome]) -> dict[str, int]:
    """How many rows had each result, those with none left out, in the order of `RESULTS`."""
    found = Counter(outcome.result for outcome in outcomes)
    return {result: found[result] for result in RESULTS if found[result]}


def write(path: Path, outcomes: Iterable[Outcome]) -> None:
    """Keeps the report in a file, rejected rows first, the others by their line."""
    order = sorted(outcomes, key=lambda outcome: (outcome.result != "rejected", outcome.line))
    path.write_bytes(b"".join(msgspec.json.encode(outcome) + b"\n" for outcome in order))


def read(path: Path, result: str = "") -> Iterator[Outcome]:
    """The rows of a kept report, all or those with one result; none when there is no report yet."""
    if not path.exists():
        return
    with path.open("rb") as file:
        for line in file:
            outcome = _DECODER.decode(line)
            if not result or outcome.result == result:
                yield outcome


def as_csv(outcomes: Iterable[Outcome]) -> Iterator[bytes]:
    """The report as a file that a spreadsheet opens: a line for each problem, or for each field that changes."""
    head = (
        _("line"),
        _("result"),
        _("id"),
        _("title"),
        _("field"),
        _("what is wrong"),
        _("before"),
        _("after"),
    )
    yield "\ufeff".encode() + _text([head])
    for outcome in outcomes:
        start = (
            outcome.line,
            str(RESULTS.get(outcome.result, outcome.result)),
            outcome.id,
            outcome.title,
        )
        lines: list[tuple[object, ...]] = [
            (*start, problem.field, problem.message, "", "") for problem in outcome.problems
        ]
        lines += [(*start, c.field, "", c.before, c.after) for c in outcome.changes]
        yield _text(lines or [(*start, "", outcome.note, "", "")])


def _text(rows: Iterable[Iterable[object]]) -> bytes:
    out = io.StringIO(newline="")
    csv.writer(out).writerows([defused(cell) for cell in row] for row in rows)
    return out.getvalue().encode()
