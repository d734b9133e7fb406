"""References for programs: a BibTeX entry, a RIS record, and CSL-JSON, which Zotero and every CSL processor read."""

import json
from datetime import date

from django.utils.text import capfirst

from events.formats.bibtex import MONTHS, escaped
from events.formats.document import one_line
from events.references.work import Work


def bibtex(work: Work) -> str:
    """The entry; the site stands in double braces, so that it is not taken for a person."""
    fields = {
        "author": f"{{{escaped(work.site)}}}",
        "title": f"{{{escaped(work.title)}}}",
        "year": str(work.made.year),
        "version": f"revision {work.revision}",
        "howpublished": "Web page" if work.kind == "webpage" else "Data set",
        "url": work.address,
        "urldate": work.seen.isoformat(),
        "langid": "korean" if work.language == "ko" else "english",
        "note": escaped(_note(work)),
        "rights": escaped(work.licence),
    }
    lines = [f"  {name} = {{{value}}},\n" for name, value in fields.items()]
    lines.insert(3, f"  month = {MONTHS[work.made.month - 1]},\n")
    return f"@misc{{{work.key},\n{''.join(lines)}}}\n"


def ris(work: Work) -> str:
    """The record, with line ends as the format wants them."""
    tags = (
        ("TY", "WEB" if work.kind == "webpage" else "DATA"),
        ("ID", work.key),
        ("AU", work.site),
        ("TI", work.title),
        ("T2", work.site),
        ("PY", str(work.made.year)),
        ("DA", f"{work.made:%Y/%m/%d}"),
        ("ET", f"revision {work.revision}"),
        ("Y2", f"{work.seen:%Y/%m/%d}"),
        ("LA", work.language),
        ("UR", work.address),
        ("C2", work.licence),
        ("N1", _note(work)),
        ("ER", ""),
    )
    return "".join(f"{tag}  - {one_line(value)}\r\n" for tag, value in tags)


def csl(work: Work) -> str:
    """A list of one item, a line a member."""
    item = {
        "id": work.key,
        "type": work.kind,
        "title": work.title,
        "author": [{"literal": work.site}],
        "container-title": work.site,
        "issued": _parts(work.made),
        "accessed": _parts(work.seen),
        "version": f"revision {work.revision}",
        "URL": work.address,
        "language": work.language,
        "note": f"{_note(work)}. {work.licence}",
    }
    members = (f"    {_json(name)}: {_json(value)}" for name, value in item.items())
    return "[\n  {\n" + ",\n".join(members) + "\n  }\n]\n"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _note(work: Work) -> str:
    return f"{capfirst(work.part)}, revision {work.revision}"


def _parts(day: date) -> dict[str, list[list[int]]]:
    return {"date-parts": [[day.year, day.month, day.day]]}
