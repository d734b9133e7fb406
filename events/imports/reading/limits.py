"""How large a file may be, and the refusal of one that is larger.

The numbers leave room for twice the rows of the largest file expected, and bound what a hostile one can cost.
"""

#: Of the file as it is sent.
MOST_BYTES = 20 * 1024 * 1024
#: Of a spreadsheet when it is unpacked: 10,000 whole rows take about a third.
MOST_UNPACKED = 60 * 1024 * 1024
#: Of a spreadsheet's pictures and printer settings together, which are not read.
MOST_UNREAD = 5 * 1024 * 1024
#: Files inside a spreadsheet.
MOST_PARTS = 500
#: Opening signs of XML in a spreadsheet: each becomes an object of some hundred bytes while it is read.
MOST_TAGS = 4_000_000
#: Rows of a spreadsheet, empty ones included, as some programs write them to the end of a formatted column.
MOST_SHEET_ROWS = 200_000
#: Cells in one row of a spreadsheet, empty ones included: as many as the programs have columns.
MOST_SHEET_COLUMNS = 16_384
#: Texts that a spreadsheet keeps apart from its cells.
MOST_SHARED_TEXTS = 1_000_000
MOST_ROWS = 20_000
MOST_COLUMNS = 100
#: Characters in one cell; a summary has a few hundred.
MOST_CHARACTERS = 10_000
#: Bytes of one line of JSON.
MOST_LINE = 200_000


class Refusal(Exception):
    """The whole file cannot be taken; the message is for the editor."""
