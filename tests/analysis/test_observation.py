"""An observation refuses what cannot be coded."""

from dataclasses import FrozenInstanceError

import pytest

from tests.analysis.cast import observe


def test_an_observation_cannot_be_changed():
    event = observe("2013-04-10", -3)
    with pytest.raises(FrozenInstanceError):
        event.score = 3.0


def test_an_observation_has_no_room_for_other_fields():
    assert not hasattr(observe("2013-04-10", -3), "__dict__")


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"end": "2013-04-09"}, "is before 2013-04-10"),
        ({"score": -10.5}, "score -10.5 is not between -10 and +10"),
        ({"score": float("nan")}, "score nan is not between -10 and +10"),
        ({"min_score": -11.0}, "min_score -11.0 is not between -10 and +10"),
        ({"max_score": 11.0}, "max_score 11.0 is not between -10 and +10"),
        ({"min_score": -2.0, "max_score": -4.0}, "min_score -2.0 is above -4.0"),
        ({"precision": "week"}, "unknown precision 'week'"),
        ({"mode": "loud"}, "unknown mode 'loud'"),
        ({"attribution": "rumoured"}, "unknown attribution 'rumoured'"),
    ],
)
def test_an_observation_refuses_what_cannot_be(fields, words):
    score = fields.pop("score", -3)
    with pytest.raises(ValueError, match=f"^2013-04-10: .*{words.replace('+', '[+]')}$"):
        observe("2013-04-10", score, **fields)


def test_an_event_of_one_day_may_name_it_twice():
    assert observe("2013-04-10", -3, "2013-04-10").last_day == observe("2013-04-10", -3).first_day
