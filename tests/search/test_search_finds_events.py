"""Every word of the text must begin a word of the event, in any of its names."""

import pytest

from events import approval, record
from events.models import Actor, Event
from tests.factories import PlaceFactory, recorded

pytestmark = pytest.mark.django_db


@pytest.fixture
def shelling():
    place = PlaceFactory(
        slug="yeonpyeong-island", name="Yeonpyeong Island", name_ko="연평도", aliases=["Yonpyong"]
    )
    event = recorded(
        title="North Korea shells Yeonpyeong Island", event_type="attack", score=-9, place=place
    )
    recorded(
        title="Koreas hold talks at Panmunjom", event_type="talks", score=3, initiators=["rok"]
    )
    return event


@pytest.mark.parametrize(
    "text",
    ["yeonpyeong", "YEON", "yonpyong", "연평", "shell north", "one-sided attack", "dprk shells"],
)
def test_any_spelling_finds_the_event(shelling, text):
    assert list(Event.objects.published().matching(text)) == [shelling]


@pytest.mark.parametrize(
    "text", ["yeonpyeong talks", "pyeong", "-", 'a" OR "b', "NOT korea*", "& | !"]
)
def test_a_word_that_begins_nothing_finds_nothing(shelling, text):
    assert list(Event.objects.published().matching(text)) == []


def test_a_changed_title_is_found_by_its_new_words_only(shelling):
    shelling.title = "North Korean shells fall on an island"
    shelling.place = None
    shelling.save()
    record.commit([shelling], author="tests", approved_by=approval.ORIGIN)
    assert list(Event.objects.matching("yeonpyeong")) == []
    assert list(Event.objects.matching("fall island")) == [shelling]


def test_a_new_alias_finds_the_events_of_its_actor(shelling):
    actor = Actor.objects.get(slug="dprk")
    actor.aliases = ["Chosŏn"]
    actor.save()
    record.commit([actor], author="tests", approved_by=approval.ORIGIN)
    assert list(Event.objects.matching("choson")) == [shelling]
