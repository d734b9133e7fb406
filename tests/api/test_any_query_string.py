"""Whatever stands in a query string, an answer is a page or says what is wrong; the server never fails."""

from datetime import date

from django.core.cache import cache
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from events.filters import PARAMETERS
from tests.factories import recorded

NAMES = st.sampled_from([*PARAMETERS, "page_size", "cursor", "kind", "actr", "utm_source", ""])
VALUES = st.one_of(
    st.text(max_size=20),
    st.sampled_from(
        [
            "2013",
            "2013-02",
            "2013-02-30",
            "dprk",
            "dprk:usa",
            "a:b:c",
            ",",
            "-5",
            "nan",
            "inf",
            "1e400",
            "\x00",
            "3",
            "score",
            "-score",
            "nuclear",
            "WyItZmlyc3RfZGF5IiwiMjAxMy0wMi0xMiIsInNxazVrIixmYWxzZV0",
            "WyItZmlyc3RfZGF5IiwxZTQwMCwiYSJd",
        ]
    ),
)
QUERY = st.lists(st.tuples(NAMES, VALUES), max_size=4)
PATHS = st.sampled_from(["events", "actors", "sources", "publishers", "places", "terms", "dyads"])


class TestAnyQueryString(TestCase):
    def setUp(self):
        recorded(first_day=date(2013, 2, 12), targets=["usa"], topics=["nuclear"])

    @settings(max_examples=150, deadline=None)
    @given(PATHS, QUERY)
    def test_it_is_a_page_or_a_problem(self, path, query):
        cache.clear()
        response = self.client.get(f"/api/v1/{path}/", query)
        assert response.status_code in (200, 400)
        body = response.json()
        assert "results" in body if response.status_code == 200 else body["errors"]
