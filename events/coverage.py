"""What the published record covers and where it is thin, counted."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from events import as_of, caching
from events.analysis.coverage import THIN_BELOW
from events.models import Citation, Event, Participation, Publisher, Source

#: Publishers that repeat others: they do not count as independent.
REPEATERS = (Publisher.Kind.AGGREGATOR, Publisher.Kind.ENCYCLOPEDIA)
DPRK = "dprk"


@dataclass(frozen=True, slots=True)
class Decade:
    """The events of ten years: `first` is the year in which they begin."""

    first: int
    events: int
    de_escalation: int
    two_publishers: int

    @property
    def last(self) -> int:
        """The year in which they end."""
        return self.first + 9


@dataclass(frozen=True, slots=True)
class Share:
    """A part of all published events: how many, and in per cent."""

    label: str
    events: int
    percent: float


@dataclass(frozen=True, slots=True)
class Coverage:
    """The record in numbers of published events, unless a name says otherwise."""

    events: int
    first_day: date | None
    last_day: date | None
    de_escalation: int
    not_by_dprk: int
    two_publishers: int
    only_state_media: int
    only_weak: int
    without_place: int
    not_to_the_day: int
    without_korean_title: int
    sources: int
    korean_sources: int
    archived_sources: int
    publishers: int
    decades: tuple[Decade, ...]
    thin_years: tuple[int, ...]

    @property
    def shares(self) -> list[Share]:
        """How two-sided and how well sourced the record is; 0 per cent each for an empty record."""
        parts = (
            (_("De-escalation"), self.de_escalation),
            (_("Not initiated by the DPRK"), self.not_by_dprk),
            (_("Two or more independent publishers"), self.two_publishers),
        )
        return [
            Share(label, n, 100 * n / self.events if self.events else 0.0) for label, n in parts
        ]

    @property
    def single(self) -> int:
        """Events with fewer than two independent publishers."""
        return self.events - self.two_publishers

    @property
    def thin_spans(self) -> list[str]:
        """The thin years, neighbours as one span: 1946–1949, 1952."""
        spans: list[list[int]] = []
        for year in self.thin_years:
            if spans and spans[-1][-1] == year - 1:
                spans[-1].append(year)
            else:
                spans.append([year])
        return [str(span[0]) if len(span) == 1 else f"{span[0]}–{span[-1]}" for span in spans]


@dataclass(slots=True)
class _Sourcing:
    """Who backs one event."""

    independent: set[int]
    all_state: bool
    all_weak: bool


def coverage() -> Coverage:
    """The coverage at the current dataset version, counted once for each, and anew when a year is over."""
    return caching.kept(f"coverage:{as_of.today().year}", caching.dataset_version(), measure)


def measure() -> Coverage:
    """The coverage, counted from the database."""
    columns = ("pk", "first_day", "until", "score", "place", "precision", "title_ko")
    events = list(Event.objects.published().order_by("first_day").values_list(*columns))
    sourcing, by_dprk = _sourcing(), _initiated_by_dprk()
    two = {pk for pk, who in sourcing.items() if len(who.independent) > 1}
    languages, archived, publishers = _sources()
    years = Counter(row[1].year for row in events)
    return Coverage(
        events=len(events),
        first_day=events[0][1] if events else None,
        last_day=max((row[2] for row in events), default=None),
        de_escalation=sum(row[3] > 0 for row in events),
        not_by_dprk=sum(row[0] not in by_dprk for row in events),
        two_publishers=len(two),
        only_state_media=sum(who.all_state for who in sourcing.values()),
        only_weak=sum(who.all_weak for who in sourcing.values()),
        without_place=sum(row[4] is None for row in events),
        not_to_the_day=sum(row[5] != "day" for row in events),
        without_korean_title=sum(not row[6] for row in events),
        sources=sum(languages.values()),
        korean_sources=languages["ko"],
        archived_sources=archived,
        publishers=publishers,
        decades=tuple(_decades([(row[0], row[1], row[3]) for row in events], two)),
        thin_years=tuple(_thin(years)),
    )


def _thin(years: Counter[int]) -> Iterable[int]:
    """The years before the present one with fewer events than tell a quiet time from a thin record."""
    if years:
        last = max(as_of.today().year, *years)
        yield from (year for year in range(min(years), last) if years[year] < THIN_BELOW)


def independent_publishers() -> dict[int, set[int]]:
    """The publishers behind each published event, by primary key; those that repeat others do not count."""
    cited = Citation.objects.filter(event__in=Event.objects.published()).order_by()
    first_hand = cited.exclude(source__publisher__kind__in=REPEATERS)
    found: dict[int, set[int]] = defaultdict(set)
    for event, publisher in first_hand.values_list("event", "source__publisher"):
        found[event].add(publisher)
    return found


def _sourcing() -> dict[int, _Sourcing]:
    """Who backs each published event. Who carried a text is not counted: it is the publisher's all the same."""
    cited = Citation.objects.filter(event__status=Event.Status.PUBLISHED).order_by("event")
    found: dict[int, _Sourcing] = {}
    for event, publisher, kind, state, weak in cited.values_list(
        "event",
        "source__publisher",
        "source__publisher__kind",
        "source__publisher__state_media",
        "source__weak",
    ):
        who = found.setdefault(event, _Sourcing(set(), True, True))
        if kind not in REPEATERS:
            who.independent.add(publisher)
        who.all_state = who.all_state and state
        who.all_weak = who.all_weak and weak
    return found


def _initiated_by_dprk() -> set[int]:
    """Published events that North Korea, or an actor that belongs to it, initiates."""
    parts = Participation.objects.filter(event__status=Event.Status.PUBLISHED, role="initiator")
    own = parts.filter(actor__slug=DPRK) | parts.filter(actor__parent__slug=DPRK)
    return set(own.values_list("event", flat=True))


def _sources() -> tuple[Counter[str], int, int]:
    """Languages of the public sources, how many have an archived copy, and how many publishers they have."""
    cited = Citation.objects.filter(event__status=Event.Status.PUBLISHED).values("source")
    rows = list(
        Source.objects.filter(pk__in=cited).values_list("language", "archived_url", "publisher")
    )
    return (
        Counter(row[0] for row in rows),
        sum(bool(row[1]) for row in rows),
        len({row[2] for row in rows}),
    )


def _decades(events: Iterable[tuple[int, date, float]], two: set[int]) -> Iterable[Decade]:
    by_decade: dict[int, list[tuple[int, float]]] = {}
    for pk, day, score in events:
        by_decade.setdefault(day.year // 10 * 10, []).append((pk, score))
    for first, rows in sorted(by_decade.items()):
        yield Decade(
            first,
            len(rows),
            sum(score > 0 for _pk, score in rows),
            sum(pk in two for pk, _score in rows),
        )
