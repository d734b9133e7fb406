"""Who acts first after some days, beside what rhythm alone gives."""

import pytest

from events.analysis.first_movers import first_movers

SIDES = ("north", "south")


def test_the_first_act_after_the_day_counts_and_the_day_itself_does_not():
    acts = [(10, "north"), (12, "south"), (40, "north"), (95, "south")]
    found = first_movers([10, 30, 60, 200], acts, within=30, sides=SIDES)
    # The act of day 95 is 35 days after day 60, and nothing comes after day 200.
    assert found.moved == (1, 2, None, None)
    assert found.n == 2
    assert [(side.name, side.first) for side in found.sides] == [("north", 1), ("south", 1)]


def test_whoever_acts_more_often_comes_first_more_often_by_rhythm_alone():
    acts = sorted([(day, "north") for day in range(0, 4000, 20)] + [(4001, "south")])
    found = first_movers(list(range(100, 3900, 100)), acts, within=60, sides=SIDES)
    north, south = found.sides
    assert (north.first, south.first) == (38, 0)
    assert north.expected > 0.98
    assert north.p_more > 0.1


def test_a_side_that_waits_for_the_days_is_seen():
    days = list(range(400, 12000, 400))
    acts = sorted([(d, "north") for d in range(7, 12000, 30)] + [(d + 1, "south") for d in days])
    found = first_movers(days, acts, within=30, sides=SIDES)
    south = found.sides[1]
    assert south.first == len(days)
    assert south.expected < 0.4
    assert (south.p_more, found.sides[0].p_less) == (0.001, 0.001)


def test_a_long_wait_does_not_credit_chance_with_the_moves_themselves():
    days = list(range(0, 60_000, 2_000))
    found = first_movers(days, [(day + 5, "north") for day in days], within=180, sides=SIDES)
    assert (found.sides[0].first, found.sides[0].expected) == (30, 0.0)


def test_without_an_act_nobody_moves():
    with pytest.raises(ValueError, match="nobody moves first"):
        first_movers([1], [], within=30, sides=SIDES)
