"""What is cited, as far as any style has to know it."""

from dataclasses import dataclass
from datetime import date
from typing import Literal


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text, set in italics or not."""

    text: str
    is_italic: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """One page or data set of the site, as it stood at a revision.

    `part` says which part of the record it is, in the middle of a sentence: event k7f3q9, 214 events. `made` is the day
    of the revision, `seen` that of access.
    """

    key: str
    kind: Literal["webpage", "dataset"]
    site: str
    title: str
    part: str
    revision: int
    made: date
    seen: date
    address: str
    language: str
    licence: str
