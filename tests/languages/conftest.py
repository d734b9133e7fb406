"""The cast, with Korean names where a Korean page shows them."""

from types import SimpleNamespace

import pytest

from events.models import Actor, Event, Place, Topic
from tests.cast import spring_2013


@pytest.fixture
def cast(db) -> SimpleNamespace:
    found = spring_2013()
    for slug, name in (("dprk", "북한"), ("usa", "미국"), ("rok", "한국")):
        Actor.objects.filter(slug=slug).update(name_ko=name)
    Place.objects.filter(slug="punggye-ri").update(name_ko="풍계리")
    Topic.objects.filter(slug="nuclear").update(name_ko="핵 문제")
    Event.objects.filter(pk=found.test.pk).update(title_ko="북한, 3차 핵실험 실시")
    return found
