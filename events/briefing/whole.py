"""The briefing of a day: how tense it was, the news, what stood open, what led there, what earlier episodes came to.

Everything but `next` is made of what could be told on the day. Events are named by id, and fetched once by whoever
shows them.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from events import caching, climate_words, phases
from events.analysis import climate
from events.analysis.climate import ARROW_DAYS, Headline
from events.analysis.drivers import DayDrivers, Driver, drivers
from events.briefing import days
from events.briefing.came_next import CameNext, came_next
from events.briefing.days import Neighbours
from events.briefing.episodes import Episodes, Lasted, episodes, lasted
from events.briefing.led_here import Turn, turn
from events.briefing.ledger import Ledger, ledger
from events.briefing.likeness import LikeDays, like_days
from events.briefing.moves import MOVES_DAYS, News, PartyMoves, moves, news
from events.briefing.open_matters import OpenMatters, open_matters
from events.briefing.picture import Picture, picture

#: The part of a gauge from which an event is named beside it.
LEAST_SHARE = 0.01


@dataclass(frozen=True, slots=True)
class Briefing:
    """One day, in the order in which its page is read."""

    day: date
    version: int
    headline: Headline
    change: float
    drivers: DayDrivers
    picture: Picture
    news: News
    open: OpenMatters
    turn: Turn | None
    moves: tuple[PartyMoves, ...]
    episodes: Episodes | None
    thaws: Lasted
    crises: Lasted
    like: LikeDays
    next: CameNext | None
    neighbours: Neighbours

    @property
    def moves_since(self) -> date:
        """The first day of the moves."""
        return self.day - timedelta(days=MOVES_DAYS - 1)

    @property
    def raising(self) -> list[Driver]:
        """What makes up most of the gauge of what raises tension; nothing where it reads 0."""
        return _told(self.drivers.escalation, self.headline.reading.escalation)

    @property
    def lowering(self) -> list[Driver]:
        """What makes up most of the gauge of what lowers tension; nothing where it reads 0."""
        return _told(self.drivers.de_escalation, self.headline.reading.de_escalation)

    @property
    def title(self) -> str:
        """The climate and where it goes: Confrontation, easing."""
        return climate_words.title(self.headline)

    @property
    def escalation_level(self) -> str:
        """The word for the gauge of what raises tension."""
        return climate_words.level(self.headline.escalation_level)

    @property
    def de_escalation_level(self) -> str:
        """The word for the gauge of what lowers tension."""
        return climate_words.level(self.headline.de_escalation_level)


def briefing(day: date, today: date, version: int) -> Briefing:
    """The briefing of a day up to today, kept by dataset version."""

    def make() -> Briefing:
        return _briefing(ledger(today, version), day, today, version)

    return caching.of_a_day(f"briefing:{day}:{today}", version, make)


def _briefing(record: Ledger, day: date, today: date, version: int) -> Briefing:
    known = record.known(day)
    until, all_time = phases.known_on(day, version), phases.known_on(today, version)
    said = climate.headline(record.series, day)
    before = max(day.toordinal() - ARROW_DAYS, record.series.first.toordinal())
    open_ones = open_matters(known)
    return Briefing(
        day=day,
        version=version,
        headline=said,
        change=said.reading.net - record.series.at(date.fromordinal(before)).net,
        drivers=drivers(record.columns.events, day),
        picture=picture(record, known, until),
        news=news(known),
        open=open_ones,
        turn=turn(known, until),
        moves=moves(known),
        episodes=episodes(record, known, until),
        thaws=lasted(until, "thaw"),
        crises=lasted(until, "crisis"),
        like=like_days(record, known, until),
        next=came_next(record, day, today, open_ones, all_time),
        neighbours=days.neighbours(day, today, all_time),
    )


def _told(parts: Iterable[Driver], reading: float) -> list[Driver]:
    """The parts of a hundredth or more, if the gauge reads more than 0."""
    return [part for part in parts if part.share >= LEAST_SHARE] if round(reading) else []
