"""XLSX: the first sheet of a workbook, row by row; what a hostile one would cost is known before it is parsed.

The archive's own list says how large each part is, and nothing more than that is ever unpacked of it. The parts are
then searched as bytes for the tags that become objects, which is quick and takes no memory.
"""

import re
import warnings
import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
from defusedxml import DefusedXmlException
from django.utils.translation import gettext as _

from events.imports.reading import headings, limits
from events.imports.reading.limits import Refusal

Rows = Iterator[tuple[int, dict[str, str]]]

CHUNK = 1024 * 1024
#: Parts that are never parsed: pictures and the settings of printers.
UNREAD = (".png", ".jpeg", ".jpg", ".gif", ".emf", ".wmf", ".bin", ".svg", ".vml")
_TAG = re.compile(rb"<(?:[\w.-]{1,40}:)?(row|c|si)[\s/>]")
#: No tag that is looked for is longer.
_TAIL = 64


def check(path: Path) -> None:
    """Raises Refusal for an archive that is no workbook or would cost too much; parses nothing."""
    try:
        with zipfile.ZipFile(path) as archive:
            _check(archive)
    except (zipfile.BadZipFile, EOFError, NotImplementedError, OSError, ValueError) as error:
        raise Refusal(_damaged()) from error


def _check(archive: zipfile.ZipFile) -> None:
    parts = archive.infolist()
    if any(part.flag_bits & 1 for part in parts):
        raise Refusal(_("The spreadsheet is protected by a password."))
    unread = sum(part.file_size for part in parts if part.filename.lower().endswith(UNREAD))
    unpacked = sum(part.file_size for part in parts)
    if (
        len(parts) > limits.MOST_PARTS
        or unpacked > limits.MOST_UNPACKED
        or unread > limits.MOST_UNREAD
    ):
        raise Refusal(
            _("Unpacked, the spreadsheet has %(size)d MB; %(most)d MB are taken at most.")
            % {"size": -(-unpacked // 2**20), "most": limits.MOST_UNPACKED // 2**20}
        )
    if "[Content_Types].xml" not in archive.namelist() or not any(
        name.startswith("xl/") for name in archive.namelist()
    ):
        raise Refusal(_("This is an archive, and no Excel file (.xlsx)."))
    tags = 0
    for part in parts:
        if not part.filename.lower().endswith(UNREAD):
            tags += _tags(archive, part)
            if tags > limits.MOST_TAGS:
                raise Refusal(_too_many_cells())


def _tags(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> int:
    """How many tags the part opens; raises Refusal for too many rows, cells in a row, or kept texts."""
    total = rows = cells = texts = 0
    tail = b""
    with archive.open(part) as file:
        while chunk := file.read(CHUNK):
            if b"\0" in chunk:
                # XML in UTF-16, in which the search below would see no tag; no program writes it.
                raise Refusal(_damaged())
            if b"<!DOCTYPE" in tail + chunk or b"<!ENTITY" in tail + chunk:
                raise Refusal(_("The spreadsheet declares entities, which no program does."))
            total += chunk.count(b"<")
            data = tail + chunk
            start = 0
            for found in _TAG.finditer(data):
                name, start = found[1], found.end()
                if name == b"row":
                    rows, cells = rows + 1, 0
                elif name == b"c":
                    cells += 1
                else:
                    texts += 1
                if (
                    rows > limits.MOST_SHEET_ROWS
                    or cells > limits.MOST_SHEET_COLUMNS
                    or texts > limits.MOST_SHARED_TEXTS
                ):
                    raise Refusal(_too_many_cells())
            tail = data[max(start, len(data) - _TAIL) :]
    return total


def read(path: Path) -> tuple[tuple[str, ...], Rows]:
    """The names of the columns in the first row of the first sheet, and each further row with its number."""
    rows = _rows(path)
    for _number, cells in rows:
        if any(cells):
            names = headings.headings(cells)
            return names, ((number, headings.row(names, cells, number)) for number, cells in rows)
    raise Refusal(_("The first sheet is empty."))


def _rows(path: Path) -> Iterator[tuple[int, list[str]]]:
    """The rows of the first sheet as texts."""
    try:
        # As a file and not as a path, of whose ending the library has an opinion.
        with path.open("rb") as file, warnings.catch_warnings():
            # Of extensions that are not read, such as lists of choices; nothing that an editor could change.
            warnings.simplefilter("ignore")
            book = openpyxl.load_workbook(file, read_only=True, keep_links=False)
            try:
                sheet: Any = book.worksheets[0]
                sheet.reset_dimensions()  # what the file says of its own size need not be true
                for number, cells in enumerate(sheet.iter_rows(), start=1):
                    if number > limits.MOST_SHEET_ROWS:
                        raise Refusal(_too_many_cells())
                    if any(cell.value is not None for cell in cells[limits.MOST_COLUMNS :]):
                        raise Refusal(
                            _("Line %(line)d has %(count)d columns; %(most)d are taken at most.")
                            % {
                                "line": number,
                                "count": len(cells),
                                "most": limits.MOST_COLUMNS,
                            }
                        )
                    yield number, [_text(cell) for cell in cells[: limits.MOST_COLUMNS]]
            finally:
                book.close()
    except (Refusal, GeneratorExit):
        raise
    except DefusedXmlException as error:
        raise Refusal(_("The spreadsheet declares entities, which no program does.")) from error
    except Exception as error:  # a damaged workbook fails anywhere in the library, with any error
        raise Refusal(_damaged()) from error


def _text(cell: Any) -> str:
    """The value of a cell as a person would type it."""
    value = cell.value
    if value is None:
        return ""
    if cell.data_type == "f":
        raise Refusal(
            _("Cell %(cell)s holds a formula. Replace formulae by their values before sending.")
            % {"cell": cell.coordinate}
        )
    if cell.data_type == "e":
        raise Refusal(
            _("Cell %(cell)s holds an error (%(value)s).")
            % {"cell": cell.coordinate, "value": str(value)[:20]}
        )
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == datetime.min.time() else str(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return f"{value:.10g}"
    return str(value).strip()


def _too_many_cells() -> str:
    return _(
        "The spreadsheet has too many cells. Delete empty rows and columns, or send it as CSV."
    )


def _damaged() -> str:
    return _("The spreadsheet is damaged and cannot be read. Open it and save it again as .xlsx.")
