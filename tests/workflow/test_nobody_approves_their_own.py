"""Nobody approves or restores what they wrote: not as a reviewer, not as a superuser, not as one of several writers."""

import pytest

from events import approval, record, workflow
from events.models import Event, NotApprovedError, Revision
from tests.factories import recorded
from tests.workflow.rows import approve, draft, edit, published

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("name", ["rosa", "owner"])
def test_the_writer_of_a_draft_does_not_approve_it(request, name):
    writer = request.getfixturevalue(name)
    event = workflow.submit(draft(writer), by=writer)
    with pytest.raises(workflow.NotAllowed, match="Nobody approves what they wrote"):
        approve(event, writer)
    assert Event.objects.published().count() == 0


def test_whoever_changed_it_in_review_does_not_approve_it(anna, rosa, rolf):
    event = workflow.submit(draft(anna), by=anna)
    edit(event, rosa, title="Another title")
    with pytest.raises(workflow.NotAllowed):
        approve(event, rosa)
    assert approve(event, rolf).status == "published"


def test_the_writer_of_a_proposal_does_not_approve_it(anna, rosa, rolf):
    event = published(anna, rosa)
    edit(event, rosa, title="Another title")
    with pytest.raises(workflow.NotAllowed):
        approve(event, rosa)
    assert approve(event, rolf).title == "Another title"


def test_each_writer_of_a_proposal_that_was_gone_on_with_is_one(anna, rosa, rolf, owner):
    event = published(anna, rosa)
    edit(event, rosa, title="Another title")
    edit(event, rolf, summary="Another summary.")
    assert workflow.standing(event).proposal.writers == ["rosa", "rolf"]
    for writer in (rosa, rolf):
        with pytest.raises(workflow.NotAllowed):
            approve(event, writer)
    assert approve(event, owner).title == "Another title"


def test_who_withdrew_or_first_wrote_an_event_does_not_restore_it(rosa, rolf, owner):
    event = published(rosa, rolf)
    workflow.withdraw(event, by=owner, reason="Doubt.")
    for person in (rosa, owner):
        with pytest.raises(workflow.NotAllowed):
            workflow.restore(event, by=person, reason="No doubt.")
    assert workflow.restore(event, by=rolf, reason="No doubt.").status == "published"


def test_where_one_person_keeps_the_record_they_may(settings, owner):
    settings.ONE_PERSON = True
    event = workflow.submit(draft(owner), by=owner)
    assert approve(event, owner).status == "published"


def test_the_record_takes_no_published_event_without_approval(anna):
    event = recorded(status="draft", author="anna")
    Event.objects.filter(pk=event.pk).update(status="published")
    for approver in ("", "anna"):
        with pytest.raises(NotApprovedError):
            record.commit([event], author="bert", approved_by=approver)
    assert Revision.objects.count() == 1


def test_the_record_takes_no_change_that_its_writer_approves(anna):
    event = recorded()
    Event.objects.filter(pk=event.pk).update(title="Another title")
    with pytest.raises(NotApprovedError):
        record.commit([event], author="anna", approved_by="anna")
    assert record.commit([event], author="anna", approved_by="bert") == 1


def test_no_user_can_be_called_as_the_origin_of_the_data():
    assert " " in approval.ORIGIN
