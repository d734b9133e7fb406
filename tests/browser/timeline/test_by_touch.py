"""A phone: two fingers zoom, one drags, a tap opens, and the page still scrolls under a finger."""

import pytest

from tests.browser.timeline.conftest import settled

PHONE = {
    "viewport": {"width": 360, "height": 740},
    "has_touch": True,
    "is_mobile": True,
    "device_scale_factor": 2,
}


class Fingers:
    """Touches through the browser's own protocol."""

    def __init__(self, page):
        self.session = page.context.new_cdp_session(page)

    def touch(self, kind, *points):
        self.session.send(
            "Input.dispatchTouchEvent",
            {
                "type": kind,
                "touchPoints": [{"x": x, "y": y, "id": n} for n, (x, y) in enumerate(points)],
            },
        )


def stage(page):
    page.locator('[data-part="stage"]').evaluate("node => node.scrollIntoView({block: 'center'})")
    return page.locator('[data-part="stage"]').bounding_box()


@pytest.mark.parametrize("options", [PHONE], ids=["phone"])
def test_two_fingers_zoom_and_one_drags(chart, options):
    page = chart("?from=2010&to=2018")
    box = stage(page)
    middle, y = box["x"] + 150, box["y"] + 100
    fingers = Fingers(page)
    fingers.touch("touchStart", (middle - 20, y), (middle + 20, y))
    for gap in (30, 50, 70, 100):
        fingers.touch("touchMove", (middle - gap, y), (middle + gap, y))
        page.wait_for_timeout(30)
    fingers.touch("touchEnd")
    settled(page)
    days = page.locator('input[name="first"], input[name="last"]')
    first, last = (field.input_value() for field in days.all())
    assert first.startswith(("2012", "2013"))
    assert last.startswith(("2014", "2015"))

    fingers.touch("touchStart", (middle, y))
    for step in range(1, 9):
        fingers.touch("touchMove", (middle - step * 12, y))
        page.wait_for_timeout(20)
    fingers.touch("touchEnd")
    settled(page)
    assert days.first.input_value() > first


@pytest.mark.parametrize("options", [PHONE], ids=["phone"])
def test_a_tap_opens_a_card_and_buttons_go_on(chart, options):
    page = chart("?from=2013-02-01&to=2013-02-28")
    box = stage(page)
    width, height = box["width"] - 36, box["height"] - 48
    zero, unit = height * 100 / 186, (height * 100 / 186 - 4) / 100
    page.touchscreen.tap(box["x"] + width * 11.5 / 28, box["y"] + zero - 75 * unit)
    settled(page)
    assert page.inner_text('[data-part="card-title"]') == "Third nuclear test"
    page.locator('[data-do="event-after"]').tap()
    settled(page)
    assert page.inner_text('[data-part="card-title"]') == "Resolution 2094"
    assert page.evaluate("document.documentElement.scrollWidth") == 360


@pytest.mark.parametrize("options", [PHONE], ids=["phone"])
def test_the_filters_are_a_sheet(chart, options):
    page = chart("?from=2010&to=2018")
    sheet = page.locator('[data-part="filters"]')
    assert sheet.is_hidden()
    page.locator('[data-do="filters"]').tap()
    assert sheet.is_visible()
    sheet.locator('input[name="quad_class"][value="1"]').tap()
    settled(page)
    assert page.evaluate("location.search") == "?from=2010&to=2018&quad_class=1"
    page.locator('[data-do="filters-close"]').tap()
    assert sheet.is_hidden()
