"""What a reader does without a mouse."""


def test_the_skip_link_comes_first_and_leads_to_the_content(page, cast):
    page.goto("/events/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the content"
    assert page.locator(".skip").bounding_box()["y"] >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


def test_a_mark_of_the_strip_is_reached_and_opened(page, cast):
    page.goto(cast.resolution.get_absolute_url())
    page.locator(".strip__picture a").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{cast.test.get_absolute_url()}")
    assert page.inner_text("h1") == cast.test.title
