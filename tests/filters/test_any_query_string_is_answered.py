"""Whatever stands in a query string, the filter finds events or says what is wrong; it never fails."""

from django.http import QueryDict
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from events.filters import PARAMETERS, EventFilter

names = st.sampled_from([*PARAMETERS, "actr", "utm_source", ""])
values = st.one_of(
    st.text(max_size=20),
    st.sampled_from(
        [
            "2017",
            "2017-06",
            "2017-06-16",
            "0000",
            "9999-12-31",
            "dprk",
            "dprk:usa",
            ":",
            ",,",
            "-5",
            "nan",
            "1e400",
            "\x00",
        ]
    ),
)


class TestAnyQueryString(TestCase):
    @settings(max_examples=150, deadline=None)
    @given(st.lists(st.tuples(names, values), max_size=5))
    def test_it_is_a_view_or_a_list_of_problems(self, pairs):
        data = QueryDict(mutable=True)
        for name, value in pairs:
            data.appendlist(name, value)
        view = EventFilter.of(data)
        assert isinstance(view.problems, dict)
        assert list(view.events) == []
        assert view.words()
        assert isinstance(view.query(), str)
