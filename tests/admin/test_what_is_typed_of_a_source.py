"""A source's own form checks address, date and language as the row beside an event does."""

import pytest
from django.urls import reverse

from events.models import Source
from tests.admin.forms import messages_of
from tests.factories import PublisherFactory, SourceFactory

ADD = reverse("admin:events_source_add")


def form(**fields) -> dict:
    publisher = PublisherFactory(slug="yonhap").pk
    typed = {"url": "https://www.yna.co.kr/view/1", "title": "Talks", "language": "en"}
    return {**typed, "publisher": publisher, "published": "", "reason": "", **fields}


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("16 June 2013", "2013-06-16"), ("June 2013", "2013-06"), ("2013", "2013"), ("", "")],
)
def test_the_date_is_typed_as_it_is_said(editor, typed, kept):
    assert editor.post(ADD, form(published=typed)).status_code == 302
    assert Source.objects.get().published == kept


def test_an_address_that_is_recorded_is_no_new_source(editor):
    SourceFactory(url="https://www.yna.co.kr/view/1")
    again = "http://yna.co.kr/view/1/?utm_source=mail"
    assert messages_of(editor.post(ADD, form(url=again))) == [
        "This address is recorded already: choose it as a source."
    ]


def test_a_language_is_a_code(editor):
    assert messages_of(editor.post(ADD, form(language="english"))) == [
        "“english” is no code of a language, such as en or ko."
    ]


def test_a_recorded_source_keeps_its_address_when_it_is_changed(editor):
    source = SourceFactory(publisher=PublisherFactory(slug="yonhap"))
    page = reverse("admin:events_source_change", args=[source.pk])
    assert editor.post(page, form(title="Talks are offered")).status_code == 302
    source.refresh_from_db()
    assert (source.title, source.url) == ("Talks are offered", source.url)
