"""On a phone the row of the navigation begins where the reader is."""


def test_the_current_page_is_in_sight(page, cast):
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto("/about/")
    box = page.locator(".masthead__nav [aria-current]").bounding_box()
    assert (box["x"] >= 0, box["x"] + box["width"] <= 360) == (True, True)
