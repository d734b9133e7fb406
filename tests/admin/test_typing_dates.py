"""A month or a year is typed where the day stands, and the event is known to no more than that."""

from datetime import date

import pytest
from django.urls import reverse

from events.models import Event
from tests.admin.forms import ADD, event_form, messages_of
from tests.factories import ActorFactory


def typed(editor, **days):
    form = event_form([(ActorFactory(slug="dprk"), "initiator")], **days)
    return editor.post(reverse(ADD), form)


@pytest.mark.parametrize(
    ("first", "last", "kept"),
    [
        ("2013-06", "", (date(2013, 6, 1), None, "month")),
        ("June 2013", "", (date(2013, 6, 1), None, "month")),
        ("16 June 2013", "", (date(2013, 6, 16), None, "day")),
        ("16 June 2013", "18 June 2013", (date(2013, 6, 16), date(2013, 6, 18), "day")),
        ("2013", "", (date(2013, 1, 1), None, "year")),
        ("June 2013", "August 2013", (date(2013, 6, 1), date(2013, 8, 31), "month")),
        ("June 2013", "June 2013", (date(2013, 6, 1), None, "month")),
    ],
)
def test_what_is_typed_sets_the_days_and_the_precision(editor, first, last, kept):
    typed(editor, first_day=first, last_day=last, precision="day")
    [event] = Event.objects.all()
    assert (event.first_day, event.last_day, event.precision) == kept


def test_days_known_differently_are_refused(editor):
    answer = typed(editor, first_day="June 2013", last_day="3 August 2013")
    assert messages_of(answer) == ["Give both days alike: both as days, as months or as years."]


def test_an_ambiguous_day_is_refused_in_words_and_stands_as_it_was_typed(editor):
    answer = typed(editor, first_day="06/07/2013")
    assert messages_of(answer) == [
        "“06/07/2013” can be read as more than one date. Type it as 2013-06-16 or 16 June 2013."
    ]
    assert 'value="06/07/2013"' in answer.content.decode()
