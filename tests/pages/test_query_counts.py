"""What pages cost the database: the same for one event as for three."""

import pytest
from django.test import Client

from tests.factories import recorded

# The list: page count 1, events 1, participations 1, citations 1; facets: direction 3, quad class 1, actor 1,
# initiator 1, target 1, type 1, topic 1, place 1, attribution 1, publisher 1; dataset version 4, for tag,
# facets, citation and foot; the day of the last revision 1, for the citation.
LIST = 21
# An event: itself 1, participations 1, citations 1, claims 1, links 1, topics 1; links out 1, links in 1, neighbours 1,
# before 1, after 1; dataset version 2.
EVENT = 13


@pytest.mark.parametrize("number", [1, 3])
def test_the_list_costs_the_same_for_one_and_three(
    client: Client, db, number, django_assert_num_queries
):
    for _ in range(number):
        recorded(targets=["rok", "usa"], topics=["nuclear"])
    with django_assert_num_queries(LIST):
        assert client.get("/events/").status_code == 200


def test_an_event_costs_a_fixed_number(client: Client, cast, django_assert_num_queries):
    with django_assert_num_queries(EVENT):
        assert client.get(cast.test.get_absolute_url()).status_code == 200
