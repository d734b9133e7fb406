"""What a file is, told by its bytes and not by its name, and its rows by whichever reader fits."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from django.utils.translation import gettext as _

from events.imports.reading import jsonl, limits, separated, spreadsheet
from events.imports.reading.limits import Refusal

#: The first bytes of a ZIP archive, which a spreadsheet is, and of the older Office files.
ZIP = b"PK\x03\x04"
OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
UTF8_MARK = b"\xef\xbb\xbf"
UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True)
class Record:
    """One row: the line on which it begins, and its cells by the name of their column; empty ones are empty texts."""

    line: int
    cells: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Table:
    """A file's kind (`csv`, `xlsx`, `jsonl`), the names of its columns as they stand there, and its rows."""

    kind: str
    headings: tuple[str, ...]
    records: Iterator[Record]


def check(path: Path) -> str:
    """The kind of the file, found without parsing it; raises Refusal for one that is too large or none of them."""
    size = path.stat().st_size
    if size > limits.MOST_BYTES:
        raise Refusal(too_large(size))
    with path.open("rb") as file:
        start = file.read(64 * 1024)
    if not start.strip():
        raise Refusal(_("The file is empty."))
    if start.startswith(ZIP):
        spreadsheet.check(path)
        return "xlsx"
    if start.startswith(OLD_OFFICE):
        raise Refusal(
            _("This is an old or a protected Excel file. Save it as .xlsx without a password.")
        )
    if start.startswith(UTF16_MARKS):
        raise Refusal(
            _(
                "The file is in UTF-16. Save it as “CSV UTF-8”; a spreadsheet can also be sent as .xlsx."
            )
        )
    if b"\0" in start:
        raise Refusal(_("This is no CSV, Excel (.xlsx) or JSON Lines file: it holds binary data."))
    return "jsonl" if start.removeprefix(UTF8_MARK).lstrip().startswith(b"{") else "csv"


def table(path: Path) -> Table:
    """The file's columns, and its rows to be read once; raises Refusal here or while the rows are read."""
    kind = check(path)
    if kind == "xlsx":
        headings, rows = spreadsheet.read(path)
    else:
        text = decoded(path.read_bytes())
        headings, rows = jsonl.read(text) if kind == "jsonl" else separated.read(text)
    return Table(kind, headings, _counted(rows))


def too_large(size: int) -> str:
    """The sentence that refuses a file of so many bytes."""
    return _("The file has %(size).0f MB; %(most)d MB are taken at most. Send it in parts.") % {
        "size": max(size / 2**20, limits.MOST_BYTES / 2**20 + 1),
        "most": limits.MOST_BYTES // 2**20,
    }


def decoded(data: bytes) -> str:
    """The bytes as text; raises Refusal when they are not UTF-8 or hold a NUL byte."""
    try:
        text = data.removeprefix(UTF8_MARK).decode("utf-8")
    except UnicodeDecodeError as error:
        raise Refusal(
            _("Line %(line)d is not UTF-8. Save the file as “CSV UTF-8”, or send it as .xlsx.")
            % {"line": data.count(b"\n", 0, error.start) + 1}
        ) from error
    found = text.find("\0")
    if found >= 0:
        raise Refusal(
            _("Line %(line)d holds a NUL byte: the file is damaged, or no text file.")
            % {"line": text.count("\n", 0, found) + 1}
        )
    return text


def _counted(rows: Iterator[tuple[int, dict[str, str]]]) -> Iterator[Record]:
    count = 0
    for line, cells in rows:
        if not any(cells.values()):
            continue
        count += 1
        if count > limits.MOST_ROWS:
            raise Refusal(
                _("The file has more than %(most)d rows. Send it in parts.")
                % {"most": limits.MOST_ROWS}
            )
        for heading, cell in cells.items():
            if len(cell) > limits.MOST_CHARACTERS:
                raise Refusal(long_cell(line, heading))
        yield Record(line, cells)
    if not count:
        raise Refusal(_("The file has column names and no rows."))


def long_cell(line: int, heading: str) -> str:
    """The sentence that refuses a cell longer than any text of the record."""
    return _("Line %(line)d: %(heading)s holds more than %(most)d characters.") % {
        "line": line,
        "heading": heading,
        "most": limits.MOST_CHARACTERS,
    }
