"""What is imported is a draft; a change of what readers see waits for a second person."""

import pytest
from django.core.exceptions import ValidationError

from events import workflow
from events.imports import checking, receiving, storing
from events.imports.storing import Order
from events.models import Event, Proposal, Revision
from tests.factories import recorded
from tests.imports.files import ROW, as_csv, as_jsonl, imported, planned, results, said

pytestmark = pytest.mark.django_db


def test_a_file_cannot_publish(tmp_path, record, reviewer):
    row = {**ROW, "status": "published", "withdrawn_reason": ""}
    imported(as_jsonl(tmp_path / "f.jsonl", [row]), Order(reviewer))
    assert Event.objects.get().status == "draft"
    assert Revision.objects.latest("number").author == "reviewer"


def test_new_events_can_be_submitted_and_their_importer_cannot_approve_them(
    tmp_path, record, reviewer, editor
):
    imported(as_csv(tmp_path / "f.csv", [ROW]), Order(reviewer, submit=True))
    event = Event.objects.get()
    assert event.status == "review"
    assert workflow.may_approve(event, reviewer) is False


def test_what_is_submitted_must_be_whole(tmp_path, record, reviewer):
    lean = {name: ROW[name] for name in ("title", "first_day", "event_type")}
    path = as_csv(tmp_path / "f.csv", [lean])
    assert results(planned(path)) == ["created"]
    [outcome] = planned(path, Order(reviewer, submit=True)).outcomes
    assert said(outcome) == [("", "Cannot be published without a source, an initiator, a summary.")]


def test_a_change_of_a_published_event_becomes_a_proposal(tmp_path, record, editor):
    event = recorded(targets=["usa"])
    path = as_csv(tmp_path / "f.csv", [{"id": event.public_id, "title_ko": "핵실험"}])
    assert results(imported(path, Order(editor, reason="Korean titles"))) == ["proposed"]
    event.refresh_from_db()
    proposal = Proposal.objects.get()
    assert (event.title_ko, proposal.row["title_ko"]) == ("", "핵실험")
    assert (proposal.author, proposal.reason) == ("editor", "Korean titles")
    again = planned(path, Order(editor))
    assert results(again) == ["unchanged"]
    assert again.outcomes[0].note == "waits for approval already"


def test_a_change_of_substance_needs_a_note_for_readers(tmp_path, record, editor):
    event = recorded(targets=["usa"])
    path = as_csv(tmp_path / "f.csv", [{"id": event.public_id, "first_day": "2013-02-13"}])
    [outcome] = planned(path, Order(editor)).outcomes
    assert said(outcome) == [
        ("id", "is published, and its substance changes: give a note for readers")
    ]
    imported(path, Order(editor, public_note="It was the day after."))
    assert Proposal.objects.get().public_note == "It was the day after."


def test_nobody_changes_published_events_without_a_name(tmp_path, record):
    event = recorded()
    path = as_csv(tmp_path / "f.csv", [{"id": event.public_id, "title_ko": "핵실험"}])
    assert said(planned(path).outcomes[0]) == [
        ("id", "is published: only a person who is named can propose a change")
    ]


def test_a_withdrawn_event_is_not_touched(tmp_path, record, editor):
    event = recorded(status="withdrawn", withdrawn_reason="Twice")
    path = as_csv(tmp_path / "f.csv", [{"id": event.public_id, "title_ko": "핵실험"}])
    assert said(planned(path, Order(editor)).outcomes[0]) == [
        ("id", "is withdrawn; it can be restored in the admin")
    ]


def test_a_change_over_somebody_elses_proposal_is_refused(tmp_path, record, editor, reviewer):
    event = recorded()
    for by, title in ((editor, "하나"), (reviewer, "둘")):
        path = as_csv(tmp_path / "f.csv", [{"id": event.public_id, "title_ko": title}])
        plan = imported(path, Order(by))
    assert said(plan.outcomes[0]) == [
        ("id", "has a change that waits for approval; decide upon that one first")
    ]


def test_when_somebody_saves_in_between_the_file_is_compared_again(
    tmp_path, record, editor, monkeypatch
):
    path = as_csv(tmp_path / "f.csv", [ROW])
    check, turns = checking.check, []

    def slow(*args, **options):
        plan = check(*args, **options)
        turns.append(len(plan.events))
        if len(turns) == 1:
            recorded(status="draft")
        return plan

    monkeypatch.setattr(checking, "check", slow)
    assert results(imported(path, Order(editor))) == ["created"]
    assert turns == [1, 1]
    assert Event.objects.count() == 2


def test_a_person_without_the_right_writes_nothing(tmp_path, record, editor):
    editor.groups.clear()
    editor = type(editor).objects.get(pk=editor.pk)
    plan = planned(as_csv(tmp_path / "f.csv", [{**ROW, "source_url": ""}]))
    before = Revision.objects.count()
    with pytest.raises(ValidationError, match="You may not do this"):
        storing.store(plan, Order(editor))
    assert (Event.objects.count(), Revision.objects.count()) == (0, before)


def test_only_who_may_publish_has_rows_submitted(record, editor, reviewer, at_once):
    names = ",".join(ROW) + "\n" + ",".join(ROW.values()) + "\n"
    jobs = [
        receiving.receive([names.encode()], "f.csv", by, submit=True) for by in (editor, reviewer)
    ]
    assert [job.submit for job in jobs] == [False, True]
