"""References: a work that is cited, written in the styles of readers and in the files of their programs.

`STYLES` is the register: three styles for people, three entries for reference managers. The texts are written here and
not by a CSL processor: the styles that one needs are 89 MB, and they drop the day of access, which a citation of a
living record must have.
"""

from collections.abc import Callable
from dataclasses import dataclass

from events.references import entries, styles
from events.references.work import Run, Work

__all__ = ["FILES", "STYLES", "Reference", "Run", "Work", "write"]


@dataclass(frozen=True, slots=True)
class Style:
    """A way to write a reference; those with an `ending` are files."""

    label: str
    write: Callable[[Work], tuple[Run, ...]]
    ending: str = ""
    media_type: str = ""


@dataclass(frozen=True, slots=True)
class Reference:
    """A work in one style: `name` is the style's, `runs` are the text with what is set in italics."""

    name: str
    label: str
    runs: tuple[Run, ...]
    ending: str = ""

    @property
    def text(self) -> str:
        """The whole text, plain."""
        return "".join(run.text for run in self.runs)


def _plain(entry: Callable[[Work], str]) -> Callable[[Work], tuple[Run, ...]]:
    return lambda work: (Run(entry(work)),)


STYLES: dict[str, Style] = {
    "chicago": Style("Chicago", styles.chicago),
    "apa": Style("APA", styles.apa),
    "mla": Style("MLA", styles.mla),
    "bibtex": Style("BibTeX", _plain(entries.bibtex), "bib", "application/x-bibtex; charset=utf-8"),
    "ris": Style(
        "RIS", _plain(entries.ris), "ris", "application/x-research-info-systems; charset=utf-8"
    ),
    "csl": Style(
        "CSL-JSON", _plain(entries.csl), "json", "application/vnd.citationstyles.csl+json"
    ),
}

#: The styles that are files, by the ending of the file's name.
FILES = {style.ending: name for name, style in STYLES.items() if style.ending}


def write(work: Work) -> tuple[Reference, ...]:
    """The work in every style."""
    return tuple(
        Reference(name, style.label, style.write(work), style.ending)
        for name, style in STYLES.items()
    )
