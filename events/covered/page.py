"""What the page of the coverage shows: the table as a picture, as rows, and whether decades may be compared."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from events import caching, codebook_words, coverage, languages
from events.analysis.coverage import THIN_BELOW
from events.analysis.series import MAJOR_SCORE
from events.analysis.thinning import ENOUGH, ThinningTest
from events.codebook import DIRECTIONS
from events.covered.table import EVERYBODY, MANY, Asked, CoverageTable, Row, thinning
from events.drawing import columns
from events.drawing.columns import FIRST_YEAR, Layer, Picture
from events.models import Actor

#: Height in pixels that the columns of both directions share.
FIELD = 240.0


@dataclass(frozen=True, slots=True)
class Strip:
    """A thin year, hatched over the height of the picture: left edge and width in per cent."""

    year: int
    x: float
    width: float


@dataclass(frozen=True, slots=True)
class Initiator:
    """An actor with what it initiated; `place` is None for one that the record no longer names."""

    actor: Actor
    row: Row


@dataclass(frozen=True, slots=True)
class CoveragePage:
    """The whole page. `query` is that of the list of events which the table counts."""

    asked: Asked
    actor: Actor | None
    table: CoverageTable
    total: Row
    years: list[Row]
    thin: list[int]
    initiators: list[Initiator]
    sourcing: list[Row]
    picture: Picture
    strips: list[Strip]
    decades: ThinningTest | None
    gaps: coverage.Coverage
    thin_below: int = THIN_BELOW
    many: int = MANY
    enough: int = ENOUGH
    major: float = MAJOR_SCORE

    @property
    def query(self) -> str:
        """The parameters of the events that are counted."""
        parts = [] if self.actor is None else [f"initiator={self.actor.slug}"]
        return "&".join([*parts, *(f"direction={word}" for word in self.asked.directions)])

    @property
    def own_query(self) -> str:
        """The parameters of this page."""
        parts = [] if self.actor is None else [f"actor={self.actor.slug}"]
        return "&".join([*parts, *(f"direction={word}" for word in self.asked.directions)])

    @property
    def actors(self) -> list[tuple[str, str, bool]]:
        """The actors that can be chosen: slug, name, whether it is chosen."""
        everybody = ("", _("All actors"), self.asked.actor == EVERYBODY)
        named = sorted(
            (languages.text(one.actor, "name"), one.actor.slug) for one in self.initiators
        )
        return [everybody, *((slug, name, slug == self.asked.actor) for name, slug in named)]

    @property
    def directions(self) -> list[tuple[str, str, bool]]:
        """The directions that can be chosen: word, label, whether it is chosen."""
        chosen = self.asked.directions
        both = ("", _("Every direction"), not chosen)
        return [both, *((word, label, (word,) == chosen) for word, label in labels())]


def labels() -> list[tuple[str, str]]:
    """The directions in the reader's language."""
    return [(word, str(label)) for word, label in codebook_words.labels(DIRECTIONS).items()]


def page(asked: Asked) -> CoveragePage:
    """The page of what was asked for; of everything while something is wrong with it."""
    found = asked.table()
    years, thin = found.years(), found.thin_years()
    initiators = found.actors()
    slugs = {row.name for row in initiators} | {asked.actor} - {EVERYBODY}
    named = Actor.objects.in_bulk(slugs, field_name="slug")
    return CoveragePage(
        asked=asked,
        actor=named.get(asked.actor),
        table=found,
        total=found.total,
        years=years,
        thin=thin,
        initiators=[Initiator(named[row.name], row) for row in initiators if row.name in named],
        sourcing=found.sourcing(),
        picture=draw(found, years),
        strips=strips(thin, found.last),
        decades=thinning(caching.dataset_version()),
        gaps=coverage.coverage(),
    )


def draw(found: CoverageTable, years: Sequence[Row]) -> Picture:
    """Columns up for what raises tension, down for what lowers it; the solid part has two publishers or more."""
    layers = []
    for word, name in (("escalation", "conflict"), ("de-escalation", "cooperation")):
        for backed, tone in ((True, "deed"), (False, "word")):
            counts: dict[int, int] = {}
            for cell in found.cells:
                if cell.direction == word and (cell.publishers >= 2) is backed:
                    counts[cell.year] = counts.get(cell.year, 0) + cell.events
            layers.append(Layer(f"{name}-{tone}", counts, up=word == "escalation"))
    return columns.draw(layers, last=found.last, field=FIELD)


def strips(thin: Sequence[int], last: int) -> list[Strip]:
    """Where the thin years stand in the picture."""
    step = 100 / (last - FIRST_YEAR + 1)
    return [
        Strip(year, round((year - FIRST_YEAR) * step, 3), round(step, 3))
        for year in thin
        if year >= FIRST_YEAR
    ]
