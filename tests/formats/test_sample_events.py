"""Samples for measuring: of any size, the same for the same seed, never among real events."""

import io
from datetime import date

import pytest
from django.core.management import CommandError, call_command
from hypothesis import given
from hypothesis import strategies as st

from events import codebook
from events.formats.row import EventRow, LinkPart
from events.formats.sample import EARLIEST, sample
from events.models import Event
from tests.factories import recorded


def row(key: str, day: date, **fields: object) -> EventRow:
    plain = {"status": "published", "precision": "day", "attribution": "confirmed", "title": key}
    return EventRow(id=key, first_day=day, **{**plain, **fields})


ROWS = [
    row("aaaa22", date(1945, 9, 1), event_type="nuclear_test", score=-7.5),
    row(
        "bbbb22",
        date(2013, 3, 1),
        last_day=date(2013, 3, 4),
        event_type="talks",
        score=3.0,
        links=(LinkPart("follows", "aaaa22"),),
    ),
    row("cccc22", date(2013, 3, 1), precision="month", event_type="other", score=0),
]


@given(st.integers(0, 40), st.integers())
def test_a_sample_has_the_size_asked_for_and_obeys_the_codebook(number, seed):
    made = sample(ROWS, number, seed)
    ids = {row.id for row in made}
    assert len(made) == len(ids) == number
    assert made == sample(ROWS, number, seed)
    for row in made:
        assert codebook.event_types()[row.event_type].permits(row.score)
        assert row.first_day >= EARLIEST
        assert row.last_day is None or (row.last_day - row.first_day).days == 3
        assert all(link.to in ids for link in row.links)


def test_a_sample_of_all_begins_with_the_events_as_they_are():
    assert sample(ROWS, 5, 1)[:3] == ROWS


def test_nothing_cannot_be_varied():
    with pytest.raises(ValueError, match="no events"):
        sample([], 1, 1)


def make(*args: object) -> str:
    out = io.StringIO()
    call_command("make_sample_events", *args, verbosity=0, stdout=out)
    return out.getvalue()


@pytest.mark.django_db
def test_the_command_makes_published_events_with_documents():
    assert make(20) == "20 sample events can be read.\n"
    assert Event.objects.published().exclude(revision__document="").count() == 20


@pytest.mark.django_db
def test_the_same_again_changes_nothing():
    make(5)
    before = list(Event.objects.order_by("pk").values_list("public_id", "revision"))
    make(5)
    assert list(Event.objects.order_by("pk").values_list("public_id", "revision")) == before


@pytest.mark.django_db
def test_a_database_with_a_real_event_is_refused():
    recorded()
    with pytest.raises(CommandError, match="holds real events"):
        make(5)
    assert Event.objects.count() == 1
