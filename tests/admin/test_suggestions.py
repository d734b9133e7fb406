"""What a field suggests, and in which order."""

from datetime import date

from django.urls import reverse

from tests.factories import ActorFactory, recorded


def suggested(client, model, field, term):
    asked = {"app_label": "events", "model_name": model, "field_name": field, "term": term}
    answer = client.get(reverse("admin:autocomplete"), asked)
    return [each["text"] for each in answer.json()["results"]]


def test_an_actor_of_the_very_name_comes_first(editor):
    ActorFactory(slug="kcna", name="KCNA", aliases=["North Korea's agency"])
    ActorFactory(slug="nkw", name="North Korea Watch")
    ActorFactory(slug="dprk", name="North Korea", name_ko="북한")
    assert suggested(editor, "participation", "actor", "north korea") == [
        "North Korea (북한)",
        "North Korea Watch",
        "KCNA",
    ]


def test_an_earlier_event_is_found_by_its_title_and_shown_with_its_day(editor):
    recorded(title="Seoul proposes talks", first_day=date(2013, 6, 1), precision="month")
    assert suggested(editor, "link", "to", "proposes") == ["June 2013: Seoul proposes talks"]
