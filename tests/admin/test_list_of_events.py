"""The list costs the same for any number of events, and its filters find what they say."""

import pytest
from django.urls import reverse

from events.admin.event_list import EventList
from events.models import Event
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
    assert found(editor, decade="2010") == {test, bare}
    assert found(editor, decade="nonsense") == {talks, test, bare}
    assert found(editor, sources="weak") == found(editor, sources="only") == {talks}
    assert found(editor, sources="none") == {bare}
    assert found(editor, status__exact="review") == {test}
    assert found(editor, q=test.public_id) == {test}
    assert found(editor) == {talks, test, bare}


def test_a_decade_holds_its_first_and_its_last_day(editor):
    first, last = (recorded(first_day=day) for day in ("1990-01-01", "1999-12-31"))
    for day in ("1989-12-31", "2000-01-01"):
        recorded(first_day=day)
    assert found(editor, decade="1990") == {first, last}


def test_a_search_finds_words_of_the_korean_summary(editor):
    event = recorded(summary_ko="북한이 대화를 제안했다.")
    recorded()
    assert found(editor, q="대화를") == {event}


@pytest.mark.parametrize("order", ["", "-1", "4", "-7"])
def test_pages_follow_one_another_in_the_chosen_order(editor, order, monkeypatch):
    for n in range(7):
        sources = [SourceFactory() for _ in range(n % 3 + 1)]
        recorded(first_day=f"2013-02-{n // 2 + 1:02}", score=-8 + n % 3 / 2, sources=sources)

    def pages(*numbers: int) -> list[list[Event]]:
        lists = [editor.get(reverse(LIST), {"o": order, "p": n}).context["cl"] for n in numbers]
        return [list(each.result_list) for each in lists]

    [whole] = pages(1)
    monkeypatch.setattr(EventList, "list_per_page", 3)
    assert pages(1, 2, 3) == [whole[:3], whole[3:6], whole[6:]]
