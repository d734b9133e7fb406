"""A facet's count is the length of the list that choosing the value gives: over fifty random views."""

import random
from datetime import date, timedelta

import pytest
from django.http import QueryDict

from events import codebook
from events.facets import facets
from events.filters import PARAMETERS, EventFilter
from tests.factories import PlaceFactory, PublisherFactory, SourceFactory, recorded

ACTORS = ("china", "dprk", "japan", "rok", "usa")
TOPICS = ("kaesong", "nuclear", "talks")
PLACES = ("panmunjom", "pyongyang", "seoul")
PUBLISHERS = ("kcna", "nk-news", "yonhap")
TYPES = ("nuclear_test", "sanctions", "proposal", "summit", "threat")
VIEWS = 50


@pytest.fixture
def record_of_forty(db):
    """Forty events with every field drawn at random, and ten drafts that no count may hold."""
    draw = random.Random(2013)
    types = [kind for code, kind in codebook.event_types().items() if code in TYPES]
    publishers = [PublisherFactory(slug=slug) for slug in PUBLISHERS]
    for number in range(50):
        kind = draw.choice(types)
        actors = draw.sample(ACTORS, 3)
        recorded(
            status="published" if number < 40 else "draft",
            initiators=actors[: draw.choice([1, 2])],
            targets=actors[2:],
            topics=draw.sample(TOPICS, draw.choice([0, 1, 2])),
            place=PlaceFactory(slug=draw.choice(PLACES)) if draw.random() < 0.7 else None,
            sources=[
                SourceFactory(publisher=publisher)
                for publisher in draw.choices(publishers, k=draw.choice([1, 2]))
            ],
            event_type=kind.code,
            score=draw.choice([0.0, kind.default_score]),
            attribution=draw.choice(list(codebook.ATTRIBUTIONS)),
            first_day=date(2013, 1, 1) + timedelta(days=draw.randrange(700)),
            title=f"Event of {draw.choice(['spring', 'autumn'])} number {number}",
        )


def random_view(draw: random.Random) -> QueryDict:
    choices = {
        "from": ["2013-03-01", "2013", "2014-01"],
        "to": ["2014-11", "2014"],
        "actor": ACTORS,
        "initiator": ACTORS,
        "target": ACTORS,
        "dyad": ["dprk:usa", "dprk:rok"],
        "event_type": TYPES,
        "quad_class": ["1", "2", "3", "4"],
        "direction": list(codebook.DIRECTIONS),
        "topic": TOPICS,
        "place": PLACES,
        "publisher": PUBLISHERS,
        "attribution": list(codebook.ATTRIBUTIONS),
        "min_score": ["-9", "-4"],
        "max_score": ["9", "4"],
        "q": ["spring", "autumn", "number"],
    }
    single = {"from", "to", "min_score", "max_score", "q", "dyad"}
    data = QueryDict(mutable=True)
    for name in draw.sample(list(choices), draw.choice([0, 1, 1, 2, 2, 3])):
        assert name in PARAMETERS
        most = 1 if name in single else 2
        data[name] = ",".join(draw.sample(list(choices[name]), draw.randint(1, most)))
    return data


def test_every_count_of_fifty_random_views_is_the_length_of_its_list(record_of_forty):
    draw = random.Random(1953)
    compared = 0
    for _ in range(VIEWS):
        view = EventFilter.of(random_view(draw))
        assert view.problems == {}
        for facet in facets(view):
            for choice in facet.choices:
                alone = EventFilter.of(QueryDict(view.query(**{facet.name: choice.value})))
                assert (view.query(), facet.name, choice.value, choice.count) == (
                    view.query(),
                    facet.name,
                    choice.value,
                    alone.events.count(),
                )
                compared += 1
    assert compared > 500
