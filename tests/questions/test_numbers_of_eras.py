"""Resolutions, seasons, eras and agreements: each number from the public CSV alone."""

from collections import Counter, defaultdict
from datetime import date, timedelta
from math import log

import numpy as np
import pytest

from tests.questions import recomputing
from tests.questions.reading import close, ends, rows, values
from tests.questions.recomputing import TESTS, survival, wilson

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("opening_record")]


@pytest.mark.parametrize("then", ["deeds", "calm"])
def test_what_follows_a_resolution(events, answer, then):
    said = answer("resolutions", f"?then={then}")
    cases = [
        e.day
        for e in events
        if e.by("un-security-council") and e.at("dprk") and e.score < 0 and e.to_the_day
    ]
    outcomes = [
        e.day
        for e in events
        if e.by("dprk")
        and e.to_the_day
        and ((e.quad == 4 and e.score < 0) if then == "deeds" else e.score > 0)
    ]
    last = date.fromisoformat(said["day"]).toordinal()
    known = [day for day in cases if day + 30 <= last]
    own = recomputing.study(known, outcomes, 1, 30, said["constants"])
    before = recomputing.study(known, outcomes, -30, -1, said["constants"])
    assert values(said) == {
        "share": close(own["share"]),
        "base_rate": close(own["base"]),
        "lift": close(own["share"] / own["base"]),
        "p": close(own["p_more"]),
        "before": close(before["share"]),
        "outcomes": len(outcomes),
    }
    assert said["n"] == own["n"] == len(said["events"])
    assert ends(said["figures"]["share"]) == close(own["interval"])
    assert ends(said["figures"]["base_rate"]) == close(own["base_interval"])
    for row in rows(said)[1:]:
        far = int(row["row"])
        window = [day for day in cases if day + far <= last]
        own = recomputing.study(window, outcomes, 1, far, said["constants"])
        assert (row["n"], row["share"], row["base_rate"], row["p"]) == close(
            (own["n"], own["share"], own["base"], own["p_more"])
        )


def test_is_there_a_season(events, answer):
    said = answer("season")
    acts = [e for e in events if e.type in TESTS and e.by("dprk") and e.score < 0 and e.to_the_day]
    by_year = defaultdict(lambda: [0] * 12)
    for e in acts:
        by_year[e.first.year][e.first.month - 1] += 1
    counts = [sum(year[month] for year in by_year.values()) for month in range(12)]
    rng = np.random.default_rng(int(said["constants"]["seed"]))
    turns = rng.integers(0, 12, size=(int(said["constants"]["draws"]), len(by_year)))
    years = [by_year[year] for year in sorted(by_year)]
    drawn = [
        [
            sum(y[(month - turn) % 12] for y, turn in zip(years, row, strict=True))
            for month in range(12)
        ]
        for row in turns.tolist()
    ]
    low, high = np.percentile(drawn, (5, 95), axis=0).tolist()
    assert [(r["acts"], r["low"], r["high"]) for r in rows(said)] == [
        close(row) for row in zip(counts, low, high, strict=True)
    ]
    own = strength(counts)
    as_much = sum(strength(row) >= own - 1e-9 for row in drawn)
    assert values(said) == {
        "most": max(counts),
        "least": min(counts),
        "expected": close(len(acts) / 12),
        "strength": close(own),
        "p": close((1 + as_much) / (1 + len(drawn))),
    }
    assert said["n"] == len(acts) == len(said["events"])


def strength(counts):
    """How far the centre of gravity of the months lies from the middle of the clock."""
    x = sum(n * np.cos(np.pi * month / 6) for month, n in enumerate(counts))
    y = sum(n * np.sin(np.pi * month / 6) for month, n in enumerate(counts))
    return float(np.hypot(x, y)) / sum(counts)


def test_when_did_the_relationship_change(events, answer):
    said = answer("changes")
    last = date.fromisoformat(said["day"])
    major = [e for e in events if abs(e.score) >= 5]
    begun = major[0].first
    daily = recomputing.net(major, begun, last)
    table = rows(said)
    quarters = []
    for year in range(1954, last.year + 1):
        for month in (1, 4, 7, 10):
            first = date(year, month, 1)
            end = date(year + (month == 10), (month + 2) % 12 + 1, 1) - timedelta(days=1)
            if end <= last:
                days = daily[(first - begun).days : (end - begun).days + 1]
                quarters.append((first.isoformat(), end.isoformat(), sum(days) / len(days)))
    assert [(r["first_day"], r["last_day"]) for r in table] == [q[:2] for q in quarters]
    assert [r["net"] for r in table] == [close(q[2], 1e-7) for q in quarters]
    values_ = np.array([q[2] for q in quarters])
    n = len(values_)
    price = 3 * float(np.mean(np.diff(values_) ** 2)) / 2 * log(n)
    starts, cost = cheapest(values_, 8, price)
    assert [place for place, row in enumerate(table) if row["change"]] == starts[1:]
    for first, stop in zip(starts, [*starts[1:], n], strict=True):
        assert {round(row["level"], 6) for row in table[first:stop]} == {
            round(float(values_[first:stop].mean()), 6)
        }
    total = float(((values_ - values_.mean()) ** 2).sum())
    rng = np.random.default_rng(int(said["constants"]["seed"]))
    years = n // 4
    drawn = []
    for _ in range(199):
        order = rng.permutation(years)
        mixed = np.concatenate(
            [*(values_[4 * year : 4 * year + 4] for year in order), values_[4 * years :]]
        )
        drawn.append(cheapest(mixed, 8, price)[1])
    assert values(said) == {
        "changes": len(starts) - 1,
        "explained": close(1 - cost / total, 1e-6),
        "by_chance": close(1 - float(np.mean(drawn)) / total, 1e-6),
        "p": close((1 + sum(one <= cost + 1e-6 for one in drawn)) / 200),
    }
    assert said["n"] == sum(e.first >= date(1954, 1, 1) for e in major)


def test_no_quarter_lies_before_the_record(events, answer):
    # To reckon with those since the year 1 took a worker more than a minute.
    begun = min(e.first for e in events)
    quarter = date(begun.year, (begun.month - 1) // 3 * 3 + 1, 1)
    assert rows(answer("changes", "?from=1900"))[0]["first_day"] == quarter.isoformat()


def cheapest(values, shortest, price):
    """Where the levels begin that cost least, and what they cost; backward, from the end."""
    n = len(values)
    sums, squares = np.cumsum([0, *values]), np.cumsum([0, *(values**2)])
    cost, step = np.full(n + 1, np.inf), [0] * (n + 1)
    cost[n] = -price
    for first in range(n - shortest, -1, -1):
        stop = np.arange(first + shortest, n + 1)
        inside = sums[stop] - sums[first]
        error = squares[stop] - squares[first] - inside * inside / (stop - first)
        whole = error + price + cost[stop]
        step[first] = int(stop[np.argmin(whole)])
        cost[first] = whole.min()
    starts, at = [], 0
    while at < n:
        starts.append(at)
        at = step[at]
    return starts, float(cost[0])


def test_which_agreements_were_kept(events, answer):
    said = answer("agreements")
    last = date.fromisoformat(said["day"])
    touching = defaultdict(list)
    for e in events:
        for kind, to in e.links:
            if kind in ("fulfils", "violates", "cancels"):
                touching[to].append((e.day, kind))
    fates, lengths, over = Counter(), [], []
    for e in events:
        if e.type != "agreement" or not e.by("dprk"):
            continue
        acts = [(day, kind) for day, kind in touching[e.id] if e.day < day <= last.toordinal()]
        kinds_ = {kind for _day, kind in acts}
        against = [day for day, kind in acts if kind != "fulfils"]
        fates[
            "cancelled"
            if "cancels" in kinds_
            else "violated"
            if "violates" in kinds_
            else "kept"
            if kinds_
            else "unknown"
        ] += 1
        lengths.append(min(against, default=last.toordinal()) - e.day)
        over.append(bool(against))
    curve = survival(lengths, over)
    halves = [time for time, step in curve.items() if step[2] <= 0.5]
    assert [row[:5] for row in said["table"]["rows"]] == [
        [time, *step[:2], close(step[2]), step[3] if step[3] is None else close(step[3])]
        for time, step in curve.items()
    ]
    assert values(said) == {
        "broken": close(sum(over) / len(over)),
        **fates,
        **({"median": halves[0]} if halves else {}),
        **{
            f"held_{years}_years": close(
                [step[2] for time, step in curve.items() if time <= years * 365.25][-1]
            )
            for years in (1, 5, 10)
        },
    }
    assert ends(said["figures"]["broken"]) == close(wilson(sum(over), len(over)))
    assert said["n"] == len(lengths)
