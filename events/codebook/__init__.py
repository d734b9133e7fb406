"""The coding scheme: event types, quad classes, roles, precision, attribution and links, read once from files.

A published version never changes: a correction of the scheme is a new file beside the old one.
"""

import csv
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Literal

VERSION = "1.0"
VERSIONS = ("1.0",)

Direction = Literal["escalation", "de-escalation", "neutral"]
Mode = Literal["verbal", "material", ""]

#: Quad class of the event-data literature, in its conventional numbering.
QUAD_CLASSES: dict[int, str] = {
    1: "Verbal cooperation",
    2: "Material cooperation",
    3: "Verbal conflict",
    4: "Material conflict",
}
ROLES: dict[str, str] = {"initiator": "Initiator", "target": "Target", "other": "Other party"}
PRECISIONS: dict[str, str] = {"day": "Day", "month": "Month", "year": "Year"}
ATTRIBUTIONS: dict[str, str] = {
    "confirmed": "Confirmed",
    "claimed": "Claimed by one side",
    "disputed": "Disputed",
}
LINK_TYPES: dict[str, str] = {
    "responds_to": "responds to",
    "follows": "follows",
    "cancels": "cancels",
    "fulfils": "fulfils",
    "violates": "violates",
    "part_of": "is part of",
}
#: The same link read from its other end.
LINK_TYPES_REVERSED: dict[str, str] = {
    "responds_to": "was answered by",
    "follows": "was followed by",
    "cancels": "was cancelled by",
    "fulfils": "was fulfilled by",
    "violates": "was violated by",
    "part_of": "includes",
}
DIRECTIONS: dict[str, str] = {
    "escalation": "Escalation",
    "de-escalation": "De-escalation",
    "neutral": "Neutral",
}


@dataclass(frozen=True, slots=True)
class EventType:
    """One row of the codebook. Scores run from -10 to +10; `min_score` and `max_score` are the permitted range."""

    code: str
    group: str
    label_en: str
    label_ko: str
    definition: str
    direction: Direction
    quad: str
    mode: Mode
    plover_type: str
    plover_mode: str
    plover_context: str
    plover_score: float | None
    cameo_code: str
    cameo_goldstein: float | None
    default_score: float
    min_score: float
    max_score: float
    what_moves_it: str
    examples: tuple[str, ...]

    def permits(self, score: float) -> bool:
        """Whether the score lies in the type's range; 0, no effect across the line, always does."""
        return score == 0 or self.min_score <= score <= self.max_score

    def quad_class(self, score: float) -> int | None:
        """The quad class 1 to 4 of an event of this type: mode from the type, side from the sign of the score.

        A score of 0 takes the side of the type. Types without a mode (context) have no quad class.
        """
        if not self.mode:
            return None
        conflict = score < 0 or (score == 0 and self.direction == "escalation")
        return {("verbal", False): 1, ("material", False): 2, ("verbal", True): 3}.get(
            (self.mode, conflict), 4
        )


@dataclass(frozen=True, slots=True)
class Korean:
    """The texts of an event type in Korean; its label stands in the codebook itself."""

    definition: str
    what_moves_it: str


def _number(text: str) -> float | None:
    return float(text) if text else None


@cache
def source_text(version: str = VERSION) -> str:
    """The codebook file of a version as it was published; raises KeyError for an unknown version."""
    if version not in VERSIONS:
        raise KeyError(version)
    return resources.files(__package__).joinpath(f"{version}.csv").read_text(encoding="utf-8")


@cache
def event_types(version: str = VERSION) -> dict[str, EventType]:
    """Every event type of a version by its code, in the order of the file."""
    return {
        row["code"]: EventType(
            code=row["code"],
            group=row["group"],
            label_en=row["label_en"],
            label_ko=row["label_ko"],
            definition=row["definition"],
            direction=row["direction"],  # type: ignore[arg-type]  # checked by tests/codebook
            quad=row["quad"],
            mode=row["mode"],  # type: ignore[arg-type]  # checked by tests/codebook
            plover_type=row["plover_type"],
            plover_mode=row["plover_mode"],
            plover_context=row["plover_context"],
            plover_score=_number(row["plover_score"]),
            cameo_code=row["cameo_code"],
            cameo_goldstein=_number(row["cameo_goldstein"]),
            default_score=float(row["default_score"]),
            min_score=float(row["min_score"]),
            max_score=float(row["max_score"]),
            what_moves_it=row["what_moves_it"],
            examples=tuple(
                row[k] for k in ("example_1", "example_2") if row[k] not in ("", "none")
            ),
        )
        for row in csv.DictReader(source_text(version).splitlines())
    }


@cache
def korean(version: str = VERSION) -> dict[str, Korean]:
    """The Korean texts of every event type of a version by its code; the English ones are the scheme."""
    if version not in VERSIONS:
        raise KeyError(version)
    path = resources.files(__package__).joinpath(f"{version}.ko.csv")
    return {
        row["code"]: Korean(row["definition"], row["what_moves_it"])
        for row in csv.DictReader(path.read_text(encoding="utf-8").splitlines())
    }


def direction_of(score: float) -> Direction:
    """The side of the axis on which a score is drawn."""
    return "escalation" if score < 0 else "de-escalation" if score > 0 else "neutral"


def score_words(score: float) -> str:
    """A score in words, by the anchors of the method: how strong, and on which side."""
    size = abs(score)
    if size == 0:
        return "no effect across the line"
    strength = next(
        word
        for limit, word in (
            (2, "slight"),
            (4, "moderate"),
            (6, "strong"),
            (8, "very strong"),
            (10, "extreme"),
        )
        if size <= limit
    )
    return f"{strength} {direction_of(score)}"
