"""What the database can refuse, it refuses, by a named constraint."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from events.models import Actor, Citation, Event, Link, Participation, Place, Source, Term
from tests.factories import ActorFactory, EventFactory, PlaceFactory, SourceFactory, recorded

pytestmark = pytest.mark.django_db


def refused(queryset, constraint, **values):
    with pytest.raises(IntegrityError) as error, transaction.atomic():
        queryset.update(**values)
    return constraint in str(error.value)


@pytest.mark.parametrize(
    ("constraint", "values"),
    [
        ("event_ends_after_it_begins", {"last_day": date(2013, 2, 11)}),
        ("event_covers_its_first_day", {"until": date(2013, 2, 11)}),
        ("event_score_within_scale", {"score": -10.5}),
        ("event_score_within_scale", {"score": 10.5, "quad_class": None}),
        ("event_score_agrees_with_quad_class", {"score": 3}),
        ("event_score_agrees_with_quad_class", {"score": -3, "quad_class": 1}),
        ("event_published_with_type_and_summary", {"status": "published", "summary": ""}),
        ("event_published_with_type_and_summary", {"status": "published", "event_type": ""}),
        ("event_withdrawn_with_reason", {"status": "withdrawn"}),
        ("event_killed_low_to_best", {"killed_low": 5, "killed_best": 4}),
        ("event_killed_best_to_high", {"killed_best": 5, "killed_high": 4}),
        ("event_killed_low_to_high", {"killed_low": 5, "killed_high": 4}),
        ("event_injured_low_to_best", {"injured_low": 5, "injured_best": 4}),
        ("event_injured_best_to_high", {"injured_best": 5, "injured_high": 4}),
        ("event_injured_low_to_high", {"injured_low": 5, "injured_high": 4}),
    ],
)
def test_an_event_that_breaks_a_rule_is_refused(constraint, values):
    event = EventFactory()
    assert refused(Event.objects.filter(pk=event.pk), constraint, **values)


def test_a_score_of_zero_agrees_with_every_quad_class():
    event = EventFactory()
    for number in (None, 1, 2, 3, 4):
        Event.objects.filter(pk=event.pk).update(score=0, quad_class=number)


def test_tolls_from_low_to_high_and_open_ends_are_accepted():
    event = EventFactory()
    Event.objects.filter(pk=event.pk).update(
        killed_low=1, killed_best=2, killed_high=2, injured_low=None, injured_high=9
    )


def test_an_event_is_not_merged_into_itself():
    event = EventFactory()
    assert refused(
        Event.objects.filter(pk=event.pk), "event_is_not_merged_into_itself", merged_into=event
    )


def test_an_actor_has_one_role_in_an_event():
    event = recorded(initiators=["dprk"])
    actor = Actor.objects.get(slug="dprk")
    with pytest.raises(IntegrityError), transaction.atomic():
        Participation.objects.create(event=event, actor=actor, role="target")


def test_an_event_is_not_linked_to_itself():
    event = EventFactory()
    with pytest.raises(IntegrityError) as error, transaction.atomic():
        Link.objects.create(event=event, to=event, type="follows")
    assert "link_not_to_itself" in str(error.value)


def test_a_source_is_cited_once_by_an_event():
    source = SourceFactory()
    event = recorded(sources=[source])
    with pytest.raises(IntegrityError), transaction.atomic():
        Citation.objects.create(event=event, source=source)


def test_an_address_has_one_source():
    source = SourceFactory()
    with pytest.raises(IntegrityError), transaction.atomic():
        SourceFactory(url=source.url)
    assert Source.objects.count() == 1


def test_an_actor_is_not_its_own_parent():
    actor = ActorFactory()
    assert refused(Actor.objects.filter(pk=actor.pk), "actor_is_not_its_own_parent", parent=actor)


def test_a_place_lies_on_earth():
    place = PlaceFactory()
    assert refused(Place.objects.filter(pk=place.pk), "place_lies_on_earth", latitude=91)


def test_a_term_ends_after_it_begins():
    term = Term.objects.create(
        person=ActorFactory(kind="person"),
        state=ActorFactory(),
        office="President",
        first_day=date(2013, 2, 25),
    )
    assert refused(
        Term.objects.filter(pk=term.pk), "term_ends_after_it_begins", last_day=date(2013, 2, 24)
    )
