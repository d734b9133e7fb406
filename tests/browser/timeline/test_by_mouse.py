"""Wheel, drag, a range marked with Shift, the brush of the overview, and the buttons that need no drag."""

import pytest

from tests.browser.timeline.conftest import settled


def stage(page):
    page.locator('[data-part="stage"]').scroll_into_view_if_needed()
    box = page.locator('[data-part="stage"]').bounding_box()
    return box["x"], box["y"] + box["height"] * 0.4, box["width"] - 36


def days(page):
    return [page.locator(f'input[name="{name}"]').input_value() for name in ("first", "last")]


def test_the_wheel_zooms_about_the_pointer(chart):
    page = chart("?from=2010&to=2018")
    x, y, width = stage(page)
    page.mouse.move(x + width / 2, y)
    for _ in range(6):
        page.mouse.wheel(0, -120)
        page.wait_for_timeout(30)
    settled(page)
    first, last = days(page)
    assert "2013-06-01" < first < "2014-07-01"
    assert "2014-07-01" < last < "2015-07-01"
    assert page.evaluate("location.search") == f"?from={first}&to={last}"


def test_the_wheel_scrolls_the_page_once_everything_is_shown(chart):
    page = chart("?from=1945")
    x, y, width = stage(page)
    before = page.evaluate("scrollY")
    page.mouse.move(x + width / 2, y)
    page.mouse.wheel(0, 200)
    settled(page)
    assert page.evaluate("scrollY") > before


def test_a_drag_moves_the_view_and_is_one_step_of_the_history(chart):
    page = chart("?from=2013&to=2013")
    x, y, width = stage(page)
    page.mouse.move(x + width / 2, y)
    page.mouse.down()
    page.mouse.move(x + width / 2 - 60, y, steps=6)
    page.mouse.move(x + width / 2 - width / 4, y, steps=6)
    page.mouse.up()
    settled(page)
    assert days(page)[0].startswith("2013-0")
    assert days(page)[0] > "2013-03-15"
    page.go_back()
    settled(page)
    assert days(page) == ["2013-01-01", "2013-12-31"]


def test_a_range_marked_with_shift_becomes_the_view(chart):
    page = chart("?from=2013-04-01&to=2013-04-30")
    x, y, width = stage(page)
    page.keyboard.down("Shift")
    page.mouse.move(x + width * 7 / 30, y)
    page.mouse.down()
    page.mouse.move(x + width * 11 / 30, y, steps=5)
    page.mouse.up()
    page.keyboard.up("Shift")
    settled(page)
    assert days(page) == ["2013-04-08", "2013-04-11"]
    assert (
        page.inner_text('[data-part="sentence"]') == "3 events from 8 April 2013 to 11 April 2013"
    )
    assert page.locator('[data-part="list"] li').count() == 3


def test_the_brush_is_put_where_the_overview_is_pressed(chart):
    page = chart("?from=2013&to=2013")
    box = page.locator('[data-part="overview"]').bounding_box()
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + 20)
    settled(page)
    assert days(page)[0].startswith("198")


@pytest.mark.parametrize(
    ("button", "expected"),
    [
        ("preset-2017", ["2017-01-01", "2018-12-31"]),
        ("later", ["2013-07-03", "2014-07-02"]),
        ("zoom-out", ["2012-07-03", "2014-07-02"]),
    ],
)
def test_buttons_move_the_view_without_a_drag(chart, button, expected):
    page = chart("?from=2013&to=2013")
    page.locator(f'[data-do="{button}"]').click()
    settled(page)
    assert days(page) == expected


def test_dates_are_typed(chart):
    page = chart("?from=2013&to=2013")
    page.locator('input[name="first"]').fill("2013-04-08")
    settled(page)
    page.locator('input[name="last"]').fill("2013-04-09")
    settled(page)
    assert page.evaluate("location.search") == "?from=2013-04-08&to=2013-04-09"


def test_what_is_shown_is_switched_on_and_off_in_the_address(chart):
    page = chart("?from=2013&to=2013")
    page.locator('[data-do="lanes"]').click()
    settled(page)
    assert (
        page.evaluate("location.search") == "?from=2013&to=2013&lanes=dprk:rok,dprk:usa,dprk:japan"
    )
    page.locator('[data-do="compare"]').click()
    settled(page)
    assert page.evaluate("location.search") == (
        "?from=2013&to=2013&compare=2012-01-01..2012-12-31,2013-01-01..2013-12-31"
    )
    page.locator('[data-do="compare-end"]').click()
    page.locator("details.menu").first.locator("summary").click()
    page.locator('input[name="bands"][value="talks"]').check()
    settled(page)
    assert page.evaluate("location.search") == "?from=2013&to=2013&bands=talks"
