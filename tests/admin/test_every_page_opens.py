"""Every list and form of the admin opens, for each who may, and carries no inline script or style."""

import re

import pytest
from django.apps import apps
from django.urls import reverse

from tests.factories import PlaceFactory, recorded

MODELS = [
    model._meta.model_name
    for model in apps.get_app_config("events").get_models()
    if model._meta.model_name
    not in {"participation", "citation", "claim", "link", "searchtext", "validation"}
]
INLINE = re.compile(r"<style|\sstyle=|\son[a-z]+=|<script(?![^>]*(\ssrc=|application/json))")


#: Lists of owners alone.
OWNERS = {"invitation"}
#: What is added elsewhere than in a form of the record: by a step, on a page of readers, blind.
WITHOUT_FORM = {"revision", "release", "proposal", "report", "coding"}


@pytest.mark.parametrize("model", sorted({*MODELS} - OWNERS))
def test_the_list_opens(editor, model):
    recorded(status="draft", topics=["talks"])
    page = editor.get(reverse(f"admin:events_{model}_changelist"))
    assert page.status_code == 200
    assert INLINE.findall(page.content.decode()) == []


@pytest.mark.parametrize("model", sorted({*MODELS} - OWNERS - WITHOUT_FORM))
def test_the_form_opens(editor, model):
    page = editor.get(reverse(f"admin:events_{model}_add"))
    assert page.status_code == 200
    assert INLINE.findall(page.content.decode()) == []
    assert "Reason for this change" in page.content.decode()


def test_the_form_of_each_record_opens_and_leads_to_its_public_page(reviewer):
    event = recorded(place=PlaceFactory(), topics=["talks"], targets=["usa"])
    source = event.citations.get().source
    records = [event, event.place, event.topics.get(), event.actors.first(), source]
    for record in [*records, source.publisher]:
        name = f"admin:events_{record._meta.model_name}_change"
        page = reviewer.get(reverse(name, args=[record.pk])).content.decode()
        assert f'<a href="{record.get_absolute_url()}" class="viewsitelink">' in page
        assert INLINE.findall(page) == []


def test_suggestions_tell_sources_of_one_title_apart(editor):
    event = recorded(status="draft")
    source = event.citations.get().source
    query = {"app_label": "events", "model_name": "citation", "field_name": "source"}
    answer = editor.get(reverse("admin:autocomplete"), {**query, "term": source.title}).json()
    assert answer["results"] == [
        {
            "id": str(source.pk),
            "text": f"{source.title} ({source.publisher.name}, {source.published})",
        }
    ]
