"""Each number of the question pages equals what an independent script makes of the public CSV."""

from datetime import date
from itertools import pairwise
from statistics import median

import numpy as np
import pytest

from tests.questions import recomputing
from tests.questions.reading import close, ends, values
from tests.questions.recomputing import TESTS, survival, wilson

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("opening_record")]

WINDOWS = (7, 14, 30, 60, 90)


def days_of(events, test) -> list[int]:
    return [event.day for event in events if test(event)]


def hostile_deed(event) -> bool:
    return event.by("dprk") and event.quad == 4 and event.score < 0 and event.to_the_day


def check_rows(said, cases, outcomes, *, less=False, before=None):
    """The rows of the table, one for each window, are the studies of an independent script."""
    today = date.fromisoformat(said["day"]).toordinal()
    columns = said["table"]["columns"]
    for cells in said["table"]["rows"]:
        row = dict(zip(columns, cells, strict=True))
        if row["row"] == "before":
            near, far = -before, -1
            known = [day for day in cases if day + before <= today]
        else:
            near, far = 1, int(row["row"])
            known = [day for day in cases if day + far <= today]
        own = recomputing.study(known, outcomes, near, far, said["constants"])
        assert row["n"] == own["n"]
        assert row["share"] == close(own["share"])
        assert (row["low"], row["high"]) == close(own["interval"])
        assert row["base_rate"] == close(own["base"])
        assert (row["base_low"], row["base_high"]) == close(own["base_interval"])
        assert row["p"] == close(own["p_less" if less else "p_more"])


def check_figures(said, cases, outcomes, near, far, *, less=False):
    own = recomputing.study(cases, outcomes, near, far, said["constants"])
    figures = said["figures"]
    assert said["n"] == own["n"]
    assert figures["share"]["value"] == close(own["share"])
    assert ends(figures["share"]) == close(own["interval"])
    assert figures["base_rate"]["value"] == close(own["base"])
    assert ends(figures["base_rate"]) == close(own["base_interval"])
    assert figures["lift"]["value"] == close(own["share"] / own["base"])
    assert figures["p"]["value"] == close(own["p_less" if less else "p_more"])
    return own


def test_do_provocations_follow_exercises(events, answer):
    said = answer("exercises")
    today = date.fromisoformat(said["day"]).toordinal()
    cases = days_of(
        events, lambda e: e.type == "military_exercise" and e.by("usa", "rok") and e.to_the_day
    )
    outcomes = days_of(events, hostile_deed)
    known = [day for day in cases if day + 30 <= today]
    own = check_figures(said, known, outcomes, 1, 30)
    check_rows(said, cases, outcomes, before=30)
    before = recomputing.study(known, outcomes, -30, -1, said["constants"])
    assert said["figures"]["before"]["value"] == close(before["share"])
    assert ends(said["figures"]["before"]) == close(before["interval"])
    assert said["figures"]["outcomes"]["value"] == len(outcomes)
    assert len(said["events"]) == own["n"]
    assert sum(case["other"] is not None for case in said["events"]) == own["k"]


def test_do_talks_hold_back_tests(events, answer):
    said = answer("talks")
    others = ("rok", "usa", "japan", "un", "un-command", "iaea")
    since = date(1984, 1, 1)
    talks = days_of(
        events,
        lambda e: (
            e.type in ("talks", "summit")
            and e.by("dprk")
            and not e.initiators.isdisjoint(others)
            and e.to_the_day
            and e.first >= since
        ),
    )
    tests = days_of(
        events,
        lambda e: (
            e.type in TESTS and e.by("dprk") and e.score < 0 and e.to_the_day and e.first >= since
        ),
    )
    today = date.fromisoformat(said["day"]).toordinal()
    check_figures(said, [d for d in talks if d + 60 <= today], tests, 1, 60, less=True)
    check_rows(said, talks, tests, less=True)
    assert said["figures"]["outcomes"]["value"] == len(tests)


def test_does_one_provocation_bring_the_next(events, answer):
    said = answer("chain")
    days = sorted(set(days_of(events, hostile_deed)))
    today = date.fromisoformat(said["day"]).toordinal()
    check_figures(said, [day for day in days if day + 14 <= today], days, 1, 14)
    check_rows(said, days, days)
    gaps = [b - a for a, b in pairwise(days)]
    assert said["figures"]["median_gap"]["value"] == median(gaps)


def test_what_does_china_do_before_a_turn(events, answer):
    said = answer("china")
    thaws = [
        first.toordinal()
        for sign, first, _last in recomputing.phases(events, date.fromisoformat(said["day"]))
        if sign < 0 and first.toordinal() - 60 >= events[0].day
    ]
    acts = [e for e in events if e.by("china") and e.to_the_day]
    sorts = {
        "any": [e for e in acts if e.by("dprk") or e.at("dprk")],
        "together": [e for e in acts if e.by("dprk")],
        "lowering": [e for e in acts if e.at("dprk") and e.score > 0],
        "raising": [e for e in acts if e.at("dprk") and e.score < 0],
    }
    check_figures(said, thaws, [e.day for e in sorts["any"]], -60, -1)
    assert said["figures"]["acts"]["value"] == len(sorts["any"])
    for cells in said["table"]["rows"]:
        row = dict(zip(said["table"]["columns"], cells, strict=True))
        own = recomputing.study(
            thaws, [e.day for e in sorts[row["row"]]], -60, -1, said["constants"]
        )
        assert (row["n"], row["share"], row["base_rate"], row["p"]) == close(
            (own["n"], own["share"], own["base"], own["p_more"])
        )


def test_who_answers_whom_and_in_kind(events, answer):
    said = answer("responses")
    today = date.fromisoformat(said["day"]).toordinal()
    rows = {
        row[0]: dict(zip(said["table"]["columns"], row, strict=True))
        for row in said["table"]["rows"]
    }
    total = 0
    for kind, sign in (("hostile", -1), ("conciliatory", 1)):

        def acts(x, y, sign=sign):
            return sorted(
                days_of(
                    events,
                    lambda e: (
                        e.by(x)
                        and e.at(y)
                        and e.score * sign >= 2
                        and e.to_the_day
                        and e.first >= date(1990, 1, 1)
                    ),
                )
            )

        for x, y in (("usa", "dprk"), ("dprk", "usa")):
            forth, back = [day for day in acts(x, y) if day + 30 <= today], acts(y, x)
            own = recomputing.study(forth, back, 1, 30, said["constants"])
            lags = [min((b - day for b in back if b > day), default=999) for day in forth]
            row = rows[f"{x}_{kind}"]
            assert row["n"] == own["n"]
            assert (row["share"], row["base_rate"], row["p"]) == close(
                (own["share"], own["base"], own["p_more"])
            )
            assert row["median_lag"] == median(lag for lag in lags if lag <= 30)
            assert said["figures"][f"{x}_{kind}"]["value"] == close(own["share"])
            assert ends(said["figures"][f"{x}_{kind}"]) == close(own["interval"])
            total += own["n"]
    assert said["n"] == total
    by_id = {event.id: event for event in events}
    coded = [
        event.day - by_id[to].day
        for event in events
        for kind, to in event.links
        if kind == "responds_to"
        and event.first >= date(1990, 1, 1)
        and to in by_id
        and any(
            event.by(x) and by_id[to].by(y) and not event.by(y)
            for x, y in (("usa", "dprk"), ("dprk", "usa"))
        )
    ]
    assert said["figures"]["coded"]["value"] == len(coded)
    assert said["figures"]["coded_median_lag"]["value"] == median(coded)


def test_how_long_do_thaws_last(events, answer):
    said = answer("thaws")
    today = date.fromisoformat(said["day"])
    counted = recomputing.phases(events, today)
    lengths = {
        sign: [(last - first).days + 1 for s, first, last in counted if s == sign]
        for sign in (-1, 1)
    }
    over = {sign: [last < today for s, _first, last in counted if s == sign] for sign in (-1, 1)}
    curve = survival(lengths[-1], over[-1])
    assert said["n"] == len(lengths[-1])
    assert [row[:5] for row in said["table"]["rows"]] == [
        [time, *step[:2], close(step[2]), step[3] if step[3] is None else close(step[3])]
        for time, step in curve.items()
    ]
    own = {
        "ended": sum(over[-1]),
        "median": next(time for time, step in curve.items() if step[2] <= 0.5),
        **{
            f"longer_than_{days}": close([s[2] for time, s in curve.items() if time <= days][-1])
            for days in (90, 180, 365)
        },
        "longest": max(lengths[-1]),
        "crises_median": next(
            time for time, step in survival(lengths[1], over[1]).items() if step[2] <= 0.5
        ),
    }
    assert values(said) == own
    assert sorted(case["days"] for case in said["events"]) == sorted(lengths[-1])


def test_more_rhetoric_than_action(events, answer):
    said = answer("rhetoric")
    periods = {
        "first": (date(2013, 1, 22), date(2013, 5, 31)),
        "second": (date(2010, 3, 1), date(2010, 12, 31)),
    }
    net = recomputing.net(events, events[0].first, date(2013, 12, 31))
    hostile, shares = {}, {}
    for name, (first, last) in periods.items():
        inside = [e for e in events if e.first <= last and recomputing.until(e) >= first]
        hostile[name] = [e for e in inside if e.quad in (3, 4) and e.score < 0]
        sums = {q: sum(e.weight for e in hostile[name] if e.quad == q) for q in (3, 4)}
        n = len(hostile[name])
        spoken = sum(e.quad == 3 for e in hostile[name])
        shares[name] = sums[3] / (sums[3] + sums[4])
        figures = said["figures"]
        assert figures[f"{name}_share"]["value"] == close(shares[name])
        assert figures[f"{name}_share_by_count"]["value"] == close(spoken / n)
        from_a, to_b = ((day - events[0].first).days for day in (first, last))
        area = sum(abs(value) for value in net[from_a : to_b + 1]) / 100
        assert figures[f"{name}_area"]["value"] == pytest.approx(area, abs=1e-6)
        heaviest = figures[f"{name}_heaviest"]["value"]
        weights = {e.id: e.weight for e in hostile[name]}
        assert weights[heaviest] == max(weights.values())
        # The draws of another script differ, so the ends of an interval agree to a point or two.
        assert ends(figures[f"{name}_share"]) == pytest.approx(
            bootstrap([(e.weight, e.quad == 3) for e in hostile[name]]), abs=0.02
        )
        rows = {row[0]: row for row in said["table"]["rows"]}
        assert rows[f"{name}_number"][5:7] == close(list(wilson(spoken, n)))
        assert rows[f"{name}_weight"][7:9] == close([sums[3], sums[4]])
    assert said["n"] == sum(map(len, hostile.values()))
    assert said["figures"]["difference"]["value"] == close(shares["first"] - shares["second"])
    assert said["figures"]["p"]["value"] == pytest.approx(permuted(hostile), abs=0.04)


def bootstrap(pairs) -> list[float]:
    rng = np.random.default_rng(7)
    weights, words = (np.array(column) for column in zip(*pairs, strict=True))
    picks = rng.integers(0, len(pairs), size=(4000, len(pairs)))
    drawn = (weights[picks] * words[picks]).sum(axis=1) / weights[picks].sum(axis=1)
    return [float(end) for end in np.percentile(drawn, (5, 95))]


def permuted(hostile) -> float:
    rng = np.random.default_rng(7)
    pooled = [(e.weight, e.quad == 3) for e in (*hostile["first"], *hostile["second"])]
    weights, words = (np.array(column) for column in zip(*pooled, strict=True))
    n = len(hostile["first"])

    def apart(order) -> float:
        parts = (order[:n], order[n:])
        a, b = ((weights[p] * words[p]).sum() / weights[p].sum() for p in parts)
        return abs(a - b)

    observed = apart(np.arange(len(pooled)))
    drawn = [apart(rng.permutation(len(pooled))) for _ in range(2000)]
    return (1 + sum(value >= observed - 1e-12 for value in drawn)) / 2001
