"""Two editors in two browsers open the same draft: the second save is refused, and nothing that was typed is lost."""

from collections.abc import Iterator

import pytest
from django.urls import reverse

from tests.browser.desk import account, sign_in
from tests.factories import recorded


@pytest.fixture
def other(browser, live_server) -> Iterator:
    context = browser.new_context(base_url=live_server.url)
    yield context.new_page()
    context.close()


def test_the_second_save_shows_both_versions_and_keeps_what_is_chosen(page, other):
    account("ines", "editors")
    account("jun", "editors")
    event = recorded(status="draft", title="The first title", initiators=["dprk"])
    form = reverse("admin:events_event_change", args=[event.pk])
    for one, name in ((page, "ines"), (other, "jun")):
        sign_in(one, name)
        one.goto(form)
        one.wait_for_load_state("networkidle")

    other.fill("#id_title", "The title of Jun")
    other.fill("#id_summary", "The summary of Jun.")
    other.click("[name=_save]")
    other.wait_for_selector(".messagelist .success")
    page.fill("#id_title", "The title of Ines")
    page.fill("#id_note", "The note of Ines")
    page.click("[name=_save]")

    page.wait_for_selector("form.conflict")
    shown = page.inner_text("form.conflict")
    assert "jun has saved this event since you opened it" in shown
    for words in (
        "The title of Jun",
        "The title of Ines",
        "The summary of Jun.",
        "The note of Ines",
    ):
        assert words in shown
    event.refresh_from_db()
    assert (event.title, event.note) == ("The title of Jun", "")

    page.check("[name=keep-title][value=mine]")
    page.click("form.conflict [type=submit]")
    page.wait_for_selector(".messagelist .success")
    event.refresh_from_db()
    assert (event.title, event.summary, event.note) == (
        "The title of Ines",
        "The summary of Jun.",
        "The note of Ines",
    )
    assert page.elsewhere == []
