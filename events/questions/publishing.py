"""An answer as programs read it: the CSV from which its picture can be drawn again, and the JSON with everything."""

import csv
import io
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils import timezone

from events import citing, licence
from events.analysis.chance import DRAWS, SEED
from events.analysis.weights import METHOD_VERSION
from events.formats.csv import defused
from events.questions.answer import Answer, Case, Figure
from events.questions.answering import Answered


def as_csv(answer: Answer) -> bytes:
    """The table of the picture: names of the columns, then every value with all its digits."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(column.name for column in answer.table.columns)
    writer.writerows([defused(plain(value)) for value in row] for row in answer.table.rows)
    return out.getvalue().encode()


def document(found: Answered, answer: Answer, *, site: str) -> dict[str, Any]:
    """The whole answer; `site` is scheme and host of its addresses."""
    question, asked = found.question, found.asked
    return {
        "question": question.slug,
        "title": str(question.title),
        "about": str(question.about),
        "version": found.version,
        "method": METHOD_VERSION,
        "day": found.today.isoformat(),
        "parameters": asked.plain,
        "constants": {"draws": DRAWS, "seed": SEED},
        "sentence": answer.sentence,
        "enough": answer.is_enough,
        "n": answer.n,
        "unit": answer.unit,
        "figures": {figure.name: _figure(figure) for figure in answer.figures},
        "table": {
            "columns": [column.name for column in answer.table.columns],
            "rows": [[plain(value) for value in row] for row in answer.table.rows],
        },
        "events": [_case(case) for case in answer.cases],
        "limits": [str(limit) for limit in question.limits],
        "literature": [
            {
                "side": str(finding.side),
                "says": str(finding.says),
                "authors": finding.work.authors,
                "year": finding.work.year,
                "title": finding.work.title,
                "where": finding.work.where,
                "url": finding.work.url,
            }
            for finding in question.literature
        ],
        "page": f"{site}{address(found)}",
        "citation": citation(found, site=site),
        "licence": licence.URL,
    }


def summary(found: Answered, *, site: str) -> dict[str, Any]:
    """The answer in a sentence, for a list of questions; null where it is not computed yet."""
    question, answer = found.question, found.answer
    return {
        "question": question.slug,
        "title": str(question.title),
        "about": str(question.about),
        "sentence": answer.sentence if answer else None,
        "enough": answer.is_enough if answer else None,
        "n": answer.n if answer else None,
        "unit": answer.unit if answer else None,
        "parameters": list(question.parameters),
        "page": f"{site}{address(found)}",
    }


def citation(found: Answered, *, site: str) -> str:
    """How exactly this answer is cited."""
    return citing.answer(
        str(found.question.title),
        revision=found.version,
        address=f"{site}{address(found)}",
        seen=timezone.localdate(),
    )


def address(found: Answered) -> str:
    """The path of exactly this answer's page."""
    path, query = reverse("question", args=[found.question.slug]), found.asked.query
    return f"{path}?{query}" if query else path


def plain(value: Any) -> Any:
    """A value as files write it: a day as 2013-06-16."""
    return value.isoformat() if isinstance(value, date) else value


def _figure(figure: Figure) -> dict[str, Any]:
    interval = figure.interval
    return {
        "label": figure.label,
        "value": plain(figure.value),
        "low": interval.low if interval else None,
        "high": interval.high if interval else None,
        "level": interval.level if interval else None,
    }


def _case(case: Case) -> dict[str, Any]:
    return {
        "id": case.fact.id,
        "first_day": case.fact.day.isoformat(),
        "title": case.fact.title,
        "path": case.fact.path,
        "other": case.other.id if case.other else None,
        "days": case.days,
        "group": case.group or None,
    }
