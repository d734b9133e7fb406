"""CSV: text separated by commas, semicolons or tabs, the names of the columns in the first row."""

import csv
from collections.abc import Iterator

from django.utils.translation import gettext as _

from events.imports.reading import headings
from events.imports.reading.limits import Refusal

SEPARATORS = (",", ";", "\t")

#: Signs after which a cell is taken for one whose quotation mark was never closed.
LONGEST_CELL = 2**17

Rows = Iterator[tuple[int, dict[str, str]]]


def read(text: str) -> tuple[tuple[str, ...], Rows]:
    """The names of the columns, and each row with the line on which it begins."""
    first = text.lstrip("\r\n").partition("\n")[0]
    separator = max(SEPARATORS, key=first.count)
    rows = _rows(text, separator)
    for _line, cells in rows:
        if any(cell.strip() for cell in cells):
            names = headings.headings(cells)
            return names, ((line, headings.row(names, cells, line)) for line, cells in rows)
    raise Refusal(_("The file is empty."))


def _rows(text: str, separator: str) -> Iterator[tuple[int, list[str]]]:
    # One for the whole interpreter, and libraries change it: said anew for each file.
    csv.field_size_limit(LONGEST_CELL)
    # Strict: a quotation mark in the wrong place would otherwise swallow the rows that follow.
    reader = csv.reader(_lines(text), delimiter=separator, strict=True)
    line = 1
    try:
        for cells in reader:
            yield line, cells
            line = reader.line_num + 1
    except csv.Error as error:
        if "field limit" in str(error):
            said = _("a cell is far too long; perhaps its quotation mark is not closed")
        elif "expected after" in str(error):
            said = _("a quotation mark inside a cell must be doubled")
        elif "unexpected end" in str(error):
            said = _("its quotation mark is not closed before the file ends")
        else:
            said = str(error)
        raise Refusal(
            _("The row that begins on line %(line)d cannot be read: %(said)s.")
            % {"line": line, "said": said}
        ) from error


def _lines(text: str) -> Iterator[str]:
    """The lines with their ends; only the line ends of files count, not every sign that Unicode calls one."""
    start = 0
    while start < len(text):
        end = text.find("\n", start) + 1 or len(text)
        yield text[start:end]
        start = end
