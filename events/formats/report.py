"""What became of each line of a file that was loaded."""

from collections import Counter
from dataclasses import dataclass, field

from events.formats.row import Row


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a file that holds a row, or the reason why it does not."""

    file: str
    number: int
    row: Row | None
    error: str = ""

    @property
    def where(self) -> str:
        """File and line, as an editor looks them up."""
        return f"{self.file}:{self.number}"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one line: created, updated, unchanged, kept or rejected."""

    where: str
    record: str
    key: str
    result: str
    detail: str = ""


@dataclass(slots=True)
class Report:
    """The outcome of every line, and whether anything was written."""

    outcomes: list[Outcome] = field(default_factory=list)
    written: bool = False

    def add(self, line: Line, result: str, detail: str = "") -> None:
        """Notes what became of a line."""
        kind, key = (line.row.record, line.row.key) if line.row else ("?", "?")
        self.outcomes.append(Outcome(line.where, kind, key, result, detail))

    @property
    def counts(self) -> Counter[str]:
        """How many lines had each outcome."""
        return Counter(outcome.result for outcome in self.outcomes)

    @property
    def rejected(self) -> list[Outcome]:
        """The lines that stand in the way."""
        return [outcome for outcome in self.outcomes if outcome.result == "rejected"]
