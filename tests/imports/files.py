"""Files as editors send them, and what an import makes of them."""

import csv
import io
import json
from collections.abc import Iterable, Sequence
from pathlib import Path

import openpyxl

from events.imports import work
from events.imports.checking import Plan
from events.imports.reading import columns, table
from events.imports.report import Outcome
from events.imports.storing import Order

ROW = {
    "first_day": "2013-06-16",
    "title": "North Korea proposes talks with the United States",
    "summary": "The National Defence Commission proposes high-level talks.",
    "event_type": "proposal",
    "score": "3",
    "initiators": "dprk",
    "targets": "usa",
    "place": "pyongyang",
    "source_url": "https://en.yna.co.kr/view/1",
}


def as_csv(path: Path, rows: Iterable[dict[str, str]], separator: str = ",") -> Path:
    out = io.StringIO(newline="")
    rows = list(rows)
    names = list(dict.fromkeys(name for row in rows for name in row))
    writer = csv.DictWriter(out, names, restval="", delimiter=separator)
    writer.writeheader()
    writer.writerows(rows)
    path.write_bytes(out.getvalue().encode())
    return path


def as_jsonl(path: Path, rows: Iterable[dict]) -> Path:
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), "utf-8")
    return path


def as_xlsx(path: Path, rows: Iterable[Sequence[object]]) -> Path:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(list(row))
    book.save(path)
    return path


def planned(path: Path, order: Order | None = None) -> Plan:
    """What the file would do."""
    found = table(path)
    return work.plan(path, columns.match(found.headings), order or Order(None))


def imported(path: Path, order: Order | None = None) -> Plan:
    """What the file did."""
    found = table(path)
    return work.import_file(path, columns.match(found.headings), order or Order(None))


def results(plan: Plan) -> list[str]:
    return [outcome.result for outcome in plan.outcomes]


def said(outcome: Outcome) -> list[tuple[str, str]]:
    """Field and message of everything that is wrong with a row."""
    return [(problem.field, problem.message) for problem in outcome.problems]
