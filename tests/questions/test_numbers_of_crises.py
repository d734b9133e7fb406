"""First moves, ladders and doubt: each number from the public CSV alone."""

from bisect import bisect_right
from collections import Counter, defaultdict
from datetime import date, timedelta

import numpy as np
import pytest
from django.utils import timezone

from tests.questions import recomputing
from tests.questions.reading import close, crises, ends, moves, rows, values
from tests.questions.recomputing import wilson

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("opening_record")]

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
def net(events):
    """The net of every day from the first event to today."""
    return recomputing.net(events, events[0].first, timezone.localdate())


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
    for move in moves(said["constants"], low=91, high=395).tolist():
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
    some = [round(value, 6) for value in some]
    places = defaultdict(list)
    for rank, place in enumerate(sorted(range(len(some)), key=some.__getitem__), start=1):
        places[some[place]].append(rank)
    return [sum(places[value]) / len(places[value]) for value in some]
