"""What an editor sees of the form's scripts, in a real browser: the codebook beside the type, and rows that move."""

import os
import shutil

import pytest
from django.contrib.auth.models import User
from django.urls import reverse
from playwright.sync_api import sync_playwright

from tests.factories import recorded

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def page(live_server, monkeypatch):
    # Playwright keeps an event loop in this thread, where the tests also speak to the database.
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
    User.objects.create_superuser("owner", password="a-long-password")
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium, args=["--no-sandbox", "--disable-gpu"]
        )
        page = browser.new_page(base_url=live_server.url)
        page.complaints = []
        page.on("console", lambda message: page.complaints.append(message.text))
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        page.goto(reverse("admin:login"))
        page.fill("#id_username", "owner")
        page.fill("#id_password", "a-long-password")
        page.click("input[type=submit]")
        yield page
        browser.close()


def choose(page, words: str) -> None:
    page.click("#select2-id_event_type-container")
    page.keyboard.type(words)
    # The list is narrowed a moment after the last letter.
    page.wait_for_selector(f".select2-results__option--highlighted:has-text('{words}')")
    page.keyboard.press("Enter")


def test_help_and_score_follow_the_type_until_the_score_is_typed(page):
    page.goto(reverse("admin:events_event_add"))
    choose(page, "Nuclear test")
    assert page.input_value("#id_score") == "-7.5"
    assert "Explosive test of a nuclear device" in page.inner_text("#coding-help")
    choose(page, "Proposal")
    assert page.input_value("#id_score") == "2.5"
    assert "1 Verbal cooperation" in page.inner_text("#coding-help")
    page.fill("#id_score", "3")
    choose(page, "Nuclear test")
    assert page.input_value("#id_score") == "3"
    assert page.inner_text("#coding-help .said") == "+3.0: outside the range"
    assert page.complaints == []


def test_a_row_that_is_moved_up_is_saved_there(page):
    event = recorded(initiators=["dprk", "usa"], status="draft")
    page.goto(reverse("admin:events_event_change", args=[event.pk]))
    page.click("#participations-1 .move.up")
    page.click("input[name=_save]")
    page.wait_for_selector(".messagelist")
    assert [part.actor.slug for part in event.participations.all()] == ["usa", "dprk"]
    assert page.complaints == []
