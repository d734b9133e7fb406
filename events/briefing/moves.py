"""What each party did and said in the last months, the weightiest first, and the news of the last days."""

from dataclasses import dataclass
from datetime import date, timedelta

from events.briefing.ledger import Entry, Known

#: As long as the window in which days are compared.
MOVES_DAYS = 90
#: Moves of a party that are shown: the weightiest on each side, for the measure has two. The others are folded away.
RAISING, LOWERING = 4, 3
#: So few are all shown, and so many of the others folded away; the list of events has all.
FEW = 6
MOST_FOLDED = 40

#: The three whose acts make most of the record come first, in this order.
FIRST = ("dprk", "rok", "usa")
#: Stands for what several parties did together, meetings above all.
TOGETHER = ""

NEWS_DAYS = 10
#: Most items of the news; the list of events has the others.
MOST_NEWS = 10
#: When the last days are empty, so many events before them are shown.
BEFORE = 3
#: After so many days without an event that is said: one half-life of the index.
SILENCE_DAYS = 30


@dataclass(frozen=True, slots=True)
class PartyMoves:
    """A party's moves, the latest first: those that weigh most, and the rest; `party` is empty for several together."""

    party: str
    shown: tuple[str, ...]
    rest: tuple[str, ...]
    raising: int
    lowering: int


@dataclass(frozen=True, slots=True)
class News:
    """The events of the last days, the latest first; `before` are the last ones known when there are none.

    `lead` is the weightiest of the latest day among them.
    """

    days: int
    first: date
    lead: str
    items: tuple[str, ...]
    total: int
    before: tuple[str, ...]
    silence: int = 0

    @property
    def is_silent(self) -> bool:
        """Whether the latest event is so old that a low reading may only mean an incomplete record."""
        return self.silence > SILENCE_DAYS


def news(record: Known) -> News:
    """The weightiest events of the last days, in the order of time, the latest first."""
    first = record.day - timedelta(days=NEWS_DAYS)
    found = record.since(first)
    last = record.entries[-BEFORE:]
    # Those of the day itself are the news, whatever they weigh.
    ranked = sorted(
        found, key=lambda e: (e.first_day == record.day, e.weight, e.first_day), reverse=True
    )
    return News(
        days=NEWS_DAYS,
        first=first,
        lead=_lead(found),
        items=_latest_first(ranked[:MOST_NEWS]),
        total=len(found),
        before=() if found else _latest_first(last),
        silence=(record.day - last[-1].first_day).days if last else 0,
    )


def _lead(found: list[Entry]) -> str:
    return max(found, key=lambda entry: (entry.first_day, entry.weight)).id if found else ""


def moves(record: Known) -> tuple[PartyMoves, ...]:
    """The moves of the last 90 days by party: North and South Korea, the United States, then by weight."""
    by_party: dict[str, list[Entry]] = {}
    for entry in record.within(MOVES_DAYS):
        party = entry.parties[0] if len(entry.parties) == 1 else TOGETHER
        by_party.setdefault(party, []).append(entry)

    def place(party: str) -> tuple[bool, int, float, str]:
        first = FIRST.index(party) if party in FIRST else len(FIRST)
        return (party == TOGETHER, first, -sum(e.weight for e in by_party[party]), party)

    return tuple(_of(party, by_party[party]) for party in sorted(by_party, key=place))


def _of(party: str, entries: list[Entry]) -> PartyMoves:
    ranked = sorted(entries, key=lambda entry: (entry.weight, entry.first_day), reverse=True)
    raising = [entry for entry in ranked if entry.is_conflict]
    lowering = [entry for entry in ranked if entry.is_cooperation]
    shown = ranked if len(ranked) <= FEW else [*raising[:RAISING], *lowering[:LOWERING]]
    told = {entry.id for entry in shown}
    rest = [entry for entry in ranked if entry.id not in told]
    return PartyMoves(
        party=party,
        shown=_latest_first(shown),
        rest=_latest_first(rest[:MOST_FOLDED]),
        raising=len(raising),
        lowering=len(lowering),
    )


def _latest_first(entries: list[Entry] | tuple[Entry, ...]) -> tuple[str, ...]:
    found = sorted(entries, key=lambda entry: entry.first_day, reverse=True)
    return tuple(entry.id for entry in found)
