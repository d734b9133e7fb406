"""What the pages of phases show: the strip and table of all of them, and one with its events, waves and both sides."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from events import as_of, codebook, codebook_words, phases
from events.analysis.comparison import Episode
from events.analysis.phases import Kind, Phase, counted
from events.analysis.survival import Survival, survival
from events.drawing import phases as strips
from events.drawing import tension
from events.drawing.marks import Mark, marks
from events.drawing.phases import Row
from events.drawing.tension import TensionPicture
from events.drawing.time import Axis, Tick
from events.models import Actor, Event
from events.models import Phase as Period
from events.phases import Named, Record
from events.querysets import EventQuerySet

#: The first year of the strip, as in every picture of years.
FIRST_YEAR = 1945
#: Days that the picture of a phase shows before and after it.
MARGIN = 60
#: The strongest events of a phase that its page lists; the rest are a list of their own.
STRONGEST = 15
#: Days that are named under it, at most.
TICKS = 12
#: What leaves out events scored 0, of cooperation and of conflict: they have a class and move nothing.
MOVING = {False: "min_score=0.1", True: "max_score=-0.1"}
#: A phase's picture has about so many points.
POINTS = 400


@dataclass(frozen=True, slots=True)
class Told:
    """A phase of a table with what its opening, its closing and its first movers are."""

    phase: Phase
    period: Period | None
    opening: Event | None
    closing: Event | None
    movers: tuple[Actor, ...]


@dataclass(frozen=True, slots=True)
class Durations:
    """How long the phases of a kind lasted: those that count, and the curve of their days."""

    kind: Kind
    phases: tuple[Phase, ...]
    curve: Survival

    @property
    def median(self) -> int | None:
        """The days after which half of them were over; None where too few have ended to say so."""
        median = self.curve.median
        return int(median) if median is not None and self.curve.is_enough else None

    @property
    def longest(self) -> Phase | None:
        """The one that lasted longest."""
        return max(self.phases, key=lambda phase: phase.days, default=None)


@dataclass(frozen=True, slots=True)
class Overview:
    """Every phase, newest first, incidents apart; the strip; and how long crises and thaws lasted."""

    phases: tuple[Told, ...]
    incidents: tuple[Told, ...]
    strip: tuple[Row, ...]
    crises: Durations
    thaws: Durations


@dataclass(frozen=True, slots=True)
class Picture:
    """Tension around a phase: the picture, the phase as a part of its width, its waves' borders and its marks."""

    tension: TensionPicture
    start: float
    width: float
    borders: tuple[float, ...]
    marks: tuple[Mark, ...]
    ticks: tuple[Tick, ...]


@dataclass(frozen=True, slots=True)
class ClassRow:
    """Number and weight of the events of a quad class that move tension, and the query string that finds them."""

    label: str
    count: int
    weight: float
    query: str


@dataclass(frozen=True, slots=True)
class Portrait:
    """One phase; `rank` is its place by length among those of its kind that count, None if it does not count."""

    told: Told
    others: tuple[Period, ...]
    leading: tuple[Actor, ...]
    episode: Episode
    picture: Picture
    strongest: tuple[Event, ...]
    rank: int | None
    of: int
    before: Phase | None
    after: Phase | None

    @property
    def phase(self) -> Phase:
        """The phase itself."""
        return self.told.phase

    @property
    def query(self) -> str:
        """The query string that finds its events."""
        return f"from={self.phase.first}&to={self.phase.last}"

    @property
    def classes(self) -> list[ClassRow]:
        """Its events by quad class."""
        counts, weights = self.episode.counts, self.episode.weights
        numbers = {
            1: (counts.verbal_cooperation, weights.verbal_cooperation),
            2: (counts.material_cooperation, weights.material_cooperation),
            3: (counts.verbal_conflict, weights.verbal_conflict),
            4: (counts.material_conflict, weights.material_conflict),
        }
        return [
            ClassRow(
                label, int(count), weight, f"{self.query}&quad_class={number}&{MOVING[number > 2]}"
            )
            for number, label in codebook_words.labels(codebook.QUAD_CLASSES).items()
            for count, weight in [numbers[number]]
        ]


def overview(version: int) -> Overview:
    """All phases of the record."""
    found, record = phases.today(version), phases.record(version)
    told = _told(phases.named(found))[::-1]
    net = record.series.net.tolist() if record else []
    first = record.series.first if record else as_of.today()
    since = min(FIRST_YEAR, first.year)
    return Overview(
        phases=tuple(one for one in told if not one.phase.is_incident),
        incidents=tuple(one for one in told if one.phase.is_incident),
        strip=tuple(strips.strip(found, net, first=first, since=since)) if found else (),
        crises=durations(found, "crisis"),
        thaws=durations(found, "thaw"),
    )


def durations(found: Iterable[Phase], kind: Kind) -> Durations:
    """The phases of a kind that count, and how long they lasted."""
    chosen = counted(found, kind)
    curve = survival([p.days for p in chosen], [not p.is_ongoing for p in chosen])
    return Durations(kind, chosen, curve)


def portrait(phase: Phase, version: int) -> Portrait | None:
    """One phase as its page shows it, in six queries; None for an empty record."""
    record, episode = phases.record(version), phases.episode(phase, version)
    if record is None or episode is None:
        return None
    found = phases.today(version)
    turns = [one for one in found if not one.is_incident or one == phase]
    place = turns.index(phase)
    [named] = phases.named([phase])
    [told] = _told([named])
    rivals = sorted((one.days for one in counted(found, phase.kind)), reverse=True)
    return Portrait(
        told=told,
        others=named.others,
        leading=_actors(phase.leading),
        episode=episode,
        picture=_picture(phase, record),
        strongest=_strongest(phase, record),
        rank=rivals.index(phase.days) + 1 if phase.counts else None,
        of=len(rivals),
        before=turns[place - 1] if place else None,
        after=turns[place + 1] if place + 1 < len(turns) else None,
    )


def _told(found: Sequence[Named]) -> list[Told]:
    """The phases with their opening and closing events and first movers, in two queries."""
    ids = {id for one in found for id in (one.phase.opening, one.phase.closing) if id}
    events = Event.objects.published().by_id(ids)
    slugs = {slug for one in found for slug in one.phase.movers}
    actors = Actor.objects.in_bulk(slugs, field_name="slug")
    return [
        Told(
            phase=one.phase,
            period=one.period,
            opening=events.get(one.phase.opening or ""),
            closing=events.get(one.phase.closing or ""),
            movers=tuple(actors[slug] for slug in one.phase.movers if slug in actors),
        )
        for one in found
    ]


def _actors(slugs: Sequence[str]) -> tuple[Actor, ...]:
    found = Actor.objects.in_bulk(slugs, field_name="slug")
    return tuple(found[slug] for slug in slugs if slug in found)


def _strongest(phase: Phase, record: Record) -> tuple[Event, ...]:
    """The heaviest events of the phase on either side, oldest first."""
    places = record.columns.covering(phase.first, phase.last)
    heaviest = places[record.columns.weight[places].argsort(kind="stable")[::-1][:STRONGEST]]
    ids = [record.columns.ids[place] for place in heaviest]
    return tuple(_oldest_first(Event.objects.published().for_list(), ids))


def _oldest_first(events: EventQuerySet, ids: Sequence[str]) -> list[Event]:
    found = events.by_id(ids).values()
    return sorted(found, key=lambda event: (event.first_day, event.pk))


def _picture(phase: Phase, record: Record) -> Picture:
    series = record.series
    first = max(phase.first - timedelta(days=MARGIN), series.first)
    axis = Axis(first, min(phase.last + timedelta(days=MARGIN), series.last))
    step = max(axis.days // POINTS, 1)
    start = (axis.first - series.first).days
    shown = slice(start, start + axis.days, step)
    gauges = (series.escalation, series.de_escalation, series.net)
    drawn = tension.picture(axis, *(values[shown].tolist() for values in gauges))
    events = _oldest_first(Event.objects.published(), _marked(phase, record, axis))
    left, right = _edge(axis, phase.first), _edge(axis, phase.last + timedelta(days=1))
    return Picture(
        tension=drawn,
        start=left,
        width=round(right - left, 2),
        borders=tuple(_edge(axis, wave.first) for wave in phase.waves[1:]),
        ticks=tuple(axis.spaced(TICKS)),
        marks=tuple(marks(events, axis, up=tension.UP / 10, down=drawn.down / 10)),
    )


def _marked(phase: Phase, record: Record, axis: Axis) -> list[str]:
    """The events that begin on the axis and are strong enough for a mark; of many the strongest."""
    columns = record.columns
    places = columns.begun_between(axis.first, axis.last)
    heaviest = places[columns.weight[places].argsort(kind="stable")[::-1][: 4 * STRONGEST]]
    return [columns.ids[place] for place in heaviest if columns.score[place]]


def _edge(axis: Axis, day: date) -> float:
    """Where a day begins, in per cent of the width."""
    held = min(max((day - axis.first).days, 0), axis.days)
    return round(held / axis.days * 100, 2)
