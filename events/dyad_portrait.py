"""What the page of a pair shows: both directions, meetings, silence, last exchanges, mirrored timeline."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from events import codebook_words, dyads, tallies
from events.codebook import QUAD_CLASSES
from events.drawing import columns
from events.drawing.columns import Picture
from events.dyads import Dyad, Silence
from events.models import Event

#: Height in pixels that the columns of both directions share.
FIELD = 260.0


@dataclass(frozen=True, slots=True)
class ClassRow:
    """How often each direction had events of a quad class; `number` is None for context."""

    number: int | None
    label: str
    forth: int
    back: int
    together: int


@dataclass(frozen=True, slots=True)
class YearRow:
    """How many events one year had in each direction and together."""

    year: int
    forth: int
    back: int
    together: int


@dataclass(frozen=True, slots=True)
class Last:
    """The last event of a direction, or None, and how many days ago it ended."""

    event: Event | None
    days: int | None


@dataclass(frozen=True, slots=True)
class Portrait:
    """The pair in numbers and a drawing."""

    dyad: Dyad
    forth: int
    back: int
    together: int
    classes: tuple[ClassRow, ...]
    years: tuple[YearRow, ...]
    silence: Silence | None
    last_forth: Last
    last_back: Last
    last_together: Last
    picture: Picture

    @property
    def total(self) -> int:
        """All events of the pair."""
        return self.forth + self.back + self.together


def portrait(dyad: Dyad, today: date) -> Portrait:
    """The pair as its page shows it."""
    parts = (dyad.forth(), dyad.back(), dyad.together())
    forth, back, together = (tallies.by_year(part) for part in parts)
    lasts = [part.newest_first().first() for part in parts]
    by_year = [tallies.years(tally) for tally in (forth, back, together)]
    by_class = [tallies.by_class(tally) for tally in (forth, back, together)]
    layers = [*tallies.one_sided(forth, up=True), *tallies.one_sided(back, up=False)]
    newest = max((year for part in by_year for year in part), default=today.year)
    return Portrait(
        dyad=dyad,
        forth=sum(by_year[0].values()),
        back=sum(by_year[1].values()),
        together=sum(by_year[2].values()),
        classes=tuple(
            ClassRow(number, label, *(counts.get(number, 0) for counts in by_class))
            for number, label in (
                *codebook_words.labels(QUAD_CLASSES).items(),
                (None, _("Context")),
            )
            if number or any(None in counts for counts in by_class)
        ),
        years=tuple(
            YearRow(year, *(counts.get(year, 0) for counts in by_year))
            for year in sorted({year for counts in by_year for year in counts})
        ),
        silence=dyads.longest_silence(dyad.all()),
        last_forth=Last(lasts[0], dyads.days_since(lasts[0], today)),
        last_back=Last(lasts[1], dyads.days_since(lasts[1], today)),
        last_together=Last(lasts[2], dyads.days_since(lasts[2], today)),
        picture=columns.draw(
            layers, meetings=by_year[2], last=max(newest, today.year), field=FIELD
        ),
    )
