"""An event belongs to a pair when the pair stands on both sides of it (METHOD 2.6)."""

import pytest

from events.analysis.dyads import LINE_PAIRS, in_dyad, of_dyad
from tests.analysis.cast import observe


def act(initiators, targets=()):
    return observe("2013-04-10", -3, initiators=tuple(initiators), targets=tuple(targets))


@pytest.mark.parametrize(
    ("initiators", "targets", "belongs"),
    [
        (["dprk"], ["usa"], True),
        (["usa"], ["dprk"], True),
        (["dprk", "kim-jong-un"], ["rok", "usa"], True),
        (["rok", "usa"], ["dprk"], True),
        (["dprk", "usa"], [], True),
        (["dprk", "usa"], ["rok"], False),
        (["dprk"], ["rok"], False),
        (["dprk"], [], False),
        (["usa"], [], False),
        (["rok"], ["usa"], False),
        ([], ["dprk", "usa"], False),
    ],
)
def test_an_act_belongs_to_the_pair_across_which_it_runs(initiators, targets, belongs):
    event = act(initiators, targets)
    assert in_dyad(event, "dprk", "usa") is belongs
    assert in_dyad(event, "usa", "dprk") is belongs


@pytest.mark.parametrize(
    ("one", "other", "slug"),
    [
        ("dprk", "russia", "ussr"),
        ("dprk", "un", "un-security-council"),
        ("dprk", "un", "iaea"),
        ("dprk", "un", "un-command"),
    ],
)
def test_some_actors_stand_for_a_party(one, other, slug):
    assert in_dyad(act([slug], ["dprk"]), one, other)
    assert in_dyad(act(["dprk"], [slug]), one, other)
    assert in_dyad(act(["dprk", slug]), one, other)


def test_who_stands_for_whom_can_be_given():
    event = act(["kpa"], ["usfk"])
    bodies = {"dprk": frozenset({"kpa"}), "usa": frozenset({"usfk"})}
    assert in_dyad(event, "dprk", "usa", stands_for=bodies)
    assert not in_dyad(event, "dprk", "usa")


def test_acts_on_one_side_of_the_line_belong_to_no_line_pair():
    exercise = act(["rok", "usa"])
    assert [pair for pair in LINE_PAIRS if in_dyad(exercise, *pair)] == []


def test_an_act_toward_two_parties_counts_in_both_pairs():
    event = act(["dprk"], ["rok", "usa"])
    assert [pair for pair in LINE_PAIRS if in_dyad(event, *pair)] == [
        ("dprk", "rok"),
        ("dprk", "usa"),
    ]


def test_each_line_pair_is_alphabetical_and_holds_north_korea():
    assert all(list(pair) == sorted(pair) and "dprk" in pair for pair in LINE_PAIRS)


def test_the_pair_keeps_its_events_in_order():
    record = [act(["usa"], ["dprk"]), act(["rok"], ["dprk"]), act(["dprk"], ["usa"])]
    assert of_dyad(record, "dprk", "usa") == [record[0], record[2]]


def test_an_actor_makes_no_pair_with_itself():
    with pytest.raises(ValueError, match="a dyad needs two actors, not 'dprk' twice"):
        in_dyad(act(["dprk"]), "dprk", "dprk")
