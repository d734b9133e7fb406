"""Episodes in numbers: weights by quad class, verbal shares with intervals, and whether two differ."""

from datetime import date

import numpy as np
import pytest

from events.analysis import comparison
from events.analysis.columns import columns
from events.analysis.comparison import QuadClasses, difference, episode
from events.analysis.tension import daily_tension
from events.analysis.weights import weigh, weight
from tests.analysis.cast import METHOD_FIXTURES, observe

WORKED = METHOD_FIXTURES["episode"]
FIRST, LAST = date(2020, 1, 1), date(2020, 12, 31)


def compare(events, first=FIRST, last=LAST):
    series = daily_tension(weigh(events), first=FIRST, last=LAST)
    return episode(columns(events), series, first, last)


def worked():
    return [
        observe(
            f"2020-01-0{n}",
            row["score"],
            mode="material" if row["material"] else "verbal",
            id=str(n),
        )
        for n, row in enumerate(WORKED["events"], start=1)
    ]


def test_the_worked_example_has_its_weights_and_shares():
    found = compare(worked())
    names = {
        "VC": "verbal_cooperation",
        "MC": "material_cooperation",
        "VK": "verbal_conflict",
        "MK": "material_conflict",
    }
    assert found.counts == QuadClasses(**{names[q]: n for q, n in WORKED["n"].items()})
    assert {q: pytest.approx(getattr(found.weights, names[q])) for q in names} == WORKED["W"]
    assert found.verbal_share == pytest.approx(WORKED["verbal_share_weight"], abs=5e-7)
    assert found.verbal_share_by_count == pytest.approx(WORKED["verbal_share_count"], abs=5e-7)
    assert (found.events, found.hostile) == (("1", "2", "3", "4"), ("1", "2", "3"))


def test_three_hostile_events_have_no_interval():
    assert compare(worked()).interval is None


def test_peaks_high_days_and_area_are_those_of_the_days():
    events = [observe("2020-03-01", -10.0, id="war"), observe("2020-05-01", 8.0)]
    found = compare(events, date(2020, 3, 1), date(2020, 5, 31))
    assert found.peak_escalation == pytest.approx(98.4375)
    assert found.peak_escalation_day == date(2020, 3, 1)
    assert found.peak_de_escalation == pytest.approx(100 * (1 - 2**-0.64))
    assert found.peak_de_escalation_day == date(2020, 5, 1)
    # 6 halves to 1, a gauge of 50, in 30 * log2(6) = 77.5 days.
    assert (found.days, found.days_high) == (92, 78)
    series = daily_tension(weigh(events), first=date(2020, 3, 1), last=date(2020, 5, 31))
    assert found.area == pytest.approx(np.abs(series.net).sum() / 100)


def test_parts_are_of_the_weight_of_one_side():
    events = [
        observe("2020-01-01", -6.0, id="a", initiators=("dprk",), mode="material"),
        observe("2020-01-02", -8.0, id="b", initiators=("usa", "rok"), mode="material"),
        observe("2020-01-03", 5.0, id="c", initiators=("rok",), mode="verbal"),
    ]
    found = compare(events)
    assert found.initiators == pytest.approx({"rok": 0.64, "usa": 0.64, "dprk": 0.36})
    assert found.friendly == {"rok": 1.0}
    assert [(d.id, d.weight, d.share) for d in found.drivers] == [
        ("b", weight(-8.0), pytest.approx(0.64)),
        ("a", weight(-6.0), pytest.approx(0.36)),
        ("c", weight(5.0), 1.0),
    ]


def test_five_drivers_are_named():
    events = [observe(f"2020-01-{n:02}", -n / 2, id=str(n)) for n in range(1, 13)]
    assert [driver.id for driver in compare(events).drivers] == ["12", "11", "10", "9", "8"]


def many(month, scores, mode):
    return [
        observe(f"2020-{month:02}-{n:02}", score, mode=mode, id=f"{month}-{n}-{mode}")
        for n, score in enumerate(scores, start=1)
    ]


def halves(first, second):
    return compare([*first, *second], FIRST, date(2020, 3, 31)), compare(
        [*first, *second], date(2020, 4, 1), LAST
    )


def test_the_interval_of_a_bootstrap_is_that_of_drawing_events():
    words, deeds = many(1, [-3.0] * 9, "verbal"), many(2, [-7.0] * 6, "material")
    low, high = compare([*words, *deeds]).interval
    rng = np.random.default_rng(5)
    weights = np.array([weight(-3.0)] * 9 + [weight(-7.0)] * 6)
    drawn = rng.integers(0, 15, (20_000, 15))
    shares = (weights * (np.arange(15) < 9))[drawn].sum(axis=1) / weights[drawn].sum(axis=1)
    assert (low, high) == pytest.approx(tuple(np.percentile(shares, (5, 95))), abs=0.02)


def test_episodes_of_the_same_kind_do_not_differ():
    record = [*many(1, [-5.0, -4.0, -3.0], "verbal"), *many(2, [-7.0] * 3, "material")]
    other = [*many(7, [-5.0, -4.0, -3.0], "verbal"), *many(8, [-7.0] * 3, "material")]
    one, two = halves(record, other)
    found = difference(columns([*record, *other]), one, two)
    assert found.points == pytest.approx(0.0)
    assert (found.p, found.is_significant) == (1.0, False)


def test_words_alone_and_deeds_alone_differ():
    record, other = many(1, [-5.0] * 9, "verbal"), many(7, [-5.0] * 9, "material")
    one, two = halves(record, other)
    found = difference(columns([*record, *other]), one, two)
    assert (found.points, found.is_significant) == (1.0, True)
    # Two of the 48,620 ways to deal 18 events to two episodes of 9 are as far apart.
    assert found.p <= 2 / 2000
    back = difference(columns([*record, *other]), two, one)
    assert back.points == -1.0


def test_an_episode_without_conflict_has_no_difference():
    record = [*many(1, [-5.0] * 5, "verbal"), *many(7, [4.0] * 5, "verbal")]
    one, two = halves(record[:5], record[5:])
    assert two.verbal_share is None
    assert difference(columns(record), one, two) is None


def test_days_outside_the_series_are_refused():
    with pytest.raises(KeyError):
        compare(worked(), date(2019, 12, 31), LAST)
    with pytest.raises(ValueError, match="before first day"):
        compare(worked(), LAST, FIRST)


def test_the_draws_are_those_of_the_method():
    assert (comparison.BOOTSTRAP_DRAWS, comparison.PERMUTATION_DRAWS) == (2000, 1999)
