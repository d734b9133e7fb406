"""Of 20 events typed again in other words, at least 18 are found; of 20 look-alikes, at most 4 are asked about."""

import pytest

from events.duplicates import likeness
from tests.entry.pairs import asked_about, pairs, read

PAIRS = pairs("duplicates.json")


def test_the_table_holds_twenty_pairs_of_each_sort():
    assert [sum(pair["same"] is same for pair in PAIRS) for same in (True, False)] == [20, 20]


def test_near_duplicates_are_found():
    missed = [pair["of"] for pair in PAIRS if pair["same"] and not asked_about(pair)]
    assert len(missed) <= 2, missed


def test_look_alikes_are_mostly_left_alone():
    alarms = [pair["of"] for pair in PAIRS if not pair["same"] and asked_about(pair)]
    assert len(alarms) <= 4, alarms


@pytest.mark.parametrize(
    "change", [{"first_day": "2017-08-02"}, {"initiators": ["angola"], "targets": []}]
)
def test_neither_days_nor_parties_may_lie_apart(change):
    again = next(pair for pair in PAIRS if pair["of"] == "3q6dmw")
    one = read(again["one"])
    assert likeness(one, read({**again["one"], **change})) == 0.0
    assert likeness(one, one) == 1.0
