"""Editors draft, submit and propose; a reviewer who did not write it approves, sends back, withdraws and restores."""

import pytest
from django.urls import reverse

from events.models import Event, Proposal, Revision
from tests.admin.conftest import signed_in
from tests.admin.forms import ADD, CHANGE, change_form, event_form, messages_of
from tests.factories import ActorFactory, SourceFactory, recorded

REVIEW = "admin:events_event_review"
QUEUE = "admin:events_event_queue"


def step(client, event, name, **fields):
    """Opens the page of a step and confirms it with what the page holds."""
    address = reverse("admin:events_event_step", args=[event.pk, name])
    now = client.get(address).context["now"]
    return client.post(address, {"base": now.base, "over": now.over or "", **fields})


def submitted(client) -> Event:
    parts = ([(ActorFactory(slug="dprk"), "initiator")], [SourceFactory()])
    others = " ".join(Event.objects.values_list("public_id", flat=True))
    form = event_form(*parts, _submit="", another_event=others)
    assert client.post(reverse(ADD), form).status_code == 302
    return Event.objects.latest("pk")


def text(response) -> str:
    return " ".join(response.content.decode().split())


def test_an_editor_submits_and_a_reviewer_approves(editor, reviewer):
    event = submitted(editor)
    queue = reviewer.get(reverse(QUEUE)).context["waiting"]
    assert [(days, item.event, item.by, item.own) for days, item in queue] == [
        ("16 June 2013", event, "editor", False)
    ]
    assert "As it would be" in text(reviewer.get(reverse(REVIEW, args=[event.pk])))
    assert step(reviewer, event, "approve").status_code == 302
    event.refresh_from_db()
    assert (event.status, event.revision.approved_by) == ("published", "reviewer")


@pytest.mark.parametrize("who", ["reviewer", "owner"])
def test_nobody_approves_their_own_event(request, db, who):
    client = request.getfixturevalue(who)
    event = submitted(client)
    page = text(client.get(reverse(REVIEW, args=[event.pk])))
    assert "Nobody approves what they wrote" in page
    assert "/step/approve/" not in page
    response = step(client, event, "approve")
    assert "Nobody approves what they wrote" in text(response)
    event.refresh_from_db()
    assert event.status == "review"


def test_an_editor_cannot_approve(editor):
    event = submitted(signed_in("other", "editors"))
    assert "A reviewer decides about it." in text(step(editor, event, "approve"))
    event.refresh_from_db()
    assert event.status == "review"


def test_no_field_of_the_form_publishes(reviewer):
    parts = ([(ActorFactory(slug="dprk"), "initiator")], [SourceFactory()])
    reviewer.post(reverse(ADD), event_form(*parts, status="published", _submit=""))
    assert Event.objects.get().status == "review"


def test_what_is_sent_back_shows_the_comment_in_the_form(editor, reviewer):
    event = submitted(editor)
    step(reviewer, event, "send_back", words="Whose statement is it?")
    page = text(editor.get(reverse(CHANGE, args=[event.pk])))
    assert "Sent back by reviewer:</strong> Whose statement is it?" in page


def test_a_change_of_a_published_event_is_proposed_and_approved(editor, reviewer):
    event = recorded()
    page = reverse(CHANGE, args=[event.pk])
    response = editor.post(page, change_form(editor, event, title="A better title"))
    assert messages_of(response) == ["Readers saw this event: say why it changes."]
    form = change_form(editor, event, title="A better title", reason="Clearer")
    assert editor.post(page, form).status_code == 302
    event.refresh_from_db()
    assert (event.title != "A better title", Proposal.objects.get().row["title"]) == (
        True,
        "A better title",
    )
    assert editor.get(page).context["adminform"].form["title"].value() == "A better title"
    assert "<ins>A better title</ins>" in text(reviewer.get(reverse(REVIEW, args=[event.pk])))
    step(reviewer, event, "approve")
    newest = Revision.objects.latest("number")
    assert (newest.changed, newest.reason, newest.author, newest.approved_by) == (
        ["title"],
        "Clearer",
        "editor",
        "reviewer",
    )


def test_a_change_of_substance_asks_for_a_note_for_readers(editor):
    event = recorded()
    form = change_form(editor, event, score="-8", reason="Yield revised")
    response = editor.post(reverse(CHANGE, args=[event.pk]), form)
    assert messages_of(response) == [
        "Readers saw this event, and its substance changes: tell them why."
    ]
    assert response.context["adminform"].form["score"].value() == "-8"
    assert Proposal.objects.count() == 0


def test_withdrawing_needs_a_reason_that_readers_are_told(reviewer):
    event = recorded()
    assert "Say why it is withdrawn" in text(step(reviewer, event, "withdraw", words=""))
    step(reviewer, event, "withdraw", words="It never happened.")
    event.refresh_from_db()
    assert (event.status, event.withdrawn_reason) == ("withdrawn", "It never happened.")


def test_a_withdrawn_event_is_read_and_restored_by_another(reviewer):
    event = recorded()
    step(reviewer, event, "withdraw", words="It never happened.")
    page = reverse(CHANGE, args=[event.pk])
    assert "It never happened." in text(reviewer.get(page))
    assert reviewer.post(page, event_form()).status_code == 403
    assert "Nobody approves" in text(step(reviewer, event, "restore", words="It did."))
    step(signed_in("second", "reviewers"), event, "restore", words="It did.")
    event.refresh_from_db()
    assert event.status == "published"


def test_an_event_is_merged_by_the_address_of_the_other(reviewer):
    event, other = recorded(), recorded()
    into = f"https://example.org{other.get_absolute_url()}"
    step(reviewer, event, "merge", into=into)
    event.refresh_from_db()
    assert (event.status, event.merged_into) == ("withdrawn", other)


def test_what_has_changed_since_the_reviewer_looked_is_not_approved(editor, reviewer):
    event = submitted(editor)
    address = reverse("admin:events_event_step", args=[event.pk, "approve"])
    seen = reviewer.get(address).context["now"].base
    editor.post(reverse(CHANGE, args=[event.pk]), change_form(editor, event, title="Quite another"))
    assert "Somebody else has saved" in text(reviewer.post(address, {"base": seen}))
    event.refresh_from_db()
    assert event.status == "review"


@pytest.mark.parametrize("number", [1, 3])
def test_the_queue_costs_the_same_for_any_number(
    editor, reviewer, number, django_assert_num_queries
):
    for _ in range(number):
        submitted(editor)
    # session, user, second factor, two of permissions; the events in review, their submissions, the proposals
    with django_assert_num_queries(8):
        assert len(reviewer.get(reverse(QUEUE)).context["waiting"]) == number
