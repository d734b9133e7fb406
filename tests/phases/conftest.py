"""A record of two crises and a thaw, of a thin year before them, and of what must never be seen."""

from datetime import date, timedelta
from types import SimpleNamespace

import pytest

from events.models import Event
from tests.factories import ActorFactory, recorded


def act(day: date, score: float, **fields: object) -> Event:
    """A deed or a word of North Korea on a day."""
    kind = {True: ("nuclear_test", "proposal"), False: ("threat", "proposal")}[abs(score) > 5]
    fields.setdefault("event_type", kind[score > 0])
    return recorded(first_day=day, score=score, **fields)


@pytest.fixture
def turns() -> SimpleNamespace:
    """A crisis of spring 2013 that talks end, and a thaw of the summer; a draft would make it all another."""
    ActorFactory(slug="dprk", name="North Korea", name_ko="북한")
    ActorFactory(slug="kim", name="Kim Jong-un", kind="person")
    first = date(2013, 2, 12)
    test = act(first, -8.0, initiators=["kim", "dprk"], targets=["rok"], title="Third test")
    threats = [act(first + timedelta(days=7 * n), -5.0, initiators=["dprk"]) for n in range(1, 7)]
    talks = act(
        date(2013, 6, 10),
        9.0,
        event_type="agreement",
        initiators=["dprk", "rok"],
        title="Talks in June",
    )
    pledge = act(
        date(2013, 6, 24), 5.0, event_type="concession", initiators=["rok"], title="Pledge in June"
    )
    act(date(2013, 5, 1), 9.0, event_type="agreement", status="draft", title="Zugzwang")
    return SimpleNamespace(test=test, threats=threats, talks=talks, pledge=pledge)
