"""A list costs the same number of queries however long it is."""

import pytest

from tests.factories import PlaceFactory, recorded

#: Each path with its queries: 1 the dataset version, always first.
COSTS = {
    "/api/v1/events/": 2,  # version with the number of published events, documents
    "/api/v1/events/?page_size=2&ordering=score": 3,  # version, documents, count
    "/api/v1/events/?actor=dprk": 4,  # version, the actor, documents, count
    "/api/v1/actors/": 3,  # version, actors, count
    "/api/v1/sources/": 3,
    "/api/v1/publishers/": 3,
    "/api/v1/places/": 3,
    "/api/v1/topics/": 3,
    "/api/v1/terms/": 3,
    "/api/v1/periods/": 3,
    "/api/v1/phases/": 5,  # version and when it was made, events, initiators, named periods
    "/api/v1/event-types/": 2,  # version, counts
}


@pytest.mark.django_db
@pytest.mark.parametrize(("path", "queries"), COSTS.items())
@pytest.mark.parametrize("number", [1, 3])
def test_a_list_of_one_and_of_three_costs_the_same(
    client, django_assert_num_queries, path, queries, number
):
    for n in range(number):
        recorded(
            initiators=["dprk", f"body-{n}"],
            targets=["usa"],
            topics=[f"topic-{n}"],
            place=PlaceFactory(),
        )
    with django_assert_num_queries(queries):
        assert client.get(path).status_code == 200


@pytest.mark.django_db
def test_one_event_costs_two_queries(client, django_assert_num_queries):
    event = recorded()
    with django_assert_num_queries(2):  # version, document
        client.get(f"/api/v1/events/{event.public_id}/")


@pytest.mark.django_db
def test_a_304_costs_one_query(client, django_assert_num_queries):
    recorded()
    tag = client.get("/api/v1/events/")["ETag"]
    with django_assert_num_queries(1):  # version
        assert client.get("/api/v1/events/", headers={"If-None-Match": tag}).status_code == 304


@pytest.mark.django_db
def test_a_view_is_counted_once_at_each_version(client, django_assert_num_queries):
    def found() -> int:
        return client.get("/api/v1/events/?actor=dprk&ordering=score").json()["count"]

    recorded()
    assert found() == 1
    with django_assert_num_queries(3):  # version, the actor, documents
        client.get("/api/v1/events/?ordering=-score&actor=dprk")
    recorded()
    assert found() == 2
