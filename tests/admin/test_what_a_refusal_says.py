"""A form that is refused names each fault with its field, leads there, and asks at once for all that it lacks."""

import re

from django.urls import reverse

from tests.admin.forms import ADD, CHANGE, change_form, event_form
from tests.factories import ActorFactory, recorded


def faults(response) -> list[tuple[str, str]]:
    """Where each line of the box leads, and what it says."""
    page = response.content.decode()
    box = page[page.index('id="refused"') : page.index("</ul>", page.index('id="refused"'))]
    return [
        (target, " ".join(said.split()))
        for target, said in re.findall(r'href="#(.+?)">(.+?)</a>', box)
    ]


def test_each_empty_field_is_named(editor):
    form = event_form(title="", event_type="", first_day="")
    assert faults(editor.post(reverse(ADD), form)) == [
        ("id_title", "Title: This field is required."),
        ("id_event_type", "Type: This field is required."),
        ("id_first_day", "First day: This field is required."),
    ]


def test_a_new_source_says_what_it_lacks_and_where(editor):
    ActorFactory(slug="dprk")
    url = "https://nowhere.example/article"
    rows = {"citations-TOTAL_FORMS": 1, "citations-0-source": url}
    new = {"newsources-TOTAL_FORMS": 1, "newsources-INITIAL_FORMS": 0, "newsources-0-url": url}
    response = editor.post(reverse(ADD), {**event_form(), **rows, **new})
    assert faults(response) == [
        ("id_newsources-0-title", "New source, Title: This field is required."),
        ("id_newsources-0-publisher", "New source, Publisher: This field is required."),
        ("id_newsources-0-language", "New source, Language: This field is required."),
    ]


def test_a_row_is_led_to_by_its_field(editor):
    rows = {"claims-TOTAL_FORMS": 1, "claims-0-field": "day"}
    assert faults(editor.post(reverse(ADD), {**event_form(), **rows})) == [
        ("id_claims-0-value", "Claims, Value: This field is required."),
        ("id_claims-0-source", "Claims, Source: This field is required."),
    ]


def test_reason_and_note_for_readers_are_asked_for_in_one_go(editor):
    event = recorded()
    page = reverse(CHANGE, args=[event.pk])
    response = editor.post(page, change_form(editor, event, first_day="2013-02-11"))
    assert faults(response) == [
        (
            "id_public_note",
            "Note for readers: Readers saw this event, and its substance changes: tell them why.",
        ),
        ("id_reason", "Reason for this change: Readers saw this event: say why it changes."),
    ]


def test_a_change_without_substance_asks_for_the_reason_alone(editor):
    event = recorded()
    page = reverse(CHANGE, args=[event.pk])
    response = editor.post(page, change_form(editor, event, title="Another headline"))
    assert [where for where, _said in faults(response)] == ["id_reason"]
