"""The version of the software, read from the first heading of the changelog."""

import re
from pathlib import Path

_CHANGELOG = Path(__file__).resolve().parent.parent / "CHANGELOG.md"
_HEADING = re.compile(r"^## (\d+\.\d+\.\d+)", re.MULTILINE)


def read(changelog: str) -> str:
    """The newest version that a changelog names; raises ValueError when it names none."""
    found = _HEADING.search(changelog)
    if found is None:
        raise ValueError("The changelog has no heading such as '## 0.1.0'.")
    return found[1]


VERSION = read(_CHANGELOG.read_text(encoding="utf-8"))
