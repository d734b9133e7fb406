"""An event says itself that one source alone, or state media alone, stands behind it."""

import pytest

from events.models import Actor, Event
from events.models.backing import labels
from tests.factories import ActorFactory, PublisherFactory, SourceFactory, recorded

pytestmark = pytest.mark.django_db


def by(slug: str, country: str, *, state: bool):
    return SourceFactory(publisher=PublisherFactory(slug=slug, country=country, state_media=state))


@pytest.mark.parametrize(
    ("backed_by", "expected"),
    [
        ([("yonhap", "KR", False)], ["single_source"]),
        ([("yonhap", "KR", False), ("ap", "US", False)], []),
        ([("kcna", "KP", True)], ["single_source", "state_media_of_a_party"]),
        ([("kcna", "KP", True), ("rodong", "KP", True)], ["state_media_of_a_party"]),
        ([("kcna", "KP", True), ("xinhua", "CN", True)], ["state_media"]),
        ([("xinhua", "CN", True)], ["single_source", "state_media"]),
        ([("kcna", "KP", True), ("ap", "US", False)], []),
    ],
)
def test_the_labels_of_an_event(backed_by, expected):
    state = ActorFactory(slug="dprk", code="PRK")
    ActorFactory(slug="kpa", kind=Actor.Kind.MILITARY, parent=state)
    sources = [by(slug, country, state=state) for slug, country, state in backed_by]
    recorded(initiators=["kpa"], targets=["usa"], sources=sources)
    assert labels(Event.objects.for_detail().get()) == expected


def test_the_page_and_the_document_say_so(client):
    ActorFactory(slug="dprk", code="PRK")
    event = recorded(sources=[by("kcna", "KP", state=True)])
    html = client.get(event.get_absolute_url()).content.decode()
    assert "Single source." in html
    assert "State media of a party only." in html
    document = client.get(f"/api/v1/events/{event.public_id}/").json()
    assert document["labels"] == ["single_source", "state_media_of_a_party"]
