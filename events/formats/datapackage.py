"""Frictionless Data Package: a zip of the tables as CSV, with `datapackage.json` that describes them.

Written from the SQLite file, so that the two hold the same; a cell that a spreadsheet would run is defused as in CSV.
"""

import csv
import io
import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED

import msgspec
from zipstream import ZipStream

from events.formats.batches import batches
from events.formats.csv import defused
from events.formats.head import NAMESPACE, Head
from events.formats.sqlite import Descriptions, references
from events.formats.tables import TABLES, Table

LICENCE = "CC-BY-4.0"


def chunks(database: Path, head: Head, descriptions: Descriptions) -> Iterator[bytes]:
    """The zip in chunks of bytes, compressed while the tables are read."""
    connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
    try:
        package = ZipStream(compress_type=ZIP_DEFLATED, compress_level=6)
        said = msgspec.json.format(msgspec.json.encode(descriptor(head, descriptions)), indent=2)
        package.add(said, "datapackage.json")
        package.add(_readme(head), "README.md")
        for table in TABLES:
            package.add(_csv(connection, table), f"{table.name}.csv")
        yield from package
    finally:
        connection.close()


def descriptor(head: Head, descriptions: Descriptions) -> dict[str, Any]:
    """What `datapackage.json` says."""
    return {
        "profile": "tabular-data-package",
        "name": NAMESPACE,
        "title": head.title,
        "description": f"{head.view}: {head.count}.",
        "homepage": head.page,
        "version": str(head.revision),
        "created": head.updated.isoformat(),
        "licenses": [{"name": LICENCE, "path": head.licence, "title": head.licence_name}],
        **head.said(),
        "resources": [_resource(table, head, descriptions) for table in TABLES],
    }


def _resource(table: Table, head: Head, descriptions: Descriptions) -> dict[str, Any]:
    foreign = [
        {
            "fields": [column.name],
            # A table that refers to itself is named by an empty text.
            "reference": {
                "resource": other.name if other is not table else "",
                "fields": list(other.key),
            },
        }
        for column in table.columns
        if (other := references(head, column))
    ]
    return {
        "name": table.name,
        "path": f"{table.name}.csv",
        "profile": "tabular-data-resource",
        "description": table.about,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": {
            "fields": [
                {
                    "name": column.name,
                    "type": column.type,
                    "description": descriptions[f"{table.name}.{column.name}"],
                }
                for column in table.columns
            ],
            "primaryKey": list(table.key),
            "missingValues": [""],
            **({"foreignKeys": foreign} if foreign else {}),
        },
    }


def _csv(connection: sqlite3.Connection, table: Table) -> Iterator[bytes]:
    yield _text([table.names])
    flags = {n for n, column in enumerate(table.columns) if column.type == "boolean"}
    for batch in batches(connection.execute(f"SELECT * FROM {table.name} ORDER BY rowid")):
        yield _text(
            [_flag(cell) if n in flags else defused(cell) for n, cell in enumerate(row)]
            for row in batch
        )


def _flag(value: int) -> str:
    return "true" if value else "false"


def _text(rows: Iterable[Iterable[object]]) -> bytes:
    out = io.StringIO(newline="")
    csv.writer(out).writerows(rows)
    return out.getvalue().encode()


def _readme(head: Head) -> str:
    return (
        f"# {head.title}\n\n{head.view}: {head.count}.\n\n{head.citation}\n\n"
        f"Licence: {head.licence_name}, {head.licence}\n\n"
        "`datapackage.json` describes every table and column (https://specs.frictionlessdata.io/data-package/).\n"
    )
