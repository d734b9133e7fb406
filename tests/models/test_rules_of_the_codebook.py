"""An event says in words which rule of the codebook it breaks."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from events.models import Event


def event(**fields):
    return Event(
        **{
            "title": "North Korea tests a nuclear device",
            "summary": "A test.",
            "first_day": date(2013, 2, 12),
            "event_type": "nuclear_test",
            "score": -7.5,
            **fields,
        }
    )


def said(**fields):
    with pytest.raises(ValidationError) as error:
        event(**fields).clean()
    return {name: [str(m) for m in messages] for name, messages in error.value.message_dict.items()}


def test_an_event_that_obeys_is_accepted_and_gets_its_quad_class():
    obedient = event()
    obedient.clean()
    assert (obedient.quad_class, obedient.slug, obedient.until) == (
        4,
        "north-korea-tests-a-nuclear-device",
        date(2013, 2, 12),
    )


def test_a_score_outside_the_range_of_its_type_is_named_with_the_range():
    assert said(score=-3) == {
        "score": ["A score of Nuclear test lies between -8.5 and -7, or is 0."]
    }


def test_a_score_of_zero_is_always_allowed():
    event(score=0).clean()


def test_a_score_has_one_decimal():
    assert said(score=-7.25) == {"score": ["Give the score with at most one decimal."]}


def test_an_unknown_type_is_named():
    assert said(event_type="picnic") == {"event_type": ["The codebook has no type 'picnic'."]}


def test_a_month_begins_on_its_first_day():
    assert said(precision="month") == {
        "first_day": ["An event known to the month begins on its first day."]
    }
