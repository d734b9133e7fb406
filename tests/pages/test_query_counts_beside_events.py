"""What the pages beside the events cost the database: the same for one event as for three."""

import pytest
from django.db import connection

from tests.factories import PlaceFactory, PublisherFactory, SourceFactory, recorded

# Every page asks for the dataset version twice, for its tag and its foot. Events with their parts are 3: the events,
# their participations, their citations.
COSTS = {
    "/actors/": 3,  # 2, the actors
    "/actors/dprk/": 15,  # 2, actor, roles, two tallies by year, pairs 4, terms, members, events 3
    "/dyads/": 10,  # 2, the pairs' version, participations, sides, actors; line pairs: version, actors 2, a count
    "/dyads/dprk/rok/": 14,  # 2, actors 2, tallies 3, last events 3, the days of the silence, events 3
    "/sources/": 5,  # 2, languages, count, sources
    "/publishers/": 3,  # 2, the publishers
    "/publishers/yonhap/": 10,  # 2, publisher, counts of sources, events and carried 3, sources, events 3
    "/topics/": 3,  # 2, the topics
    "/topics/nuclear/": 7,  # 2, topic, count, events 3
    "/places/": 3,  # 2, the places
    "/places/panmunjom/": 7,  # 2, place, count, events 3
    # 2, the answer's version, its time, whole and in brief, and the record's, events, participations, citations, links
    "/questions/exercises/": 10,
    "/codebook/": 4,  # 2, counts, examples
    # 2, the citation's and the coverage's version and its time, events, citations, initiators, sources
    "/about/": 9,
    # 2, the citation's and the sizes' versions 3, a count, times 2, the documents of 8 files, tables 6, feeds 4;
    # of 6 files PostgreSQL reads the documents by a cursor of its own, not counted, between two ends of a savepoint
    "/data/": {"sqlite": 26, "postgresql": 32},
}


@pytest.mark.parametrize("number", [1, 3])
@pytest.mark.parametrize(("path", "cost"), COSTS.items())
def test_a_page_costs_the_same_for_one_and_three(
    client, db, number, path, cost, django_assert_num_queries
):
    yonhap, place = PublisherFactory(slug="yonhap"), PlaceFactory(slug="panmunjom")
    for _ in range(number):
        source = SourceFactory(publisher=yonhap)
        recorded(targets=["rok"], topics=["nuclear"], place=place, sources=[source])
    with django_assert_num_queries(cost[connection.vendor] if isinstance(cost, dict) else cost):
        assert client.get(path).status_code == 200


def test_the_pairs_across_the_line_are_counted_once_for_each_version(
    client, db, django_assert_num_queries
):
    recorded(targets=["rok"])
    assert client.get("/dyads/").status_code == 200
    with django_assert_num_queries(6):  # 2, versions 2, actors of either list
        assert client.get("/dyads/").status_code == 200
