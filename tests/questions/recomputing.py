"""Arithmetic of the question pages, written a second time from the method and the public files alone.

Whoever writes another independent script may take from here: the events of the CSV, the index, phases, the survival
curve, shares with Wilson's interval, and what a rhythm alone gives.
"""

import csv
import io
import math
from bisect import bisect_right
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate
from statistics import NormalDist

import numpy as np

Z = NormalDist().inv_cdf(0.95)
RHO = 2 ** (-1 / 30)
STANDS_FOR = {
    "russia": {"ussr"},
    "un": {"un-security-council", "iaea", "un-command"},
}

#: Types of the codebook that are tests of weapons.
TESTS = {
    "nuclear_test",
    "icbm_launch",
    "irbm_mrbm_launch",
    "slbm_launch",
    "srbm_launch",
    "cruise_missile_launch",
    "space_launch",
}


@dataclass(frozen=True)
class Event:
    """One line of `/data/events.csv`."""

    id: str
    first: date
    last: date | None
    precision: str
    type: str
    quad: int | None
    score: float
    attribution: str
    initiators: frozenset[str]
    targets: frozenset[str]
    links: tuple[tuple[str, str], ...]
    publishers: frozenset[str]

    @property
    def day(self) -> int:
        return self.first.toordinal()

    @property
    def to_the_day(self) -> bool:
        return self.precision == "day" or self.last is not None

    @property
    def weight(self) -> float:
        return 6.0 if abs(self.score) >= 9.9 else (abs(self.score) / 10) ** 2

    def by(self, *slugs: str) -> bool:
        return not self.initiators.isdisjoint(with_others(slugs))

    def at(self, *slugs: str) -> bool:
        return not self.targets.isdisjoint(with_others(slugs))


def with_others(slugs) -> set[str]:
    return set(slugs).union(*(STANDS_FOR.get(slug, set()) for slug in slugs))


def table(client, path: str) -> list[dict[str, str]]:
    response = client.get(path)
    body = b"".join(response.streaming_content) if response.streaming else response.content
    return list(csv.DictReader(io.StringIO(body.decode("utf-8-sig"), newline="")))


def words(cell: str) -> list[str]:
    return [word for word in cell.split("; ") if word]


def read(client) -> list[Event]:
    """Every event, oldest first."""
    found = [
        Event(
            id=row["id"],
            first=date.fromisoformat(row["first_day"]),
            last=date.fromisoformat(row["last_day"]) if row["last_day"] else None,
            precision=row["precision"],
            type=row["event_type"],
            quad=int(row["quad_class"]) if row["quad_class"] else None,
            score=float(row["score"]),
            attribution=row["attribution"],
            initiators=frozenset(words(row["initiators"])),
            targets=frozenset(words(row["targets"])),
            links=tuple(tuple(link.split(" ")) for link in words(row["links"])),
            publishers=frozenset(words(row["publishers"])),
        )
        for row in table(client, "/data/events.csv?ordering=first_day")
    ]
    return sorted(found, key=lambda event: event.day)


# -- the index (METHOD 2) and its phases (3.2) ------------------------------------------------------------------------


def net(events: list[Event], first: date, last: date) -> list[float]:
    """N of every day; `first` is the day of the first event."""
    size = (last - first).days + 1
    sides = []
    for sign in (-1, 1):
        impulse, held, spread = [0.0] * (size + 1), [0.0] * (size + 1), [0.0] * (size + 1)
        for event in events:
            if event.score * sign <= 0 or event.first > last:
                continue
            a = (event.first - first).days
            if event.last is None and event.precision != "day":
                end = (
                    event.first.replace(day=monthrange(event.first.year, event.first.month)[1])
                    if event.precision == "month"
                    else date(event.first.year, 12, 31)
                )
                a = (event.first.replace(day=1) - first).days if event.precision == "month" else a
                n = (end - first).days - a + 1
                for day in range(max(a, 0), min(size, a + n)):
                    spread[day] += event.weight / n
                continue
            b = ((event.last or event.first) - first).days
            for day in range(a, min(b, size)):
                held[day] += event.weight
            if b < size:
                impulse[b] += event.weight
        daily = [x + y for x, y in zip(impulse, spread, strict=True)]
        faded = accumulate(daily[:size], lambda left, new: left * RHO + new)
        sides.append([100 * (1 - 2 ** -(f + h)) for f, h in zip(faded, held, strict=False)])
    return [e - d for e, d in zip(*sides, strict=True)]


def spans(values: list[float], *, enter=20.0, leave=10.0, least=14, gap=45):
    """Sign, first and last index of each phase. Two are joined when the later came to count within the gap."""
    runs = []
    for sign in (1, -1):
        start = None
        for n, value in enumerate([*values, 0.0]):
            led = value * sign
            if n < len(values) and led >= leave:
                start = n if start is None else start
            elif start is not None:
                reached = [m for m in range(start, n) if values[m] * sign >= enter]
                if reached:
                    runs.append((start, n - 1, sign, reached[0]))
                start = None
    runs.sort()

    def join(parts):
        joined = []
        for runs_of, day in parts:
            before = joined[-1] if joined else None
            if before and before[0][2] == runs_of[0][2] and day - before[-1][1] - 1 <= gap:
                joined[-1] = before + runs_of
            else:
                joined.append(list(runs_of))
        return joined

    kept = []
    for part in join([([run], run[3]) for run in runs]):
        first = part[0][0]
        days = [max(run[3], first + least - 1) for run in part]
        counts = [day for day, run in zip(days, part, strict=True) if day <= run[1]]
        if counts:
            kept.append((part, counts[0]))
        elif part[-1][1] == len(values) - 1:
            kept.append((part, part[-1][1]))
    return [(part[0][2], part[0][0], part[-1][1]) for part in join(kept)]


def phases(events: list[Event], today: date, record: list[Event] | None = None):
    """Sign, first and last day of each crisis (+1) and thaw (-1) that statistics count."""
    begun = events[0].first
    values = net(events, begun, today)
    starts = sorted(event.day for event in record or events)
    found = []
    for sign, a, b in spans(values):
        first, last = begun + timedelta(days=a), begun + timedelta(days=b)
        days = {
            event.day
            for event in events
            if event.score * sign < 0
            and abs(event.score) >= 2
            and event.first <= last
            and until(event) >= first
        }
        thin = [
            bisect_right(starts, day) - bisect_right(starts, day - 365) < 6
            for day in range(first.toordinal(), last.toordinal() + 1)
        ]
        if len(days) > 1 and sum(thin) <= len(thin) / 2:
            found.append((sign, first, last))
    return found


def until(event: Event) -> date:
    """The last day that the event may cover."""
    if event.last:
        return event.last
    if event.precision == "year":
        return date(event.first.year, 12, 31)
    if event.precision == "month":
        return event.first.replace(day=monthrange(event.first.year, event.first.month)[1])
    return event.first


# -- shares and what rhythm alone gives (3.3, 3.4) --------------------------------------------------------------------


def wilson(k: int, n: int) -> tuple[float, float]:
    p, zz = k / n, Z * Z
    middle = (p + zz / (2 * n)) / (1 + zz / n)
    half = Z * math.sqrt(p * (1 - p) / n + zz / (4 * n * n)) / (1 + zz / n)
    return max(middle - half, 0.0), min(middle + half, 1.0)


def survival(
    lengths: list[int], ended: list[bool]
) -> dict[int, tuple[int, int, float, float | None]]:
    """By time: at risk, ended, share that lasts longer, standard error after Greenwood."""
    left, total, found = 1.0, 0.0, {}
    for time in sorted({t for t, over in zip(lengths, ended, strict=True) if over}):
        at_risk = sum(t >= time for t in lengths)
        d = sum(over and t == time for t, over in zip(lengths, ended, strict=True))
        left *= 1 - d / at_risk
        if at_risk > d:
            total += d / (at_risk * (at_risk - d))
        found[time] = (at_risk, d, left, left * math.sqrt(total) if at_risk > d else None)
    return found


def study(days: list[int], outcomes: list[int], near: int, far: int, constants: dict) -> dict:
    """The share of days with an outcome in the window, beside that of outcomes moved on a circle."""
    n, ends = len(days), sorted(set(outcomes))

    def had(moved: list[int]) -> int:
        there = set(moved)
        return sum(any(day + lag in there for lag in range(near, far + 1)) for day in days)

    rng = np.random.default_rng(int(constants["seed"]))
    draws = int(constants["draws"])
    nearest = max(61, abs(near) + 1, abs(far) + 1)
    sizes = rng.integers(nearest, nearest + 304, size=draws, endpoint=True)
    moves = sizes * rng.choice(np.array([-1, 1]), size=draws)
    low, high = min(*days, *ends), max(*days, *ends)
    around = high - low + 1
    # A day is followed when one of the days of its window holds an outcome: a table of days answers it at once.
    there = np.zeros(around, dtype=bool)
    there[np.array(ends) - low] = True
    places = (np.array(days) - low)[:, None] + np.arange(near, far + 1)[None, :]
    drawn = np.array([there[(places - move) % around].any(axis=1).sum() for move in moves]) / n
    k = had(ends)
    return {
        "n": n,
        "k": k,
        "share": k / n,
        "interval": wilson(k, n),
        "base": float(drawn.mean()),
        "base_interval": tuple(float(x) for x in np.percentile(drawn, (5, 95))),
        "p_more": (1 + int((drawn >= k / n).sum())) / (1 + draws),
        "p_less": (1 + int((drawn <= k / n).sum())) / (1 + draws),
    }
