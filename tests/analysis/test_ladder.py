"""How many windows reach each rung, beside windows of equal length at other times."""

from events.analysis.ladder import reached


def test_a_rung_is_reached_by_an_act_on_it_or_above_it():
    found = reached([(10, 20), (30, 40), (50, 60)], {0: [15, 35], 1: [20], 2: [60, 61]})
    assert [(one.rung, one.k, one.n) for one in found] == [(0, 3, 3), (1, 2, 3), (2, 1, 3)]
    assert [one.share for one in found] == [1, 2 / 3, 1 / 3]


def test_rhythm_gives_as_much_where_acts_are_spread_evenly():
    days = list(range(0, 10_000, 10))
    found = reached([(start, start + 9) for start in range(100, 9000, 700)], {0: days})[0]
    assert (found.share, found.base) == (1, 1)


def test_rhythm_gives_less_where_acts_gather_in_the_windows():
    windows = [(start, start + 30) for start in range(1000, 20_000, 1000)]
    found = reached(windows, {0: [first + 5 for first, _last in windows]})[0]
    assert found.share == 1
    assert found.base == 0
    assert found.base_interval == (0, 0)


def test_a_rung_without_acts_has_no_base():
    found = reached([(1, 9)], {0: [2], 1: []})
    assert [(one.k, one.base, one.base_interval) for one in found] == [
        (1, found[0].base, found[0].base_interval),
        (0, None, None),
    ]


def test_without_windows_there_is_no_share():
    [found] = reached([], {0: [2]})
    assert (found.share, found.interval, found.base) == (None, None, None)
