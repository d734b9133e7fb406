"""What other records name, and every event, cannot be deleted."""

import pytest
from django.urls import reverse

from events.models import Source
from tests.factories import ActorFactory, SourceFactory, TopicFactory, recorded


def deletion(client, record) -> int:
    name = f"admin:events_{record._meta.model_name}_delete"
    return client.post(reverse(name, args=[record.pk]), {"post": "yes"}).status_code


def test_an_event_is_never_deleted_not_even_by_the_owner(owner):
    assert deletion(owner, recorded(status="draft")) == 403


def test_a_cited_source_is_not_deleted(owner):
    event = recorded()
    assert deletion(owner, event.citations.get().source) == 403


def test_a_topic_of_an_event_is_not_deleted(owner):
    event = recorded(topics=["talks"])
    assert deletion(owner, event.topics.get()) == 403


def test_a_source_that_nothing_names_can_be_deleted_by_the_owner(owner):
    assert deletion(owner, SourceFactory()) == 302
    assert Source.objects.count() == 0


@pytest.mark.parametrize("make", [ActorFactory, SourceFactory, TopicFactory])
def test_an_editor_deletes_no_record_at_all(editor, make):
    assert deletion(editor, make()) == 403
