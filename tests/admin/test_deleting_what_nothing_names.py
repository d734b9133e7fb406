"""A record that nothing names can be deleted; the history keeps what it was, and a new one begins anew."""

import pytest
from django.urls import reverse

from events.models import Actor, Revision
from events.record import commit
from tests.factories import ActorFactory

HISTORY = [("created", "owner"), ("deleted", "owner")]


@pytest.fixture
def actor(owner):
    actor = ActorFactory(slug="mongolia", name="Mongolia")
    commit([actor], author="owner")
    return actor


def history() -> list[tuple[str, str]]:
    return list(
        Revision.objects.filter(record="actor", key="mongolia")
        .order_by("number")
        .values_list("action", "author")
    )


def test_the_last_revision_tells_who_deleted_it_and_what_it_was(owner, actor):
    owner.post(reverse("admin:events_actor_delete", args=[actor.pk]), {"post": "yes"})
    assert not Actor.objects.filter(slug="mongolia").exists()
    assert history() == HISTORY
    assert Revision.objects.last().row["name"] == "Mongolia"


def test_the_same_record_made_anew_is_a_creation(owner, actor):
    owner.post(reverse("admin:events_actor_delete", args=[actor.pk]), {"post": "yes"})
    commit([ActorFactory(slug="mongolia", name="Mongolia")], author="owner")
    assert history() == [*HISTORY, ("created", "owner")]


def test_the_page_says_in_one_sentence_what_goes(owner, actor):
    page = owner.get(reverse("admin:events_actor_delete", args=[actor.pk])).content.decode()
    assert "<p>“Mongolia” will be deleted. Nothing else names it.</p>" in page
    assert "deleted-objects" not in page
