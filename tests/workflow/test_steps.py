"""Draft, review, published, withdrawn: each step leads where it says and leaves its trace; no other is taken."""

import pytest
from django.core.exceptions import ValidationError

from events import workflow
from events.models import Event, NotApprovedError, Proposal, Revision
from tests.factories import EventFactory, recorded
from tests.workflow.rows import approve, draft, edit, published

pytestmark = pytest.mark.django_db


def trace(event: Event) -> list[tuple[str, str, str, str, str]]:
    rows = Revision.objects.filter(event=event).order_by("number")
    return list(rows.values_list("action", "status", "author", "approved_by", "reason"))


def test_an_event_goes_from_draft_to_withdrawn_and_back(anna, rosa, rolf):
    event = draft(anna)
    workflow.submit(event, by=anna)
    approve(event, rosa)
    workflow.withdraw(event, by=rosa, reason="The report was retracted.")
    event = workflow.restore(event, by=rolf, reason="The retraction was an error.")
    assert event.status == "published"
    assert trace(event) == [
        ("created", "draft", "anna", "", ""),
        ("submitted", "review", "anna", "", ""),
        ("published", "published", "rosa", "rosa", ""),
        ("withdrawn", "withdrawn", "rosa", "", ""),
        ("restored", "published", "rolf", "rolf", "The retraction was an error."),
    ]


def test_an_event_is_sent_back_with_a_comment_and_submitted_again(anna, rosa):
    event = workflow.submit(draft(anna), by=anna)
    now = workflow.standing(event)
    workflow.send_back(event, by=rosa, comment="Whose statement is it?", base=now.base)
    workflow.submit(event, by=anna)
    event = approve(event, rosa)
    assert event.status == "published"
    assert trace(event)[2] == ("sent_back", "draft", "rosa", "", "Whose statement is it?")


def test_sending_back_without_a_comment_is_refused(anna, rosa):
    event = workflow.submit(draft(anna), by=anna)
    with pytest.raises(ValidationError):
        workflow.send_back(event, by=rosa, comment="  ", base=event.revision_id)


def test_a_draft_without_what_readers_need_is_not_submitted(anna):
    event = draft(anna, summary="", citations=(), initiators=())
    with pytest.raises(ValidationError, match="a source, an initiator, a summary"):
        workflow.submit(event, by=anna)


def test_a_withdrawal_and_a_restoration_need_words_for_readers(anna, rosa, rolf):
    event = published(anna, rosa)
    with pytest.raises(ValidationError):
        workflow.withdraw(event, by=rosa, reason="")
    workflow.withdraw(event, by=rosa, reason="Retracted.")
    with pytest.raises(ValidationError):
        workflow.restore(event, by=rolf, reason="")


@pytest.mark.parametrize(
    ("status", "step"),
    [
        ("review", lambda e, by: workflow.submit(e, by=by)),
        ("published", lambda e, by: workflow.submit(e, by=by)),
        ("draft", approve),
        ("published", approve),
        ("withdrawn", approve),
        ("draft", lambda e, by: workflow.restore(e, by=by, reason="Why")),
        ("published", lambda e, by: workflow.restore(e, by=by, reason="Why")),
        ("withdrawn", lambda e, by: workflow.withdraw(e, by=by, reason="Why")),
        ("draft", lambda e, by: workflow.send_back(e, by=by, comment="?", base=e.revision_id)),
    ],
)
def test_no_other_step_is_taken(owner, status, step):
    reason = {"withdrawn_reason": "Gone."} if status == "withdrawn" else {}
    event = recorded(status=status, **reason)
    with pytest.raises(workflow.NotNow):
        step(event, owner)
    assert Revision.objects.filter(event=event).count() == 1


def test_an_editor_does_not_do_what_reviewers_do(anna, bert, rosa):
    waiting = workflow.submit(draft(bert), by=bert)
    shown = published(bert, rosa)
    for step in (
        lambda: approve(waiting, anna),
        lambda: workflow.send_back(waiting, by=anna, comment="?", base=waiting.revision_id),
        lambda: workflow.withdraw(shown, by=anna, reason="Why"),
        lambda: workflow.merge(shown, recorded(), by=anna),
    ):
        with pytest.raises(workflow.NotAllowed):
            step()


def test_saving_a_model_publishes_nothing(db):
    event = recorded(status="draft")
    event.status = "published"
    with pytest.raises(NotApprovedError):
        event.save()
    with pytest.raises(NotApprovedError):
        EventFactory.build(status="published").save()
    assert Event.objects.published().count() == 0


def test_a_published_event_changes_only_once_its_proposal_is_approved(anna, bert, rosa):
    event = published(anna, rosa)
    saved = edit(event, bert, title="North Korea offers talks", reason="Nearer to the text")
    event.refresh_from_db()
    assert (saved.proposal.state, event.title) == (
        "waiting",
        "North Korea proposes talks with the United States",
    )
    event = approve(event, rosa)
    assert (event.title, event.slug) == ("North Korea offers talks", "north-korea-offers-talks")
    assert trace(event)[-1] == ("updated", "published", "bert", "rosa", "Nearer to the text")
    assert [p.state for p in Proposal.objects.all()] == ["approved"]


def test_a_proposal_that_was_sent_back_is_gone_on_with(anna, bert, rosa):
    event = published(anna, rosa)
    now = workflow.standing(edit(event, bert, title="A worse title").event)
    workflow.send_back(event, by=rosa, comment="Worse.", base=now.base, over=now.over)
    assert workflow.standing(event).row.title == "A worse title"
    with pytest.raises(workflow.NotNow):
        approve(event, rosa)
    edit(event, bert, title="A better title")
    assert approve(event, rosa).title == "A better title"
    states = Proposal.objects.order_by("pk").values_list("state", "comment")
    assert list(states) == [("replaced", "Worse."), ("approved", "")]


def test_a_dropped_proposal_stays_on_record(anna, bert, rosa):
    event = published(anna, rosa)
    proposal = edit(event, bert, title="A worse title").proposal
    workflow.drop(event, by=bert, over=proposal.pk)
    proposal.refresh_from_db()
    assert (proposal.state, proposal.reviewer) == ("dropped", "bert")
    assert workflow.standing(event).row.title == event.title


def test_a_save_that_changes_nothing_writes_nothing(anna):
    event = draft(anna)
    assert edit(event, anna).changed is False
    assert len(trace(event)) == 1


def test_a_draft_that_nobody_saw_is_restored_as_a_draft(anna):
    event = workflow.withdraw(draft(anna), by=anna, reason="It never happened.")
    assert workflow.restore(event, by=anna, reason="It did.").status == "draft"


@pytest.mark.parametrize("field", ["score", "first_day"])
def test_a_change_of_substance_needs_a_note_for_readers(anna, bert, rosa, field):
    event = published(anna, rosa)
    value = {"score": 3.0, "first_day": event.first_day.replace(day=17)}[field]
    with pytest.raises(ValidationError) as refused:
        edit(event, bert, **{field: value})
    assert list(refused.value.message_dict) == ["public_note"]
    edit(event, bert, **{field: value}, public_note="The day was misread.")
    approve(event, rosa)
    last = Revision.objects.first()
    assert (last.material, last.public_note) == (True, "The day was misread.")


def test_a_typo_is_no_correction(anna, bert, rosa):
    event = published(anna, rosa)
    edit(event, bert, title="North Korea proposes talks")
    approve(event, rosa)
    assert list(Revision.objects.material()) == []
