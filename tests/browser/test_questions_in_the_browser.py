"""The question pages in a browser: nothing for axe to complain of, no script needed, and A4 holds them."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from events.questions.register import QUESTIONS
from tests.questions.cast import six_thaws, ten_exercises

NO_SCRIPT = {"java_script_enabled": False}
#: An inch of CSS has 96 pixels, of a printer 25.4 millimetres.
A4 = {"width": round(210 / 25.4 * 96), "height": round(297 / 25.4 * 96)}


@pytest.fixture
def record(transactional_db):
    ten_exercises()
    six_thaws()


def violations(page) -> list:
    for twin in page.locator("details").all():
        twin.evaluate("element => { element.open = true }")
    found = Axe().run(page).response["violations"]
    return [(page.url, v["id"], [n["html"] for n in v["nodes"]]) for v in found]


def test_no_question_has_a_violation_in_light_or_dark(page, record):
    wrong = []
    for path in ("", *(f"{slug}/" for slug in QUESTIONS)):
        page.goto(f"/questions/{path}")
        wrong += violations(page)
    page.emulate_media(color_scheme="dark")
    for path in ("exercises/", "thaws/", "exercises/?within=0&drop_type=x&widthin=3"):
        page.goto(f"/questions/{path}")
        wrong += violations(page)
    assert wrong == []
    assert page.complaints == []
    assert page.elsewhere == []


@pytest.mark.parametrize("options", [NO_SCRIPT], ids=["no script"])
def test_a_question_is_asked_differently_without_script(page, record):
    page.goto("/questions/exercises/")
    page.fill("#ask-within", "3")
    page.check("input[name=drop][value=disputed]")
    page.click(".ask button")
    assert page.inner_text(".answer").startswith(
        "Of 7 exercises on record, 0 (0\N{NO-BREAK SPACE}%) were followed"
    )
    assert page.input_value("#ask-within") == "3"
    assert page.is_checked("input[name=drop][value=disputed]")


def test_questions_fit_a_narrow_screen_and_a_sheet_of_paper(page, record):
    page.set_viewport_size({"width": 320, "height": 700})
    wide = {path: beyond(page, path) for path in ("", *(f"{slug}/" for slug in QUESTIONS))}
    page.set_viewport_size(A4)
    page.emulate_media(media="print")
    wide |= {f"{slug} on paper": beyond(page, f"{slug}/") for slug in QUESTIONS}
    assert set(wide.values()) == {0}, wide
    page.goto("/questions/exercises/")
    assert page.locator(".ask").is_hidden()
    assert page.locator(".drawn").is_visible()


def beyond(page, path: str) -> int:
    page.goto(f"/questions/{path}")
    return page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )
