"""A record with a past: what stood at `then`, and what has become of it since."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from types import SimpleNamespace
from typing import Any

import pytest

from events import approval, record
from events.models import Actor, Event, Revision, Term
from tests.cast import spring_2013
from tests.factories import ActorFactory, PlaceFactory, recorded


def change(event: Event, *, reason: str = "", public_note: str = "", **fields: Any) -> None:
    """Saves the event with other values, as an approved change."""
    for name, value in fields.items():
        setattr(event, name, value)
    event.derive()
    Event.objects.bulk_update([event], [*fields, "slug", "until", "quad_class"])
    record.commit(
        [event],
        author="tests",
        reason=reason,
        public_note=public_note,
        approved_by=approval.ORIGIN,
    )
    event.refresh_from_db()


def rename(slug: str, name: str) -> None:
    """Gives an actor another name, which is written into every event that shows it."""
    actor = Actor.objects.get(slug=slug)
    actor.name = name
    actor.save()
    record.commit([actor], author="tests")


def dated(number: int, moment: datetime) -> None:
    """Makes a revision one of another time, past the manager that forbids it."""
    Revision._base_manager.filter(pk=number).update(made_at=moment)


@pytest.fixture
def then(db) -> SimpleNamespace:
    """Spring 2013 with a term of office, and the number of its last revision."""
    cast = spring_2013()
    term = Term.objects.create(
        person=ActorFactory(slug="kim-jong-un", name="Kim Jong-un", kind="person"),
        state=Actor.objects.get(slug="dprk"),
        office="Supreme Leader",
        first_day=date(2011, 12, 17),
    )
    record.commit([*Actor.objects.all(), term], author="tests")
    cast.term, cast.number = term, Revision.objects.latest_number()
    return cast


@pytest.fixture
def go_on(then) -> Callable[[], None]:
    """Lets the record move on: corrected, renamed, withdrawn, added to, and a day has passed."""

    def act() -> None:
        change(then.test, title="North Korea tests a nuclear device", score=-8.0)
        change(then.threat, status="withdrawn", withdrawn_reason="It was said a year before.")
        rename("dprk", "North Korea, renamed")
        recorded(
            title="Two Koreas open talks",
            initiators=["rok", "mongolia"],
            event_type="talks",
            score=3.0,
            topics=["nuclear"],
            place=PlaceFactory(slug="panmunjom"),
            first_day=date(2013, 6, 9),
        )
        then.term.office = "Another office"
        then.term.last_day = date(2013, 3, 1)
        then.term.save()
        record.commit([then.term], author="tests")
        dated(then.number, datetime(2026, 11, 1, 12, tzinfo=UTC))

    return act
