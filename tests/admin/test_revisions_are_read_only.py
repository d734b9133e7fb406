"""Revisions and releases can be looked at and nothing else."""

import pytest
from django.urls import reverse

from events.models import Revision
from tests.factories import recorded

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("who", ["editor", "reviewer", "owner"])
def test_a_revision_cannot_be_added_changed_or_deleted(who, request):
    client = request.getfixturevalue(who)
    revision = recorded(status="draft").revision
    pages = {
        "add": reverse("admin:events_revision_add"),
        "change": reverse("admin:events_revision_change", args=[revision.pk]),
        "delete": reverse("admin:events_revision_delete", args=[revision.pk]),
    }
    answers = {name: client.post(page, {"reason": "x"}).status_code for name, page in pages.items()}
    assert answers == {"add": 403, "change": 403, "delete": 403}
    assert [r.reason for r in Revision.objects.all()] == [revision.reason]


def test_a_revision_is_read_with_the_whole_row(editor):
    revision = recorded(status="draft", title="A draft of mine").revision
    page = editor.get(reverse("admin:events_revision_change", args=[revision.pk]))
    assert "A draft of mine" in page.content.decode()


def test_the_history_of_an_event_is_its_revisions(editor):
    event = recorded(status="draft")
    recorded(status="draft")
    response = editor.get(reverse("admin:events_event_history", args=[event.pk]), follow=True)
    assert [r.event for r in response.context["cl"].result_list] == [event]
