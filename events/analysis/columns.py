"""Events in columns with what phases and comparisons ask of them: word or deed, and whose act it is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from events.analysis.observation import Observation
from events.analysis.weights import Flags, Floats, Integers, WeightedEvents, weigh

# Acts below this size are remarks and routine: phases and responses do not count them (METHOD 3.2.5, 3.4).
LEAST_ACT = 2.0


@dataclass(frozen=True, slots=True, eq=False)
class EventColumns:
    """n events: their weights, whether each is a word or a deed (a context type is neither), and its initiators."""

    events: WeightedEvents
    verbal: Flags
    material: Flags
    initiators: tuple[tuple[str, ...], ...]

    def __len__(self) -> int:
        return len(self.events)

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids, in the order in which the events were given."""
        return self.events.ids

    @property
    def score(self) -> Floats:
        """The scores; below 0 raises tension."""
        return self.events.score

    @property
    def weight(self) -> Floats:
        """The weights (METHOD 2.1)."""
        return self.events.weight

    def covering(self, first: date, last: date) -> Integers:
        """Places of the events that cover a day from `first` to `last`, as the filters `from` and `to` find them."""
        begun = self.events.start <= last.toordinal()
        return np.flatnonzero(begun & (self.events.end >= first.toordinal()))

    def begun_between(self, first: date, last: date) -> Integers:
        """Places of the events that begin from `first` to `last`."""
        start = self.events.start
        return np.flatnonzero((start >= first.toordinal()) & (start <= last.toordinal()))

    def shares(self, places: Integers) -> dict[str, float]:
        """Each initiator's part of the weight of the events at `places`, from 0 to 1, largest first.

        A meeting counts for each that initiates it, so the parts may add up to more than 1.
        """
        total = float(self.weight[places].sum())
        parts: dict[str, float] = {}
        for place in places:
            for slug in dict.fromkeys(self.initiators[place]):
                parts[slug] = parts.get(slug, 0.0) + float(self.weight[place])
        ranked = sorted(parts.items(), key=lambda part: (-part[1], part[0]))
        return {slug: part / total for slug, part in ranked} if total else {}


def columns(
    observations: Sequence[Observation], initiators: Mapping[str, Sequence[str]] | None = None
) -> EventColumns:
    """Turn n observations into columns, in O(n).

    `initiators` names the parties of each event by its id, for a record whose observations do not; without it the
    observations' own count.
    """
    n = len(observations)
    named = (
        [o.initiators for o in observations]
        if initiators is None
        else [tuple(initiators.get(o.id, ())) for o in observations]
    )
    return EventColumns(
        events=weigh(observations),
        verbal=np.fromiter((o.mode == "verbal" for o in observations), np.bool_, n),
        material=np.fromiter((o.mode == "material" for o in observations), np.bool_, n),
        initiators=tuple(named),
    )
