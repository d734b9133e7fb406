"""A hostile file is refused in words, before it costs anything, and nothing of it is kept."""

import io
import time
import tracemalloc
import zipfile
from pathlib import Path

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from django.urls import reverse

from events.imports.reading import Refusal, limits, table
from events.models import Event, Revision
from tests.imports.files import ROW, as_csv, as_jsonl, as_xlsx, planned, said

HEAD = ",".join(ROW)
LINE = ",".join(ROW.values())
TYPES = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'


def workbook(cells: list[list[object]]) -> bytes:
    book = openpyxl.Workbook()
    for row in cells:
        book.active.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def with_part(data: bytes, name: str, part: bytes) -> bytes:
    """The workbook with one of its parts replaced."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for other in old.namelist():
            new.writestr(other, part if other == name else old.read(other))
        if name not in old.namelist():
            new.writestr(name, part)
    return out.getvalue()


SHEET = "xl/worksheets/sheet1.xml"
NS = b'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'


def sheet(inner: bytes) -> bytes:
    return with_part(
        workbook([list(ROW)]),
        SHEET,
        b"<worksheet " + NS + b"><sheetData>" + inner + b"</sheetData></worksheet>",
    )


def entities() -> bytes:
    laugh = b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'
    return with_part(workbook([list(ROW)]), SHEET, laugh + b"<worksheet " + NS + b"/>")


def archive() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as new:
        new.writestr("readme.txt", "hello")
    return out.getvalue()


def encrypted() -> bytes:
    data = bytearray(workbook([list(ROW)]))
    at = data.find(b"PK\x01\x02")
    data[at + 8] |= 1
    return bytes(data)


HOSTILE = {
    "50 MB": (
        lambda: (HEAD + "\n").encode() + b"x" * (50 * 2**20),
        "The file has 50 MB; 20 MB are taken at most. Send it in parts.",
    ),
    "wrong encoding": (
        lambda: f"{HEAD}\n{LINE}\n".encode() + "제목,핵실험\n".encode("cp949"),
        "Line 3 is not UTF-8. Save the file as “CSV UTF-8”, or send it as .xlsx.",
    ),
    "UTF-16": (
        lambda: f"{HEAD}\n{LINE}\n".encode("utf-16"),
        "The file is in UTF-16. Save it as “CSV UTF-8”; a spreadsheet can also be sent as .xlsx.",
    ),
    "zip bomb": (
        lambda: with_part(workbook([list(ROW)]), SHEET, b"\x20" * (80 * 2**20)),
        "Unpacked, the spreadsheet has 81 MB; 60 MB are taken at most.",
    ),
    "a million empty cells in a row": (
        lambda: sheet(b"<row>" + b"<c/>" * 1_000_000 + b"</row>"),
        "The spreadsheet has too many cells. Delete empty rows and columns, or send it as CSV.",
    ),
    "a row without end": (
        lambda: sheet(b'<row r="999999999999"><c t="inlineStr"><is><t>x</t></is></c></row>'),
        "The spreadsheet has too many cells. Delete empty rows and columns, or send it as CSV.",
    ),
    "entities": (entities, "The spreadsheet declares entities, which no program does."),
    "UTF-16 inside": (
        lambda: with_part(workbook([list(ROW)]), SHEET, "<worksheet/>".encode("utf-16")),
        "The spreadsheet is damaged and cannot be read. Open it and save it again as .xlsx.",
    ),
    "10,000 columns": (
        lambda: ",".join(f"column {n}" for n in range(10_000)).encode() + b"\nx\n",
        "The file has 10000 columns; 100 are taken at most.",
    ),
    "10,000 columns of a spreadsheet": (
        lambda: workbook([[f"column {n}" for n in range(10_000)]]),
        "Line 1 has 10000 columns; 100 are taken at most.",
    ),
    "10,000 names in JSON": (
        lambda: ("{" + ",".join(f'"n{n}":1' for n in range(10_000)) + "}").encode(),
        "Line 1: the objects have more than 100 different names.",
    ),
    "nested JSON": (
        lambda: b'{"title":' + b"[" * 90_000 + b"]" * 90_000 + b"}",
        "Line 1 is not an object in JSON: maximum recursion depth exceeded",
    ),
    "binary nonsense": (
        lambda: bytes(range(256)) * 400,
        "This is no CSV, Excel (.xlsx) or JSON Lines file: it holds binary data.",
    ),
    "binary without NUL": (
        lambda: bytes(range(1, 256)) * 400,
        "Line 2 is not UTF-8. Save the file as “CSV UTF-8”, or send it as .xlsx.",
    ),
    "a NUL byte": (
        lambda: f"{HEAD}\n{LINE}\n".encode() * 2000 + b"a\0b\n",
        "Line 4001 holds a NUL byte: the file is damaged, or no text file.",
    ),
    "one cell of 5 MB": (
        lambda: f"{HEAD}\n{LINE}\n2013-06-16,".encode() + b"x" * (5 * 2**20) + b"\n",
        "The row that begins on line 3 cannot be read:"
        " a cell is far too long; perhaps its quotation mark is not closed.",
    ),
    "an open quotation mark": (
        lambda: f'{HEAD}\n2013-06-16,"never closed\n{LINE}\n'.encode(),
        "The row that begins on line 2 cannot be read:"
        " its quotation mark is not closed before the file ends.",
    ),
    "a formula in a spreadsheet": (
        lambda: workbook([list(ROW), ["2013-06-16", '=HYPERLINK("https://example.org","x")']]),
        "Cell B2 holds a formula. Replace formulae by their values before sending.",
    ),
    "an archive": (archive, "This is an archive, and no Excel file (.xlsx)."),
    "half a workbook": (
        lambda: workbook([list(ROW)])[:2000],
        "The spreadsheet is damaged and cannot be read. Open it and save it again as .xlsx.",
    ),
    "a password": (encrypted, "The spreadsheet is protected by a password."),
    "an old Excel file": (
        lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500,
        "This is an old or a protected Excel file. Save it as .xlsx without a password.",
    ),
    "nothing": (lambda: b" \n\n", "The file is empty."),
    "names alone": (lambda: HEAD.encode(), "The file has column names and no rows."),
    "a name twice": (lambda: b"title,title\na,b\n", "Two columns have the name title."),
    "30,000 rows": (
        lambda: f"{HEAD}\n".encode() + f"{LINE}\n".encode() * 30_000,
        "The file has more than 20000 rows. Send it in parts.",
    ),
    "more cells than names": (
        lambda: f"{HEAD}\n{LINE},one,two\n".encode(),
        "Line 2 has more cells than the first row has names."
        " Perhaps a text with a comma stands without quotation marks.",
    ),
}


def refused(path: Path) -> str:
    with pytest.raises(Refusal) as refusal:
        list(table(path).records)
    return str(refusal.value)


@pytest.mark.parametrize("name", HOSTILE)
def test_the_file_is_refused_in_words_and_costs_nothing(tmp_path, name):
    make, message = HOSTILE[name]
    path = tmp_path / "file"
    path.write_bytes(make())
    tracemalloc.start()
    began = time.process_time()
    assert refused(path).startswith(message)
    assert time.process_time() - began < 5
    assert tracemalloc.get_traced_memory()[1] < 90 * 2**20
    tracemalloc.stop()


@pytest.mark.parametrize("name", HOSTILE)
def test_the_command_refuses_it_and_writes_nothing(tmp_path, record, name):
    make, message = HOSTILE[name]
    path = tmp_path / "file"
    path.write_bytes(make())
    before = Revision.objects.count()
    with pytest.raises(CommandError) as error:
        call_command("import_events", path, verbosity=0)
    # A file whose names are strange is stopped at its names, which are asked for first.
    assert message in str(error.value) or "What are the columns" in str(error.value)
    assert (Event.objects.count(), Revision.objects.count()) == (0, before)


@pytest.mark.parametrize("name", HOSTILE)
def test_the_page_refuses_it_and_keeps_nothing(record, editor, signed_in, at_once, var, name):
    make, message = HOSTILE[name]
    sent = SimpleUploadedFile("sent.csv", make())
    page = signed_in(editor).post(reverse("admin:imports"), {"file": sent}, follow=True)
    shown = page.content.decode()
    if "form" in page.context:
        [why] = page.context["form"].errors["file"]
        assert why.startswith(message) or why == "The submitted file is empty."
        assert not list((var / "imports").glob("*")) if (var / "imports").exists() else True
    else:  # read to its end by the job
        assert page.context["job"].state == "refused"
        assert page.context["job"].message.startswith(message)
        assert "Nothing was written." in shown
    assert Event.objects.count() == 0


def test_a_text_that_a_spreadsheet_would_run_rejects_its_row(tmp_path, record):
    for text in ("=1+1", "@SUM(A1)", "+cmd|' /C calc'!A0", "-2+3"):
        [outcome] = planned(as_csv(tmp_path / "f.csv", [{**ROW, "title": text}])).outcomes
        assert (
            said(outcome)
            == [
                (
                    "title",
                    f"begins with “{text[0]}”, as a formula does; if it is meant, put ' before it",
                ),
                ("title", "is empty"),
            ][: len(said(outcome))]
        )
        assert outcome.result == "rejected"


def test_html_in_any_text_rejects_its_row(tmp_path, record):
    rows = [
        {**ROW, "title": "A <b>bold</b> step"},
        {**ROW, "summary": "<script>alert(1)</script>"},
        {**ROW, "note": "Fish &amp; chips"},
        {**ROW, "title_ko": "핵\u202e실험"},
        {**ROW, "title": "Fewer than 3 < 4"},
    ]
    outcomes = planned(as_jsonl(tmp_path / "f.jsonl", rows)).outcomes
    assert [said(outcome)[:1] for outcome in outcomes] == [
        [("title", "holds HTML (<b>); only plain text is taken")],
        [("summary", "holds HTML (<script>); only plain text is taken")],
        [("note", "holds &amp;; write the sign itself")],
        [("title_ko", "holds a hidden sign (U+202E)")],
        [],
    ]


def test_a_summary_longer_than_a_cell_may_be_names_its_line(tmp_path):
    path = as_xlsx(tmp_path / "f.xlsx", [list(ROW), ["2013-06-16", "x" * 20_000]])
    assert refused(path) == "Line 2: title holds more than 10000 characters."


def test_the_limits_are_those_that_the_page_of_docs_names():
    page = Path("docs/importing.md").read_text(encoding="utf-8")
    for number in (
        f"{limits.MOST_ROWS:,} rows",
        f"{limits.MOST_COLUMNS} columns",
        f"{limits.MOST_BYTES // 2**20} MB",
        f"{limits.MOST_UNPACKED // 2**20} MB",
        f"{limits.MOST_CHARACTERS:,} characters",
    ):
        assert number in page
