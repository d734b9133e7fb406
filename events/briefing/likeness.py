"""Past days before which tension ran a like course, and what followed each of them in 90 days. No forecast is made."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from events.analysis.phases import Phase
from events.analysis.similar_days import WINDOW_DAYS, Course, Likeness, similar_days
from events.analysis.tension import Reading
from events.briefing.ledger import Entry, Known, Ledger


@dataclass(frozen=True, slots=True)
class LikeDay:
    """A past day like the present one: its reading, the one 90 days later, and the strongest acts between them.

    `began` is the crisis or thaw that began in those days, as known by the present day.
    """

    likeness: Likeness
    then: Reading
    after: Reading
    raising: str
    lowering: str
    began: Phase | None


@dataclass(frozen=True, slots=True)
class LikeDays:
    """The course up to the present day and the days like it, the nearest first; None where the record is thin."""

    course: Course | None
    days: tuple[LikeDay, ...]


def like_days(ledger: Ledger, record: Known, phases: Sequence[Phase]) -> LikeDays:
    """The days like the record's."""
    found = similar_days(ledger.courses, record.day)
    return LikeDays(
        course=ledger.courses.at(record.day),
        days=tuple(_followed(ledger, record, phases, like) for like in found),
    )


def _followed(ledger: Ledger, record: Known, phases: Sequence[Phase], like: Likeness) -> LikeDay:
    end = like.day + timedelta(days=WINDOW_DAYS)
    after = record.between(like.day + timedelta(days=1), end)
    return LikeDay(
        likeness=like,
        then=ledger.series.at(like.day),
        after=ledger.series.at(end),
        raising=strongest([entry for entry in after if entry.is_conflict]),
        lowering=strongest([entry for entry in after if entry.is_cooperation]),
        began=next((phase for phase in phases if like.day < phase.first <= end), None),
    )


def strongest(entries: Sequence[Entry]) -> str:
    """The id of the entry that weighs most, the earlier of equals; empty without any."""
    return max(entries, key=lambda e: (e.weight, -e.first_day.toordinal())).id if entries else ""
