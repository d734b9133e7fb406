"""A commit numbers what changed, keeps the whole row, and passes over what did not."""

import json

import pytest
from django.core.exceptions import ValidationError

from events import approval, record
from events.models import Actor, Event, Link, Place, Publisher, Revision, SearchText
from tests.factories import PlaceFactory, SourceFactory, recorded

pytestmark = pytest.mark.django_db


def last():
    return Revision.objects.order_by("-number").first()


def test_a_new_event_is_created_with_row_and_document():
    event = recorded(initiators=["dprk"], targets=["rok"], reason="First report")
    revision = last()
    assert (revision.action, revision.author, revision.reason, revision.status) == (
        "created",
        "tests",
        "First report",
        "published",
    )
    assert revision.row["initiators"] == ["dprk"]
    document = json.loads(revision.document)
    assert (document["id"], document["revision"]) == (event.public_id, revision.number)
    assert event.revision == revision


def test_a_commit_without_a_change_writes_nothing():
    event = recorded()
    assert record.commit([event], author="tests", approved_by=approval.ORIGIN) == 0
    assert Revision.objects.filter(event=event).count() == 1


def test_a_change_names_its_fields():
    event = recorded()
    event.title = "North Korea tests a third device"
    event.score = -8
    event.save()
    assert (
        record.commit([event], author="tests", approved_by=approval.ORIGIN, reason="Yield revised")
        == 1
    )
    assert (last().action, sorted(last().changed)) == ("updated", ["score", "title"])


def test_numbers_run_without_gaps_over_all_records():
    recorded()
    place = PlaceFactory()
    record.commit([place], author="tests", approved_by=approval.ORIGIN)
    recorded()
    numbers = list(Revision.objects.order_by("number").values_list("number", flat=True))
    assert numbers == list(range(1, len(numbers) + 1))


def test_a_refused_commit_takes_no_number():
    before = Revision.objects.latest_number()
    with pytest.raises(ValidationError, match="cannot be published without a source"):
        recorded(sources=[])
    assert Revision.objects.latest_number() == before


def test_publishing_without_an_initiator_is_refused_in_words():
    with pytest.raises(ValidationError, match="an initiator"):
        recorded(initiators=[], targets=["rok"])


def test_a_draft_has_a_revision_and_no_document():
    event = recorded(status="draft", sources=[], initiators=[])
    assert (last().status, last().document) == ("draft", "")
    assert event.revision == last()


def test_a_withdrawal_keeps_the_row_and_drops_the_document():
    event = recorded()
    event.status = Event.Status.WITHDRAWN
    event.withdrawn_reason = "The report was retracted."
    event.save()
    record.commit([event], author="tests", approved_by=approval.ORIGIN)
    assert (last().action, last().document) == ("withdrawn", "")
    assert last().row["withdrawn_reason"] == "The report was retracted."


def test_a_restored_event_is_served_again():
    event = recorded()
    Event.objects.filter(pk=event.pk).update(status="withdrawn", withdrawn_reason="Doubt.")
    record.commit([event], author="tests", approved_by=approval.ORIGIN)
    Event.objects.filter(pk=event.pk).update(status="published", withdrawn_reason="")
    record.commit([event], author="tests", approved_by=approval.ORIGIN)
    assert last().action == "restored"
    assert json.loads(last().document)["id"] == event.public_id


def test_a_renamed_actor_rewrites_the_events_that_name_it():
    event = recorded(initiators=["dprk"])
    other = recorded(initiators=["usa"])
    actor = Actor.objects.get(slug="dprk")
    actor.name = "Democratic People's Republic of Korea"
    actor.save()
    assert (
        record.commit([actor], author="tests", approved_by=approval.ORIGIN, reason="Full name") == 2
    )
    event.refresh_from_db()
    other.refresh_from_db()
    document = json.loads(event.revision.document)
    assert document["participants"][0]["name"] == "Democratic People's Republic of Korea"
    assert document["revision"] == Revision.objects.latest_number()
    assert other.revisions.count() == 1


def test_a_renamed_publisher_rewrites_what_it_published_and_carried():
    published = recorded(sources=[SourceFactory(publisher__slug="yonhap")])
    carried = recorded(sources=[SourceFactory(via=Publisher.objects.get(slug="yonhap"))])
    publisher = Publisher.objects.get(slug="yonhap")
    publisher.name = "Yonhap News Agency"
    publisher.save()
    assert record.commit([publisher], author="tests", approved_by=approval.ORIGIN) == 3
    for event, name in ((published, "publisher"), (carried, "via")):
        event.refresh_from_db()
        source = json.loads(event.revision.document)["citations"][0]["source"]
        shown = source["via"] if name == "via" else source["publisher"]["name"]
        assert shown == "Yonhap News Agency"


def test_a_link_to_a_draft_is_shown_when_the_draft_is_published():
    draft = recorded(status="draft")
    event = recorded()
    Link.objects.create(event=event, type="follows", to=draft)
    record.commit([event], author="tests", approved_by=approval.ORIGIN)
    event.refresh_from_db()
    assert json.loads(event.revision.document)["links"] == []
    Event.objects.filter(pk=draft.pk).update(status="published")
    assert record.commit([draft], author="tests", approved_by=approval.ORIGIN) == 2
    event.refresh_from_db()
    assert json.loads(event.revision.document)["links"] == [
        {"type": "follows", "to": draft.public_id}
    ]


def test_a_link_to_a_withdrawn_event_is_shown_no_more():
    first = recorded()
    event = recorded()
    Link.objects.create(event=event, type="follows", to=first)
    record.commit([event], author="tests", approved_by=approval.ORIGIN)
    Event.objects.filter(pk=first.pk).update(status="withdrawn", withdrawn_reason="Retracted.")
    assert record.commit([first], author="tests", approved_by=approval.ORIGIN) == 2
    event.refresh_from_db()
    assert json.loads(event.revision.document)["links"] == []


def test_a_new_alias_is_searched_without_a_new_document():
    event = recorded(place=PlaceFactory(slug="yeonpyeong"))
    place = Place.objects.get(slug="yeonpyeong")
    place.aliases = ["Yŏnp'yŏng"]
    place.save()
    assert record.commit([place], author="tests", approved_by=approval.ORIGIN) == 1
    assert "yonp yong" in SearchText.objects.get(event=event).words
    assert event.revisions.count() == 1


def test_a_revision_knows_how_many_events_readers_can_see():
    def counted():
        return Revision.objects.published_events(), Event.objects.published().count()

    assert counted() == (0, 0)
    event = recorded()
    recorded()
    recorded(status="draft")
    record.commit([PlaceFactory()], author="tests")
    assert counted() == (2, 2)
    Event.objects.filter(pk=event.pk).update(status="withdrawn", withdrawn_reason="Retracted.")
    record.commit([event], author="tests")
    assert counted() == (1, 1)
