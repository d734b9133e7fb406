"""The index in words: levels of a gauge, the climate and the arrow of the front page."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from events.analysis.tension import DailyTension, Reading

# A phase begins at the same lead (METHOD 3.2), so the front page and the phases agree.
CLIMATE_LEAD = 20.0

# Both gauges "raised": the lowest level that is more than background.
MIXED_FROM = 15.0

# Where a gauge becomes raised, high, very high, and beyond which it is extreme (METHOD 2.3).
LEVEL_BOUNDS = (15.0, 35.0, 60.0, 80.0)

# Half the lead of a climate, over one half-life.
ARROW_CHANGE = 10.0
ARROW_DAYS = 30


class Level(StrEnum):
    """A gauge in words."""

    LOW = "low"
    RAISED = "raised"
    HIGH = "high"
    VERY_HIGH = "very high"
    EXTREME = "extreme"


class Climate(StrEnum):
    """Which side leads."""

    CONFRONTATION = "confrontation"
    THAW = "thaw"
    MIXED = "mixed signals"
    QUIET = "quiet"


class Arrow(StrEnum):
    """Where the net has gone in 30 days."""

    UP = "up"
    STEADY = "steady"
    DOWN = "down"


@dataclass(frozen=True, slots=True, kw_only=True)
class Headline:
    """One day in words. `arrow` is None where the series holds no day 30 days before."""

    reading: Reading
    escalation_level: Level
    de_escalation_level: Level
    climate: Climate
    arrow: Arrow | None


def level(reading: float) -> Level:
    """The word for a gauge reading from 0 to 100 (METHOD 2.3)."""
    raised, high, very_high, extreme = LEVEL_BOUNDS
    if reading < raised:
        return Level.LOW
    if reading < high:
        return Level.RAISED
    if reading < very_high:
        return Level.HIGH
    # "Over 80" is extreme, so 80 itself is not.
    if reading <= extreme:
        return Level.VERY_HIGH
    return Level.EXTREME


def climate(escalation: float, de_escalation: float) -> Climate:
    """The climate for two gauge readings from 0 to 100 (METHOD 2.3)."""
    net = escalation - de_escalation
    if net >= CLIMATE_LEAD:
        return Climate.CONFRONTATION
    if net <= -CLIMATE_LEAD:
        return Climate.THAW
    if escalation >= MIXED_FROM and de_escalation >= MIXED_FROM:
        return Climate.MIXED
    return Climate.QUIET


def arrow(net: float, net_before: float) -> Arrow:
    """The arrow for the net (points) on a day and 30 days before (METHOD 2.3)."""
    if net - net_before >= ARROW_CHANGE:
        return Arrow.UP
    if net - net_before <= -ARROW_CHANGE:
        return Arrow.DOWN
    return Arrow.STEADY


def headline(series: DailyTension, day: date) -> Headline:
    """`day` in words. Raises KeyError for a day outside the series."""
    reading = series.at(day)
    before = day - timedelta(days=ARROW_DAYS)
    return Headline(
        reading=reading,
        escalation_level=level(reading.escalation),
        de_escalation_level=level(reading.de_escalation),
        climate=climate(reading.escalation, reading.de_escalation),
        arrow=arrow(reading.net, series.at(before).net) if before >= series.first else None,
    )
