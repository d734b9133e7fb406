"""What an editor sees of the form's scripts in a real browser: the codebook's help, moved rows, a refusal's links."""

import pytest
from django.urls import reverse

from tests.browser.desk import account, sign_in
from tests.factories import recorded


@pytest.fixture
def desk(page):
    account("ines", "editors")
    sign_in(page, "ines")
    return page


def choose(page, words: str) -> None:
    page.click("#select2-id_event_type-container")
    # Select2 empties its field in the moment after it opens, and narrows the list a moment after the last letter.
    page.wait_for_selector(".select2-search__field:focus")
    page.wait_for_timeout(150)
    page.keyboard.type(words)
    page.wait_for_selector(f".select2-results__option--highlighted:has-text('{words}')")
    page.keyboard.press("Enter")


def test_help_and_score_follow_the_type_until_the_score_is_typed(desk):
    page = desk
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


def test_a_row_that_is_moved_up_is_saved_there(desk):
    page, event = desk, recorded(initiators=["dprk", "usa"], status="draft")
    page.goto(reverse("admin:events_event_change", args=[event.pk]))
    page.click("#participations-1 .move.up")
    page.click("input[name=_save]")
    page.wait_for_selector(".messagelist")
    assert [part.actor.slug for part in event.participations.all()] == ["usa", "dprk"]
    assert page.complaints == []


def test_a_refusal_has_the_focus_and_leads_to_the_field(desk):
    page = desk
    page.goto(reverse("admin:events_event_add"))
    page.click("input[name=_submit]")
    page.wait_for_selector("#refused:focus")
    page.click("#refused a[href='#id_event_type']")
    assert page.evaluate("document.activeElement.getAttribute('aria-describedby')") == (
        "select2-id_event_type-container"
    )
    page.click("#refused a[href='#id_title']")
    assert page.evaluate("document.activeElement.id") == "id_title"
    assert page.complaints == []
