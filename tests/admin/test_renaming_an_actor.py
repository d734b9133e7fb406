"""A new name of an actor is written into the documents of its events; its slug stays."""

import json

from django.urls import reverse

from events.models import Actor, Revision
from tests.factories import ActorFactory, recorded

FORM = {"kind": "state", "name_ko": "", "code": "", "wikidata": "", "parent": ""}


def names(event) -> list[str]:
    event.refresh_from_db()
    return [part["name"] for part in json.loads(event.revision.document)["participants"]]


def test_renaming_an_actor_rewrites_the_documents_of_its_events(editor):
    event, other = recorded(initiators=["dprk"]), recorded(initiators=["rok"])
    before = other.revision_id
    actor = Actor.objects.get(slug="dprk")

    page = reverse("admin:events_actor_change", args=[actor.pk])
    form = {
        **FORM,
        "name": "North Korea",
        "aliases": "DPRK\n조선\n",
        "reason": "As papers write it",
    }
    assert editor.post(page, form).status_code == 302

    assert names(event) == ["North Korea"]
    assert event.revision.reason == "As papers write it"
    other.refresh_from_db()
    assert other.revision_id == before
    assert Revision.objects.filter(record="actor").get().row["aliases"] == ["DPRK", "조선"]


def test_the_slug_of_an_actor_is_typed_once(editor):
    actor = ActorFactory(slug="dprk")
    page = reverse("admin:events_actor_change", args=[actor.pk])
    assert "slug" not in editor.get(page).context["adminform"].form.fields
    editor.post(page, {**FORM, "name": "North Korea", "aliases": "", "slug": "nk"})
    actor.refresh_from_db()
    assert (actor.slug, actor.name) == ("dprk", "North Korea")


def test_a_new_name_that_cannot_be_written_into_an_event_is_refused_in_words(editor):
    event = recorded(initiators=["dprk"])
    event.citations.all().delete()
    actor = Actor.objects.get(slug="dprk")
    page = reverse("admin:events_actor_change", args=[actor.pk])
    response = editor.post(page, {**FORM, "name": "North Korea", "aliases": "Typed\n"})
    assert response.status_code == 200
    html = response.content.decode()
    assert f"{event.title} cannot be published without a source." in html
    assert "Typed" in html
    assert Actor.objects.get(slug="dprk").name == actor.name
