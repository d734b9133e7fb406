"""The cast of the analysis tests: observations, the worked numbers, and a slow reference."""

import json
import math
from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from events.analysis.observation import Observation

METHOD_FIXTURES: dict[str, Any] = json.loads(
    (Path(__file__).parents[1] / "cases" / "method_fixtures.json").read_text()
)


def observe(day: str, score: float, end: str | None = None, **fields: Any) -> Observation:
    """An observation from ISO days; its id is its first day unless another is given."""
    fields.setdefault("id", day)
    return Observation(
        first_day=date.fromisoformat(day),
        last_day=date.fromisoformat(end) if end else None,
        score=score,
        **fields,
    )


def worked_events() -> list[Observation]:
    """The four events of METHOD.md 2.9."""
    return [
        observe(
            row["date"],
            row["score"],
            row["end_date"],
            id=row["id"],
            precision=row["precision"],
            attribution=row["attribution"],
        )
        for row in METHOD_FIXTURES["index"]["events"]
    ]


EARLIEST, LATEST = date(2019, 6, 1), date(2020, 9, 30)


@st.composite
def observations(draw: st.DrawFn) -> Observation:
    """Any event that can be coded, begun between EARLIEST and LATEST."""
    first = draw(st.dates(EARLIEST, LATEST))
    length = draw(st.none() | st.integers(0, 60))
    low, high = draw(
        st.none() | st.lists(st.integers(-20, 20), min_size=2, max_size=2).map(sorted)
    ) or (None, None)
    return Observation(
        id=draw(st.text("abcdefgh", min_size=6, max_size=6)),
        first_day=first,
        last_day=None if length is None else first + timedelta(days=length),
        precision=draw(st.sampled_from(["day", "day", "month", "year"])),
        score=draw(st.integers(-20, 20)) / 2,
        min_score=None if low is None else low / 2,
        max_score=None if high is None else high / 2,
        attribution=draw(st.sampled_from(["confirmed", "claimed", "disputed"])),
    )


def records(*, min_size: int = 0) -> st.SearchStrategy[list[Observation]]:
    """Lists of up to 25 observations."""
    return st.lists(observations(), min_size=min_size, max_size=25)


def slow_window(o: Observation) -> tuple[date, date, bool]:
    """First day, last day and whether the act is spread over them (METHOD 2.2)."""
    if o.last_day is not None or o.precision == "day":
        return o.first_day, o.last_day or o.first_day, False
    year, month = o.first_day.year, o.first_day.month
    if o.precision == "year":
        return date(year, 1, 1), date(year, 12, 31), True
    following = date(year + month // 12, month % 12 + 1, 1)
    return date(year, month, 1), following - timedelta(days=1), True


def slow_weight(score: float) -> float:
    return 6.0 if abs(score) >= 9.9 else (score / 10) ** 2


def slow_contribution(o: Observation, day: date) -> float:
    """What is left of an event on a day, word for word from METHOD 2.2."""
    a, b, spread = slow_window(o)
    if day < a:
        return 0.0
    until = min(day, b)
    if not spread:
        return slow_weight(o.score) * 2 ** (-(day - until).days / 30)
    ages = range((day - until).days, (day - a).days + 1)
    return slow_weight(o.score) / ((b - a).days + 1) * sum(2 ** (-age / 30) for age in ages)


def slow_variance(o: Observation, day: date) -> float:
    """What is left of the variance of an event's weight on a day (METHOD 2.5)."""
    if abs(o.score) >= 9.9 or o.score == 0:
        return 0.0
    # A score outside its type's range widens the range to itself.
    low = max(o.score - 1, -9.8 if o.min_score is None else min(o.min_score, o.score), -9.8)
    high = min(o.score + 1, 9.8 if o.max_score is None else max(o.max_score, o.score), 9.8)
    low, high = (low, min(high, 0.0)) if o.score < 0 else (max(low, 0.0), high)
    doubt = {"confirmed": 0.0, "claimed": 0.15, "disputed": 0.30}[o.attribution]
    variance = (slow_weight(high) - slow_weight(low)) ** 2 / 12
    variance += (doubt * slow_weight(o.score)) ** 2
    a, b, spread = slow_window(o)
    if spread:
        a = b = a + (b - a) // 2
    return 0.0 if day < a else variance * 4 ** (-max((day - b).days, 0) / 30)


def slow_reading(record: Iterable[Observation], day: date) -> dict[str, float]:
    """The index of one day, in O(n), from the formulas of METHOD 2.2 to 2.5."""
    record = list(record)
    reading: dict[str, float] = {}
    for side, sign in (("escalation", -1), ("de_escalation", 1)):
        acts = [o for o in record if o.score * sign > 0]
        pressure = math.fsum(slow_contribution(o, day) for o in acts)
        margin = 1.6448536269514722 * math.sqrt(math.fsum(slow_variance(o, day) for o in acts))
        reading[f"{side}_pressure"] = pressure
        reading[side] = 100 * (1 - 2**-pressure)
        reading[f"{side}_low"] = 100 * (1 - 2 ** -max(pressure - margin, 0))
        reading[f"{side}_high"] = 100 * (1 - 2 ** -(pressure + margin))
    e, d = reading["escalation"], reading["de_escalation"]
    reading["net"] = e - d
    reading["net_low"] = (
        e - d - math.hypot(e - reading["escalation_low"], reading["de_escalation_high"] - d)
    )
    reading["net_high"] = (
        e - d + math.hypot(reading["escalation_high"] - e, d - reading["de_escalation_low"])
    )
    return reading
