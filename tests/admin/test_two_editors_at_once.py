"""Two editors open the same event: the second save is refused with both versions, and nothing typed is lost."""

import re

import pytest
from django.urls import reverse

from events.models import Event, Proposal
from tests.admin.conftest import signed_in
from tests.admin.forms import CHANGE, change_form
from tests.factories import ActorFactory, recorded


@pytest.fixture
def other(db):
    return signed_in("other", "editors")


def page(event: Event) -> str:
    return reverse(CHANGE, args=[event.pk])


def hidden(html: str) -> dict[str, str]:
    """The hidden fields of the page of two versions, and what is chosen on it."""
    names = re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', html)
    chosen = re.findall(r'name="(keep-\w+)" value="(\w+)" checked', html)
    values = {**dict(names), **dict(chosen)}
    return {
        name: value.replace("&quot;", '"').replace("&#x27;", "'") for name, value in values.items()
    }


@pytest.fixture
def collision(editor, other):
    """Both open a draft; the other saves a title and a summary, then the editor a title and a note."""
    event = recorded(status="draft", title="The first title", initiators=["dprk"])
    mine = change_form(editor, event, title="My title", note="My note")
    theirs = change_form(other, event, title="Their title", summary="Their summary.")
    assert other.post(page(event), theirs).status_code == 302
    return event, editor.post(page(event), mine)


def test_the_second_save_is_refused_with_both_versions(collision):
    event, response = collision
    html = " ".join(response.content.decode().split())
    assert response.status_code == 409
    assert "other has saved this event since you opened it" in html
    for words in ("Their title", "My title", "Their summary.", "My note"):
        assert words in html
    event.refresh_from_db()
    assert (event.title, event.note) == ("Their title", "")


def test_what_only_one_of_the_two_changed_is_chosen_already(collision):
    _, response = collision
    chosen = hidden(response.content.decode())
    assert {name: value for name, value in chosen.items() if name.startswith("keep-")} == {
        "keep-title": "mine",
        "keep-summary": "theirs",
        "keep-note": "mine",
    }


@pytest.mark.parametrize(("whose", "title"), [("mine", "My title"), ("theirs", "Their title")])
def test_each_version_can_be_kept(editor, collision, whose, title):
    event, response = collision
    form = {**hidden(response.content.decode()), "keep-title": whose}
    resolve = reverse("admin:events_event_resolve", args=[event.pk])
    assert editor.post(resolve, form).status_code == 302
    event.refresh_from_db()
    assert (event.title, event.summary, event.note) == (title, "Their summary.", "My note")


def test_a_third_save_in_between_is_shown_again(editor, other, collision):
    event, response = collision
    form = hidden(response.content.decode())
    other.post(page(event), change_form(other, event, title="Their second title"))
    again = editor.post(reverse("admin:events_event_resolve", args=[event.pk]), form)
    assert again.status_code == 409
    assert "Their second title" in again.content.decode()
    assert "My title" in again.content.decode()


def test_proposals_for_a_published_event_collide_too(editor, other):
    event = recorded(title="The first title")
    mine = change_form(editor, event, title="My title", reason="Mine")
    theirs = change_form(other, event, title="Their title", reason="Theirs")
    assert other.post(page(event), theirs).status_code == 302
    response = editor.post(page(event), mine)
    assert response.status_code == 409
    resolve = reverse("admin:events_event_resolve", args=[event.pk])
    editor.post(resolve, {**hidden(response.content.decode()), "reason": "Mine"})
    now = Proposal.objects.open().get()
    assert (now.row["title"], now.writers, now.reason) == ("My title", ["other", "editor"], "Mine")


def test_rows_are_kept_as_whole_fields(editor, other):
    usa = ActorFactory(slug="usa")
    event = recorded(status="draft", initiators=["dprk"])
    mine = change_form(editor, event, note="My note")
    more = {"participations-1-actor": usa.pk, "participations-1-role": "target"}
    assert other.post(page(event), change_form(other, event, **more)).status_code == 302
    response = editor.post(page(event), mine)
    form = hidden(response.content.decode())
    assert form["keep-targets"] == "theirs"
    editor.post(reverse("admin:events_event_resolve", args=[event.pk]), form)
    event.refresh_from_db()
    slugs = [part.actor.slug for part in event.participations.all()]
    assert (slugs, event.note) == (["dprk", "usa"], "My note")


def test_a_new_name_of_an_actor_in_between_is_no_collision(editor, owner):
    event = recorded(status="draft", initiators=["dprk"])
    mine = change_form(editor, event, note="My note")
    actor = event.actors.get()
    form = {"name": "North Korea", "kind": "state", "aliases": "", "reason": "", "parent": ""}
    form |= {"name_ko": "", "code": "", "wikidata": ""}
    owner.post(reverse("admin:events_actor_change", args=[actor.pk]), form)
    assert editor.post(page(event), mine).status_code == 302


def test_a_version_that_was_tampered_with_is_not_saved(editor, collision):
    event, response = collision
    form = hidden(response.content.decode())
    form["mine"] = form["mine"].replace("My title", "Another")
    editor.post(reverse("admin:events_event_resolve", args=[event.pk]), form)
    event.refresh_from_db()
    assert event.title == "Their title"
