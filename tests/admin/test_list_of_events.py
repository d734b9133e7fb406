"""The list costs the same for any number of events, and its filters find what they say."""

import pytest
from django.urls import reverse

from tests.factories import SourceFactory, recorded

LIST = "admin:events_event_changelist"


def found(client, **query) -> set:
    return set(client.get(reverse(LIST), query).context["cl"].result_list)


@pytest.mark.parametrize("number", [3, 30])
def test_a_list_of_any_length_costs_eleven_queries(editor, number, django_assert_num_queries):
    for _ in range(number):
        recorded(status="draft")
    # session, user, two of permissions (the user's own, the groups'), the actors of the filter, two counts,
    # two of the date hierarchy (its ends, its choices), the events
    with django_assert_num_queries(11):
        assert len(found(editor)) == number


def test_an_event_shows_its_day_type_score_and_number_of_sources(editor):
    recorded(status="draft", sources=[SourceFactory(), SourceFactory()])
    page = " ".join(editor.get(reverse(LIST)).content.decode().split())
    assert '<td class="field-day">12 February 2013</td>' in page
    assert '<td class="field-kind">Nuclear test</td>' in page
    assert '<span class="number">−7.5</span>' in page
    assert '<td class="field-cited">2</td>' in page


def test_filters_find_what_they_say(editor):
    talks = recorded(
        initiators=["usa"],
        event_type="proposal",
        score=2,
        first_day="1994-06-15",
        status="draft",
        sources=[SourceFactory(weak=True)],
    )
    test = recorded(initiators=["dprk"], status="review")
    bare = recorded(initiators=["china"], status="draft", sources=[])

    assert found(editor, actor="usa") == {talks}
    assert found(editor, event_type="proposal") == {talks}
    assert found(editor, decade="1990") == {talks}
    assert found(editor, sources="weak") == found(editor, sources="only") == {talks}
    assert found(editor, sources="none") == {bare}
    assert found(editor, status__exact="review") == {test}
    assert found(editor, q=test.public_id) == {test}
    assert found(editor) == {talks, test, bare}
