"""A name that leads to an actor, a place or a publisher already is not given to a second one."""

from django.urls import reverse

from events.models import Actor
from tests.admin.forms import messages_of
from tests.factories import ActorFactory, PublisherFactory

ADD = reverse("admin:events_actor_add")


def actor(name: str, slug: str = "another") -> dict:
    return {"name": name, "slug": slug, "kind": "state", "aliases": "", "reason": ""}


def test_a_name_or_an_alias_of_another_is_refused(editor):
    ActorFactory(slug="dprk", name="North Korea", aliases=["DPRK", "북조선"])
    said = ["North Korea is recorded under this name: choose it, or tell the two apart."]
    for name in ("North Korea", "north korea", "DPRK", "북조선"):
        assert messages_of(editor.post(ADD, actor(name))) == said
    assert editor.post(ADD, actor("North Korea (navy)")).status_code == 302
    assert Actor.objects.count() == 2


def test_a_record_keeps_its_own_name(editor):
    dprk = ActorFactory(slug="dprk", name="North Korea", aliases=["DPRK"])
    page = reverse("admin:events_actor_change", args=[dprk.pk])
    assert editor.post(page, actor("DPRK")).status_code == 302
    dprk.refresh_from_db()
    assert (dprk.name, dprk.slug) == ("DPRK", "dprk")


def test_publishers_are_told_apart_alike(editor):
    PublisherFactory(slug="kcna", name="KCNA")
    form = {"name": "KCNA", "slug": "kcna-2", "kind": "wire", "country": "KP", "hosts": ""}
    assert messages_of(editor.post(reverse("admin:events_publisher_add"), form)) == [
        "KCNA is recorded under this name: choose it, or tell the two apart."
    ]
