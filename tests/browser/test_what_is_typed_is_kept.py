"""What an editor types and does not save is offered again, to the same person alone; the map picks the place."""

import pytest
from django.contrib.auth.models import User
from django.urls import reverse

from tests.factories import ActorFactory, PlaceFactory

PASSWORD = "a-long-password-of-the-desk"


@pytest.fixture
def form(page, transactional_db):
    for name in ("one", "two"):
        User.objects.create_superuser(name, password=PASSWORD)
    ActorFactory(slug="dprk", name="North Korea")
    PlaceFactory(slug="pyongyang", name="Pyongyang", latitude=39.03, longitude=125.75)
    PlaceFactory(slug="busan", name="Busan", latitude=35.18, longitude=129.08)
    sign_in(page, "one")
    opened(page)
    return page


def sign_in(page, name: str) -> None:
    page.goto(reverse("admin:login"))
    page.fill("#id_username", name)
    page.fill("#id_password", PASSWORD)
    page.click("input[type=submit]")
    page.wait_for_selector("#logout-form")


def opened(page) -> None:
    page.goto(reverse("admin:events_event_add"))
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(200)


def typed(page) -> None:
    page.fill("#id_title", "North Korea proposes talks")
    page.click("#links-group .add-row a")
    page.fill("#id_citations-0-locator", "page 3")
    page.click("#id_participations-1-actor + .select2-container")
    page.wait_for_selector(".select2-results__option--highlighted:has-text('North Korea')")
    page.keyboard.press("Enter")
    page.wait_for_timeout(1200)


def left(page) -> list[str]:
    """Goes elsewhere; returns the sorts of question that the browser asked before."""
    asked: list[str] = []

    def answer(dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    page.on("dialog", answer)
    page.goto(reverse("admin:index"))
    page.remove_listener("dialog", answer)
    return asked


def test_leaving_is_warned_of_and_what_was_typed_can_be_restored(form):
    typed(form)
    assert left(form) == ["beforeunload"]
    opened(form)
    form.click("#kept [data-do=restore]")
    assert form.input_value("#id_title") == "North Korea proposes talks"
    assert form.input_value("#id_citations-0-locator") == "page 3"
    assert form.inner_text("#select2-id_participations-1-actor-container") == "North Korea"
    assert form.locator("#links-group tr.form-row:not(.empty-form)").count() == 2
    assert form.is_hidden("#kept")
    assert form.complaints == []


def test_what_is_discarded_is_not_offered_again(form):
    typed(form)
    left(form)
    opened(form)
    form.click("#kept [data-do=discard]")
    opened(form)
    assert form.is_hidden("#kept")


def test_nobody_else_is_offered_it(form):
    typed(form)
    left(form)
    form.context.clear_cookies()
    sign_in(form, "two")
    opened(form)
    assert form.is_hidden("#kept")


def test_an_untouched_form_is_left_in_peace(form):
    assert left(form) == []
    opened(form)
    assert form.is_hidden("#kept")


def test_a_save_puts_it_away_and_a_refusal_does_not(form):
    form.fill("#id_title", "North Korea proposes talks")
    form.click("[name=_save]")
    form.wait_for_selector(".refused")
    assert (
        form.evaluate("Object.keys(localStorage).filter(k => k.startsWith('typed:')).length") == 1
    )
    form.select_option("#id_event_type", "proposal")
    form.fill("#id_first_day", "2013-06")
    form.click("[name=_save]")
    form.wait_for_selector(".messagelist .success")
    assert (
        form.evaluate("Object.keys(localStorage).filter(k => k.startsWith('typed:')).length") == 0
    )


def test_a_click_on_the_map_picks_the_nearest_place_and_the_list_does_so_by_keyboard(form):
    form.click("#place-map summary")
    box = form.locator("#place-map svg").bounding_box()
    form.locator("#place-map svg").click(
        position={"x": box["width"] * 0.7, "y": box["height"] * 0.75}
    )
    assert form.inner_text("#select2-id_place-container").endswith("Busan")
    form.focus("#place-map li button:has-text('Pyongyang')")
    form.keyboard.press("Enter")
    assert form.inner_text("#select2-id_place-container").endswith("Pyongyang")
    assert form.inner_text("#place-map p") == "Chosen: Pyongyang"
    assert form.complaints == []
