"""Offers and threats that stand open on a day: what nothing known by then takes up, refuses, cancels or fulfils."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta

from events.briefing.ledger import Entry, Known

#: For so long a matter is shown whole, as long as the moves of the parties; older ones are named alone.
RECENT_DAYS = 90
#: A year without an answer is an answer: what is older is no longer called open.
OPEN_DAYS = 365
#: Of either sort so many are shown whole, and so many named.
MOST_WHOLE = 8
MOST_NAMED = 20
#: First reactions beside a matter.
REACTIONS = 3

OFFERS = ("proposal",)
THREATS = ("threat",)

#: Types by which two sides meet or settle something; with a deed that lowers tension they take an offer up.
MEETINGS = ("talks", "summit", "agreement", "visit")
REFUSALS = ("rejection",)


@dataclass(frozen=True, slots=True)
class Matter:
    """An offer or a threat, how many days it had stood, the first reactions, and what ended it, if anything had."""

    id: str
    days: int
    reactions: tuple[str, ...] = ()
    ending: str = ""
    ended_by: str = ""


@dataclass(frozen=True, slots=True)
class OpenMatters:
    """What stood open: offers and threats of the last days with their reactions, and older ones by name."""

    offers: tuple[Matter, ...] = ()
    threats: tuple[Matter, ...] = ()
    older_offers: tuple[Matter, ...] = ()
    older_threats: tuple[Matter, ...] = ()
    recent_days: int = field(default=RECENT_DAYS)

    @property
    def older(self) -> tuple[Matter, ...]:
        """Those that are only named."""
        return (*self.older_offers, *self.older_threats)

    @property
    def all(self) -> tuple[Matter, ...]:
        """Every open matter."""
        return (*self.offers, *self.threats, *self.older_offers, *self.older_threats)


def open_matters(record: Known) -> OpenMatters:
    """The offers and threats of the last year that are open on the record's day, the latest first."""
    found = [
        entry
        for entry in reversed(record.within(OPEN_DAYS))
        if entry.event_type in OFFERS + THREATS
    ]
    matters = [(entry, matter(record, entry)) for entry in found]
    offers = [m for entry, m in matters if not m.ending and entry.event_type in OFFERS]
    threats = [m for entry, m in matters if not m.ending and entry.event_type in THREATS]
    recent_offers, recent_threats = _recent(offers), _recent(threats)
    return OpenMatters(
        offers=recent_offers,
        threats=recent_threats,
        older_offers=tuple(offers[len(recent_offers) :][:MOST_NAMED]),
        older_threats=tuple(threats[len(recent_threats) :][:MOST_NAMED]),
    )


def _recent(matters: Sequence[Matter]) -> tuple[Matter, ...]:
    """Those that are shown whole, of matters with the latest first."""
    return tuple([matter for matter in matters if matter.days < RECENT_DAYS][:MOST_WHOLE])


def matter(record: Known, entry: Entry) -> Matter:
    """An offer or a threat as it stands on the record's day."""
    answers = record.answers(entry)
    ending, by = _ending(record, entry)
    reactions = [other for kind, other in answers if kind == "responds_to"]
    return Matter(
        id=entry.id,
        days=(record.day - entry.first_day).days,
        reactions=tuple(other.id for other in reactions[:REACTIONS]),
        ending=ending,
        ended_by=by.id if by else "",
    )


def _ending(record: Known, entry: Entry) -> tuple[str, Entry | None]:
    """How and by what a matter had ended: `cancelled`, `fulfilled`, and for offers `taken_up`, `refused` or `met`."""
    last = entry.first_day + timedelta(days=OPEN_DAYS)
    for kind, other in record.answers(entry):
        if other.first_day > last:
            continue
        if kind == "cancels":
            return "cancelled", other
        if kind == "fulfils":
            return "fulfilled", other
        if entry.event_type in OFFERS and kind in ("responds_to", "follows"):
            if other.event_type in REFUSALS and _is_between(entry, other):
                return "refused", other
            if _takes_up(entry, other, kind):
                return "taken_up", other
    if entry.event_type in OFFERS:
        for other in record.between(entry.first_day, last):
            if other.event_type in MEETINGS and other.id != entry.id and _have_met(entry, other):
                return "met", other
    return "", None


def _takes_up(offer: Entry, other: Entry, kind: str) -> bool:
    """Whether a linked event takes the offer up: a meeting of both sides, or a deed that lowers tension in answer."""
    if not other.is_cooperation:
        return False
    is_deed = other.mode == "material" and kind == "responds_to"
    return is_deed or (other.event_type in MEETINGS and _have_met(offer, other))


def _have_met(offer: Entry, other: Entry) -> bool:
    """Whether those who offered and all who were asked took part in a later event: the offer is overtaken."""
    there = {*other.parties, *other.toward}
    asked = set(offer.toward) or set(offer.present)
    return bool(asked) and asked <= there and not there.isdisjoint(offer.parties)


def _is_between(offer: Entry, other: Entry) -> bool:
    """Whether a refusal comes from one of those who offered or were asked."""
    return not {*offer.parties, *offer.toward}.isdisjoint(other.parties)
