"""JSON Lines: one object a line, with the fields of the record's own files or with flat columns.

Each object becomes cells of text: lists of words are joined, tolls take a column for each number, and lists of objects
(citations, claims, links) stay JSON, which the reader of cells takes apart.
"""

from collections.abc import Iterator
from typing import Any

import msgspec
from django.utils.translation import gettext as _

from events.formats.csv import BETWEEN
from events.imports.reading import headings, limits
from events.imports.reading.limits import Refusal

Rows = Iterator[tuple[int, dict[str, str]]]
_DECODER = msgspec.json.Decoder(dict[str, Any])


def read(text: str) -> tuple[tuple[str, ...], Rows]:
    """Every name that an object uses, in the order of appearance, and each object with its line."""
    found: list[tuple[int, dict[str, str]]] = []
    names: dict[str, None] = {}
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        if len(found) > limits.MOST_ROWS:
            break  # refused by whoever counts the rows
        cells = _cells(line, number)
        names |= dict.fromkeys(cells)
        if len(names) > limits.MOST_COLUMNS:
            raise Refusal(
                _("Line %(line)d: the objects have more than %(most)d different names.")
                % {"line": number, "most": limits.MOST_COLUMNS}
            )
        found.append((number, cells))
    return headings.headings(list(names)), iter(found)


def _cells(line: str, number: int) -> dict[str, str]:
    if len(line) > limits.MOST_LINE:
        raise Refusal(
            _("Line %(line)d is longer than %(most)d characters.")
            % {"line": number, "most": limits.MOST_LINE}
        )
    try:
        values = _DECODER.decode(line)
    except (msgspec.DecodeError, RecursionError) as error:
        raise Refusal(
            _("Line %(line)d is not an object in JSON: %(said)s.")
            % {"line": number, "said": str(error)[:200]}
        ) from error
    cells: dict[str, str] = {}
    for name, value in values.items():
        if isinstance(value, dict):
            for part, inner in value.items():
                cells[f"{name}_{part}"] = _text(inner)
        else:
            cells[name] = _text(value)
    return cells


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return BETWEEN.join(value)
    return msgspec.json.encode(value).decode()
