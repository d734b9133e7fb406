"""Many actors in one parameter: the same events, whether they are looked for in each event or found first."""

import pytest
from django.http import QueryDict

from events import querysets
from events.filters import EventFilter
from tests.factories import recorded


@pytest.fixture
def record(db):
    recorded(initiators=["dprk", "china"], targets=["rok"], title="A statement")
    recorded(initiators=["usa"], targets=["dprk"], title="An answer")
    recorded(initiators=["japan"], targets=["usa"], title="A visit")
    recorded(initiators=["dprk"], targets=["rok"], status="draft", title="Zugzwang")


@pytest.mark.parametrize("few", [0, querysets.FEW])
@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("actor=dprk,rok", ["A statement", "An answer"]),
        ("initiator=dprk,china,japan", ["A statement", "A visit"]),
        ("initiator=dprk,usa&target=dprk,rok", ["A statement", "An answer"]),
        ("initiator=dprk&target=usa,japan", []),
    ],
)
def test_each_event_is_found_once_however_it_is_looked_for(record, monkeypatch, few, query, titles):
    monkeypatch.setattr(querysets, "FEW", few)
    found = EventFilter.of(QueryDict(query)).found
    assert [event.title for event in found.order_by("pk")] == titles


def test_the_parts_of_many_actors_are_not_looked_up_for_each_event(record):
    some = str(EventFilter.of(QueryDict("actor=dprk,rok,usa")).found.query)
    many = str(EventFilter.of(QueryDict("actor=dprk,rok,usa,japan")).found.query)
    assert ["EXISTS" in some, "EXISTS" in many] == [True, False]
