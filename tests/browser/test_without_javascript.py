"""Pages are complete without JavaScript."""

import pytest

pytestmark = pytest.mark.parametrize("options", [{"java_script_enabled": False}], ids=["no script"])


def test_the_form_of_filters_works_by_itself(page, cast):
    page.goto("/events/")
    page.fill("#filter-from", "2013-03")
    page.check("input[name=quad_class][value='4']")
    page.locator(".filters button").first.click()
    assert page.url.endswith("/events/?from=2013-03&quad_class=4")
    assert page.inner_text("h1") == "Events since 1 March 2013, material conflict"
    assert page.locator(".row__title").all_inner_texts() == [cast.resolution.title]


def test_no_button_is_shown_that_does_nothing(page, cast):
    page.goto(cast.test.get_absolute_url())
    for details in page.locator("details").all():
        details.evaluate("element => { element.open = true }")
    assert page.locator("[data-copy]").count() == 7
    assert page.locator("[data-copy]:visible").count() == 0
