"""The record counted by year, initiator, number of publishers and direction: what `/coverage/` and its files show."""

import csv
import io
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import astuple, dataclass
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from events import as_of, caching, codebook, languages, observations
from events.analysis.coverage import THIN_BELOW
from events.analysis.thinning import ThinningTest, thinning_test
from events.analysis.weights import weigh
from events.coverage import independent_publishers
from events.filter_fields import ChoicesField, RecordsField, unknown_words
from events.filters import TRACKING
from events.models import Actor, Event, Participation

#: The `actor` of the rows that count every event once, whoever initiated it.
EVERYBODY = "all"
DIRECTIONS = tuple(codebook.DIRECTIONS)
#: From so many independent publishers on, rows of a page are put together.
MANY = 4

#: What narrows the table, on the page, in the file and in the API alike.
FIELDS: dict[str, forms.Field] = {
    "actor": RecordsField(
        model=Actor,
        listed_at="/api/v1/actors/",
        required=False,
        label=gettext_lazy("Initiated by"),
        help_text=gettext_lazy(
            "Slug of an actor: only what it initiated. All events when none is named."
        ),
    ),
    "direction": ChoicesField(
        choices={word: word for word in DIRECTIONS},
        required=False,
        label=gettext_lazy("Direction"),
        help_text=gettext_lazy(
            "escalation, de-escalation or neutral; all three when none is named."
        ),
    ),
}
EXAMPLES = {"actor": "rok", "direction": "de-escalation"}


@dataclass(frozen=True, slots=True)
class Asked:
    """What an address asks for: an actor's slug or `all`, some directions or none, and what is wrong, by parameter."""

    actor: str
    directions: tuple[str, ...]
    problems: Mapping[str, list[str]]

    def table(self) -> "CoverageTable":
        """What was asked for."""
        return table(self.actor, self.directions)


@dataclass(frozen=True, slots=True)
class Cell:
    """So many events began in a year, were initiated by the actor, are backed by so many independent publishers."""

    year: int
    actor: str
    direction: str
    publishers: int
    events: int


@dataclass(frozen=True, slots=True)
class Row:
    """Cells put together: events of each direction, and how many have two independent publishers or more."""

    name: Any
    escalation: int
    de_escalation: int
    neutral: int
    two_publishers: int

    @property
    def events(self) -> int:
        """All of them."""
        return self.escalation + self.de_escalation + self.neutral

    @property
    def share(self) -> float | None:
        """The part with two publishers, in per cent; None without an event."""
        return 100 * self.two_publishers / self.events if self.events else None


@dataclass(frozen=True, slots=True)
class CoverageTable:
    """The cells of one actor, or of everybody, and what a page makes of them."""

    cells: tuple[Cell, ...]
    by_actor: tuple[Cell, ...]
    first: int | None
    last: int

    def files(self, actor: str) -> tuple[Cell, ...]:
        """The cells that a file holds: of one actor, or of everybody and each."""
        return self.cells if actor != EVERYBODY else (*self.cells, *self.by_actor)

    @property
    def total(self) -> Row:
        """Everything."""
        return _row("", self.cells)

    def years(self) -> list[Row]:
        """Every year from the first of the record to the present one, those without events too."""
        return _rows(self.cells, "year", range(self.first, self.last + 1) if self.first else ())

    def thin_years(self) -> list[int]:
        """Years before the present one with so few events that a quiet line may only mean a thin record."""
        return [
            row.name for row in self.years() if row.events < THIN_BELOW and row.name < self.last
        ]

    def actors(self) -> list[Row]:
        """Who initiated the events, the one with most first; an event of several counts for each."""
        found = _rows(self.by_actor, "actor", {cell.actor for cell in self.by_actor})
        return sorted(found, key=lambda row: (-row.events, row.name))

    def sourcing(self) -> list[Row]:
        """By number of independent publishers; the last row stands for so many and more."""
        counted = [
            Cell(c.year, c.actor, c.direction, min(c.publishers, MANY), c.events)
            for c in self.cells
        ]
        return _rows(counted, "publishers", range(MANY + 1))


def read(data: QueryDict) -> Asked:
    """The parameters of a query string."""
    problems: dict[str, list[str]] = {}
    values: dict[str, list[Any]] = {name: [] for name in FIELDS}
    for name in data:
        if name in FIELDS:
            field = FIELDS[name]
            try:
                values[name] = field.clean(field.widget.value_from_datadict(data, {}, name))
            except ValidationError as error:
                problems[name] = [str(message) for message in error.messages]
        elif name not in (languages.PARAMETER, *as_of.NAMES) and not name.startswith(TRACKING):
            problems[name] = [unknown_words([name], [*FIELDS, *as_of.NAMES])]
    if len(values["actor"]) > 1:
        problems["actor"] = [_("Ask for one at a time.")]
    actor = values["actor"][0].slug if values["actor"] else EVERYBODY
    return Asked(actor, tuple(values["direction"]), problems)


def table(actor: str = EVERYBODY, directions: Iterable[str] = ()) -> CoverageTable:
    """The table of what an actor initiated, in some directions or in all."""
    wanted = set(directions) or set(DIRECTIONS)
    known = cells(caching.dataset_version())
    kept = [cell for cell in known if cell.direction in wanted]
    return CoverageTable(
        cells=tuple(cell for cell in kept if cell.actor == actor),
        by_actor=tuple(cell for cell in kept if cell.actor != EVERYBODY),
        first=min((cell.year for cell in known), default=None),
        last=max([as_of.today().year, *(cell.year for cell in known)]),
    )


def as_csv(asked: Asked) -> bytes:
    """Every cell as a line: of one actor when one was asked for, otherwise of everybody and of each."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(Cell.__dataclass_fields__)
    writer.writerows(map(astuple, asked.table().files(asked.actor)))
    return out.getvalue().encode()


def cells(version: int) -> tuple[Cell, ...]:
    """All cells, of everybody and of each actor, oldest year first; counted once for each dataset version."""
    return caching.kept("coverage-cells", version, lambda: tuple(_count()))


def thinning(version: int) -> ThinningTest | None:
    """Whether decades may be compared (METHOD 2.7.6); None for a record without an event."""
    return caching.kept(f"thinning:{as_of.today()}", version, _test)


def _test() -> ThinningTest | None:
    known = observations.of(Event.objects.published())
    today = as_of.today()
    known = [one for one in known if one.first_day <= today]
    if not known:
        return None
    return thinning_test(weigh(known), first=known[0].first_day, last=today)


def _count() -> Iterator[Cell]:
    publishers, initiators = independent_publishers(), _initiators()
    counts: Counter[tuple[int, str, str, int]] = Counter()
    rows = Event.objects.published().order_by().values_list("pk", "first_day", "score")
    for pk, day, score in rows:
        direction, backed = str(codebook.direction_of(score)), len(publishers[pk])
        for actor in (EVERYBODY, *initiators[pk]):
            counts[day.year, actor, direction, backed] += 1
    for (year, actor, direction, backed), n in sorted(counts.items()):
        yield Cell(year, actor, direction, backed, n)


def _initiators() -> Mapping[int, set[str]]:
    """Who initiated each event, as the filter `initiator` finds it."""
    parts = Participation.objects.filter(event__in=Event.objects.published(), role="initiator")
    found: dict[int, set[str]] = defaultdict(set)
    for event, slug in parts.order_by().values_list("event", "actor__slug"):
        found[event].add(slug)
    return found


def _rows(found: Iterable[Cell], by: str, names: Iterable[Any]) -> list[Row]:
    grouped: dict[Any, list[Cell]] = defaultdict(list)
    for cell in found:
        grouped[getattr(cell, by)].append(cell)
    return [_row(name, grouped[name]) for name in names]


def _row(name: Any, found: Iterable[Cell]) -> Row:
    counts: Counter[str] = Counter()
    two = 0
    for cell in found:
        counts[cell.direction] += cell.events
        two += cell.events * (cell.publishers >= 2)
    return Row(
        name, counts["escalation"], counts["de-escalation"], counts["neutral"], two_publishers=two
    )
