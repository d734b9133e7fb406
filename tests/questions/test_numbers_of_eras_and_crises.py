"""Eras, first moves, agreements, resolutions, seasons, ladders and doubt: each number from the public CSV alone."""

from bisect import bisect_right
from collections import Counter, defaultdict
from datetime import date, timedelta
from math import log

import numpy as np
import pytest
from django.test import Client
from django.utils import timezone

from tests.questions import recomputing
from tests.questions.recomputing import survival, wilson

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("opening_record")]

TESTS = {
    "nuclear_test",
    "icbm_launch",
    "irbm_mrbm_launch",
    "slbm_launch",
    "srbm_launch",
    "cruise_missile_launch",
    "space_launch",
}
RUNGS = {
    "pressure": (
        "sanctions severed_ties suspension closure_demolition propaganda_ops cyber_attack detention"
    ),
    "show": (
        "military_exercise deployment alert weapons_display nuclear_program arms_transfer border_incident"
    ),
    "tests": "artillery_fire cruise_missile_launch srbm_launch irbm_mrbm_launch slbm_launch",
    "strategic": "nuclear_test icbm_launch space_launch",
    "force": "armed_clash attack infiltration assassination hijacking_seizure abduction",
    "war": "war_action",
}
ORDER = ("words", *RUNGS)


@pytest.fixture(scope="module")
def events(opening_record, django_db_blocker):
    with django_db_blocker.unblock():
        return recomputing.read(Client())


@pytest.fixture
def answer(client):
    return lambda slug, query="": client.get(f"/questions/{slug}.json{query}").json()


@pytest.fixture(scope="module")
def net(events):
    """The net of every day from the first event to today."""
    return recomputing.net(events, events[0].first, timezone.localdate())


def close(value, by=1e-9):
    return pytest.approx(value, abs=by)


def values(said):
    return {name: figure["value"] for name, figure in said["figures"].items()}


def ends(figure):
    return figure["low"], figure["high"]


def rows(said):
    return [dict(zip(said["table"]["columns"], row, strict=True)) for row in said["table"]["rows"]]


def moves(constants, low=61, high=365):
    """The distances by which acts are moved: size, then sign, as the page of the method says."""
    rng, draws = np.random.default_rng(int(constants["seed"])), int(constants["draws"])
    sizes = rng.integers(low, high, size=draws, endpoint=True)
    return sizes * rng.choice(np.array([-1, 1]), size=draws)


def crises(events, said):
    found = recomputing.phases(events, date.fromisoformat(said["day"]))
    return [(first, last) for sign, first, last in found if sign > 0]


# -- what follows a UN resolution -------------------------------------------------------------------------------------


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


# -- is there a season ------------------------------------------------------------------------------------------------


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


# -- when did the relationship change ---------------------------------------------------------------------------------


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


# -- who moves first toward calm --------------------------------------------------------------------------------------


def test_who_moves_first_toward_calm(events, answer, net):
    said = answer("calm")
    last, begun = date.fromisoformat(said["day"]), events[0].first
    peaks = []
    for first, end in crises(events, said):
        days = range((first - begun).days, (end - begun).days + 1)
        peak = max(days, key=lambda day: (net[day], -day)) + begun.toordinal()
        if last.toordinal() - peak >= 90:
            peaks.append(peak)
    named = {"dprk", "rok", "usa"}
    by_day = defaultdict(set)
    for e in events:
        sides = {slug if slug in named else "others" for slug in e.initiators}
        if e.score >= 2 and e.to_the_day and len(sides) == 1:
            by_day[e.day] |= sides
    days = sorted(by_day)
    side = [next(iter(by_day[d])) if len(by_day[d]) == 1 else "together" for d in days]

    def first_sides(at, days, side, wrap=0):
        found = Counter()
        for peak in at:
            place = bisect_right(days, peak)
            if place < len(days) and days[place] <= peak + 90:
                found[side[place % len(side)]] += 1
        return found

    own = first_sides(peaks, days, side)
    n = sum(own.values())
    low, high = min(*peaks, *days), max(*peaks, *days)
    around = high - low + 1
    twice = [d - low for d in days] + [d - low + around for d in days]
    drawn = []
    for move in moves(said["constants"]).tolist():
        counts = first_sides([(peak - low - move) % around for peak in peaks], twice, side)
        drawn.append({name: counts[name] / max(sum(counts.values()), 1) for name in SIDES})
    for row in rows(said):
        shares = [draw[row["row"]] for draw in drawn]
        k = own[row["row"]]
        assert (row["n"], row["share"], row["base_rate"]) == close((n, k / n, np.mean(shares)))
        assert (row["low"], row["high"]) == close(wilson(k, n))
        assert (row["base_low"], row["base_high"]) == close(tuple(np.percentile(shares, (5, 95))))
    north = [draw["dprk"] for draw in drawn]
    share = own["dprk"] / n
    assert values(said) == {
        "share": close(share),
        "base_rate": close(float(np.mean(north))),
        "p_more": close((1 + sum(one >= share for one in north)) / (1 + len(north))),
        "p_less": close((1 + sum(one <= share for one in north)) / (1 + len(north))),
        "without": len(peaks) - n,
        "acts": len(days),
    }
    assert said["n"] == n


SIDES = ("dprk", "rok", "usa", "others", "together")


# -- which agreements were kept ---------------------------------------------------------------------------------------


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
    assert [row[:5] for row in said["table"]["rows"]] == [
        [time, *step[:2], close(step[2]), step[3] if step[3] is None else close(step[3])]
        for time, step in curve.items()
    ]
    assert values(said) == {
        "broken": close(sum(over) / len(over)),
        **fates,
        "median": next((time for time, step in curve.items() if step[2] <= 0.5), None),
        **{
            f"held_{years}_years": close(
                [step[2] for time, step in curve.items() if time <= years * 365.25][-1]
            )
            for years in (1, 5, 10)
        },
    }
    assert ends(said["figures"]["broken"]) == close(wilson(sum(over), len(over)))
    assert said["n"] == len(lengths)


# -- how high did each crisis climb -----------------------------------------------------------------------------------


def test_how_high_did_each_crisis_climb(events, answer):
    said = answer("climb")
    of_type = {code: rung for rung, codes in RUNGS.items() for code in codes.split()}

    def rung(e):
        if e.score >= 0:
            return None
        return of_type.get(e.type, "words" if e.quad == 3 else None)

    windows = crises(events, said)
    own = []
    for first, last in windows:
        counts = Counter(rung(e) for e in events if first <= e.first <= last)
        top = next((name for name in reversed(ORDER) if counts[name]), None)
        own.append([first.isoformat(), last.isoformat(), *(counts[r] for r in ORDER), top])
    assert said["table"]["rows"] == own
    all_days = [e.day for e in events if rung(e)]
    low = min(*all_days, *(first.toordinal() for first, _last in windows))
    high = max(*all_days, *(last.toordinal() for _first, last in windows))
    around, n = high - low + 1, len(windows)
    for place, name in enumerate(ORDER):
        k = sum(any(row[2 + at] for at in range(place, len(ORDER))) for row in own)
        figure = said["figures"][f"reached_{name}"]
        assert figure["value"] == close(k / n)
        assert ends(figure) == close(wilson(k, n))
        if name == "force":
            there = np.zeros(around, dtype=int)
            days = [e.day for e in events if rung(e) and ORDER.index(rung(e)) >= place]
            there[np.array(days) - low] = 1
            sums = np.cumsum([0, *there, *there])
            drawn = np.zeros(int(said["constants"]["draws"]))
            moved = moves(said["constants"])
            for first, last in windows:
                begin = (first.toordinal() - low - moved) % around
                drawn += sums[begin + (last - first).days + 1] > sums[begin]
            base = said["figures"]["base_rate"]
            assert said["figures"]["share"]["value"] == close(k / n)
            assert base["value"] == close(drawn.mean() / n)
            assert ends(base) == close(tuple(np.percentile(drawn / n, (5, 95))))
    assert said["n"] == n


# -- how sure is any of this ------------------------------------------------------------------------------------------


def test_how_sure_is_any_of_this(events, answer, net, client):
    said = answer("sure")
    begun, last = events[0].first, date.fromisoformat(said["day"])
    kinds_ = {one["slug"]: one["kind"] for one in every(client, "/api/v1/publishers/")}
    modes = {row["code"]: row["mode"] for row in recomputing.table(client, "/codebook/1.0.csv")}

    def independent(e):
        return sum(kinds_[slug] not in ("aggregator", "encyclopedia") for slug in e.publishers)

    left_out = {
        "disputed": lambda e: e.attribution == "disputed",
        "doubtful": lambda e: e.attribution != "confirmed",
        "single": lambda e: independent(e) < 2,
        "words": lambda e: modes[e.type] == "verbal",
        "small": lambda e: abs(e.score) < 5,
    }
    whole = np.array(net)
    for row in rows(said):
        test = left_out[row["without"]]
        kept = [e for e in events if not test(e)]
        assert row["events"] == len(events) - len(kept), row["without"]
        if row["without"] not in ("disputed", "single"):
            continue
        part = np.array(recomputing.net(kept, begun, last))
        own = compared(whole, part, begun)
        assert {name: row[name] for name in own} == {n: close(v, 1e-6) for n, v in own.items()}
    figures, dropped = said["figures"], rows(said)[0]["events"]
    rng = np.random.default_rng(int(said["constants"]["seed"]))
    lots = []
    for _ in range(20):
        out = set(rng.permutation(len(events))[:dropped].tolist())
        kept = [e for place, e in enumerate(events) if place not in out]
        part = np.array(recomputing.net(kept, begun, last))
        lots.append(float((side(part) == side(whole)).mean()))
    row = rows(said)[0]
    assert values(said) == {
        "same": row["same"],
        "base_rate": close(float(np.mean(lots)), 1e-4),
        "shift": row["shift"],
        "rank_correlation": row["rank_correlation"],
        "kept": row["kept"],
        "events": len(events),
    }
    assert ends(figures["base_rate"]) == close(tuple(np.percentile(lots, (5, 95))), 1e-3)
    assert said["n"] == dropped == len(said["events"])


def every(client, path):
    found = []
    while path:
        page = client.get(path).json()
        found += page["results"]
        path = page["next"]
    return found


def side(net):
    return np.sign(net) * (np.abs(net) >= 20)


def signs(net):
    found = np.zeros(len(net))
    for sign, first, last in recomputing.spans(net.tolist()):
        found[first : last + 1] = sign
    return found


def compared(whole, part, begun):
    months = defaultdict(list)
    for place in range(len(whole)):
        day = begun + timedelta(days=place)
        months[day.year, day.month].append(place)
    means = [[net[places].mean() for places in months.values()] for net in (whole, part)]
    ranked = [average_ranks(some) for some in means]
    inside = signs(whole) != 0
    return {
        "same": float((side(whole) == side(part)).mean()),
        "shift": float(np.abs(whole - part).mean()),
        "rank_correlation": float(np.corrcoef(*ranked)[0, 1]),
        "kept": float((signs(part)[inside] == signs(whole)[inside]).mean()),
    }


def average_ranks(some):
    some = [round(value, 9) for value in some]
    places = defaultdict(list)
    for rank, place in enumerate(sorted(range(len(some)), key=some.__getitem__), start=1):
        places[some[place]].append(rank)
    return [sum(places[value]) / len(places[value]) for value in some]
