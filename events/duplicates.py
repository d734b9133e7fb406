"""Whether an event is in the record already: others of nearly the same days, parties and kind, the likeliest first.

Two events are compared by four things. Days: first days at most two apart. Parties: at least one in common, and how
many. Kind: the same type, the same group of the codebook, or the same quad class. Words: how alike titles and summaries
are (RapidFuzz, in any order). What was begun by others, or says that it is a sequel, is less likely the same act.

The weights were first fitted by hand to tests/cases/duplicates.json. tests/cases/duplicates_held_out.json was written
later and by other rules: each half of it was fitted together with the first pairs and tried on the other half, where
neither did worse than the first weights. What stands is the mean of the two. Of its 26 true pairs 22 are found, of its
26 look-alikes none is asked about; were the record typed in anew, about 3.5 % of its events would be asked about.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from rapidfuzz import fuzz

from events import codebook, search
from events.formats import dump
from events.formats.row import EventRow
from events.models import Actor, Event

#: Days between the first days of two wordings of one act: time zones, and the day of the report.
REACH = 2
#: Likeness from 0 to 1 from which an editor is asked.
THRESHOLD = 0.58
#: Likeness of words from which another kind does not matter.
ALIKE = 0.4
#: What kind, words and parties weigh; together 1.
_KIND, _WORDS, _PARTIES = 0.2, 0.5, 0.3
#: Candidates shown at once.
SHOWN = 5

#: Words that stand in half of all titles, and so say nothing about which event is meant.
_OF_EVERY_TITLE = (
    "a an and after again against as at be by down for from has have in into is its it of off on one or out over says "
    "said that the their to two up was were which who with north south northern southern korea koreas korean koreans "
    "us pyongyang seoul washington dprk rok kim jong un first new"
)
_EMPTY = frozenset(_OF_EVERY_TITLE.split())
#: Words by which a title says that something like it went before.
_OF_SEQUELS = "another more further second third fourth fifth answer answers reply replies"
_LATER = frozenset(_OF_SEQUELS.split())
#: What is left of a likeness at 0, 1 and 2 days apart, when others began, and when one title alone speaks of a sequel.
_DAYS_APART = (1.0, 0.85, 0.75)
_ANSWER = 0.6
_SEQUEL = 0.7


@dataclass(frozen=True, slots=True)
class Act:
    """What two events are compared by."""

    first_day: date
    last_day: date | None
    event_type: str
    score: float
    title: str
    summary: str
    initiators: frozenset[str]
    parties: frozenset[str]


@dataclass(frozen=True, slots=True)
class Candidate:
    """An event that may be the same, and how like it is, from 0 to 1."""

    event: Event
    likeness: float


def candidates(row: EventRow) -> list[Candidate]:
    """The events that the row may repeat, the likeliest first; not those that are withdrawn."""
    parents: dict[str, str] = {
        slug: parent
        for slug, parent in Actor.objects.exclude(parent=None).values_list("slug", "parent__slug")
        if parent
    }
    mine = act(row, parents)
    reach = timedelta(days=REACH)
    near = (
        Event.objects.between(row.first_day - reach, (row.last_day or row.first_day) + reach)
        .exclude(public_id=row.id)
        .exclude(status=Event.Status.WITHDRAWN)
        .for_detail()
    )
    found = [Candidate(event, likeness(mine, act(dump.event(event), parents))) for event in near]
    found = [candidate for candidate in found if candidate.likeness >= THRESHOLD]
    return sorted(found, key=lambda candidate: -candidate.likeness)[:SHOWN]


def act(row: EventRow, parents: Mapping[str, str]) -> Act:
    """The row as it is compared; `parents` leads from a body, a force or a person to the state that it acts for."""

    def states(slugs: Iterable[str]) -> frozenset[str]:
        return frozenset(parents.get(slug, slug) for slug in slugs)

    return Act(
        row.first_day,
        row.last_day,
        row.event_type,
        row.score,
        row.title,
        row.summary,
        states(row.initiators),
        states((*row.initiators, *row.targets, *row.others)),
    )


def likeness(one: Act, other: Act) -> float:
    """How probable it is that both are one event, from 0 to 1."""
    apart = _days_apart(one, other)
    if apart > REACH or not one.parties & other.parties:
        return 0.0
    kind, words = _likeness_of_kind(one, other), _likeness_of_words(one, other)
    if kind == 0 and words < ALIKE:
        return 0.0
    parties = len(one.parties & other.parties) / min(len(one.parties), len(other.parties))
    found = _KIND * kind + _WORDS * words + _PARTIES * parties
    found *= _DAYS_APART[apart]
    if not one.initiators & other.initiators:
        found *= _ANSWER
    if _sequels(one) != _sequels(other):
        found *= _SEQUEL
    return round(found, 3)


def _days_apart(one: Act, other: Act) -> int:
    """Days between the first days; none when one begins within the days of the other."""
    early, late = sorted((one, other), key=lambda each: each.first_day)
    if early.last_day and early.last_day >= late.first_day:
        return 0
    return (late.first_day - early.first_day).days


def _likeness_of_kind(one: Act, other: Act) -> float:
    if one.event_type == other.event_type:
        return 1.0
    mine, theirs = (codebook.event_types().get(each.event_type) for each in (one, other))
    if mine is None or theirs is None:
        return 0.0
    if mine.group == theirs.group:
        return 0.7
    quad = mine.quad_class(one.score)
    return 0.5 if quad is not None and quad == theirs.quad_class(other.score) else 0.0


def _likeness_of_words(one: Act, other: Act) -> float:
    titles = fuzz.token_sort_ratio(_said(one.title), _said(other.title))
    whole = fuzz.token_set_ratio(
        _said(f"{one.title} {one.summary}"), _said(f"{other.title} {other.summary}")
    )
    return max(titles, whole) / 100


def _sequels(each: Act) -> frozenset[str]:
    return _LATER.intersection(search.fold(each.title))


def _said(text: str) -> str:
    return " ".join(word for word in search.fold(text) if word not in _EMPTY)
