"""Editors find what readers reported, with the event, and say what became of it."""

import pytest
from django.urls import reverse

from events.models import Report
from tests.admin.conftest import signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def reported(event) -> Report:
    return Report.objects.create(event=event, text="It was on 15 June.", email="r@example.org")


@pytest.fixture
def editor(db):
    return signed_in("editor", "editors")


def test_the_first_page_shows_what_waits(editor, reported):
    page = editor.get(reverse("admin:index"))
    assert list(page.context["reports"]) == [reported]
    assert "It was on 15 June." in page.content.decode()


def test_a_report_comes_with_its_event(editor, reported, event):
    page = editor.get(reverse("admin:events_report_change", args=[reported.pk])).content.decode()
    assert reverse("admin:events_event_change", args=[event.pk]) in page
    assert event.get_absolute_url() in page
    assert event.summary in page


def test_an_editor_handles_it_and_cannot_change_the_words(editor, reported):
    page = reverse("admin:events_report_change", args=[reported.pk])
    form = {"state": "handled", "note": "Corrected.", "text": "Other words", "email": ""}
    assert editor.post(page, form).status_code == 302
    reported.refresh_from_db()
    assert (reported.state, reported.note) == ("handled", "Corrected.")
    assert (reported.text, reported.email) == ("It was on 15 June.", "r@example.org")
    assert list(editor.get(reverse("admin:index")).context["reports"]) == []


def test_editors_neither_make_nor_delete_reports(editor, reported):
    assert editor.get(reverse("admin:events_report_add")).status_code == 403
    delete = reverse("admin:events_report_delete", args=[reported.pk])
    assert editor.post(delete, {"post": "yes"}).status_code == 403
    assert Report.objects.count() == 1
