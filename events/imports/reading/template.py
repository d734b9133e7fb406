"""The template that an editor fills: the columns with one example, as CSV and as a workbook with help."""

import csv
import io
from typing import Any

import openpyxl
from django.utils.translation import gettext as _
from openpyxl.styles import Font

from events import codebook
from events.imports.reading.columns import OFFERED

#: Spreadsheets tell UTF-8 by this mark; the reader takes it away again.
MARK = "\ufeff"


def as_csv() -> bytes:
    """The names of the columns, and an example that can be imported as it stands."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow([column.name for column in OFFERED])
    writer.writerow([column.example for column in OFFERED])
    return (MARK + out.getvalue()).encode()


def as_spreadsheet() -> bytes:
    """The same as a workbook, whose further pages say what belongs in each column and list the types."""
    book = openpyxl.Workbook()
    sheet: Any = book.active
    sheet.title = "events"
    sheet.append([column.name for column in OFFERED])
    sheet.append([column.example for column in OFFERED])
    _dress(sheet, 18)
    for column in sheet.column_dimensions.values():
        column.number_format = "@"  # text: no program may make a date of 2013-06
    columns = book.create_sheet("columns")
    columns.append([_("column"), _("what belongs there")])
    for column in OFFERED:
        columns.append([column.name, str(column.label)])
    _dress(columns, 24)
    columns.column_dimensions["B"].width = 70
    types = book.create_sheet("event_types")
    types.append([_("code"), _("name"), _("range"), _("definition")])
    for kind in codebook.event_types().values():
        span = f"{kind.min_score:g} … {kind.max_score:g}"
        types.append([kind.code, kind.label_en, span, kind.definition])
    _dress(types, 24)
    types.column_dimensions["D"].width = 90
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _dress(sheet: Any, width: int) -> None:
    """Bold names that stay in sight, and columns wide enough to be read."""
    for cell in sheet[1]:
        cell.font = Font(bold=True)
        sheet.column_dimensions[cell.column_letter].width = width
    sheet.freeze_panes = "A2"
