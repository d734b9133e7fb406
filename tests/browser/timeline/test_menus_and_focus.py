"""What opens can be closed where it was opened, and the reader stays where they were."""

from playwright.sync_api import expect

from tests.browser.timeline.conftest import settled


def active(page) -> str:
    return page.evaluate("document.activeElement.textContent.trim()")


def in_sight(page, selector: str) -> bool:
    return page.eval_on_selector(
        selector,
        "(e) => { const b = e.getBoundingClientRect(); return b.top >= -1 && b.top < innerHeight / 2; }",
    )


def test_escape_closes_a_menu_and_gives_the_focus_back(chart):
    page = chart("?from=2013&to=2013")
    menu = page.locator("details.menu").first
    menu.locator("summary").press("Enter")
    menu.locator('input[value="leaders"]').press("Escape")
    assert (menu.get_attribute("open"), active(page)) == (None, "Show")


def test_a_press_elsewhere_closes_a_menu(chart):
    page = chart("?from=2013&to=2013")
    menus = page.locator("details.menu")
    menus.first.locator("summary").click()
    menus.last.locator("summary").click()
    assert (menus.first.get_attribute("open"), menus.last.get_attribute("open")) == (None, "")
    page.locator('[data-part="note"]').click()
    assert menus.last.get_attribute("open") is None


def test_escape_closes_the_sheet_of_filters(chart, page):
    page.set_viewport_size({"width": 360, "height": 800})
    chart("?from=2013&to=2013")
    page.locator('[data-do="filters"]').click()
    sheet = page.locator('[data-part="filters"]')
    expect(sheet).to_be_visible()
    assert page.evaluate("document.activeElement.id") == "timeline-q"
    page.keyboard.press("Escape")
    expect(sheet).to_be_hidden()
    assert active(page) == "Filters"


def test_an_event_opened_in_the_list_comes_into_sight_and_leads_back(chart, page):
    page.set_viewport_size({"width": 1200, "height": 600})
    chart("?from=2010&to=2018")
    button = page.locator(".row__open").nth(4)
    index = button.get_attribute("data-index")
    button.click()
    page.wait_for_timeout(900)
    assert in_sight(page, ".timeline__stage")
    expect(page.locator('[data-part="card"]')).to_be_focused()
    page.keyboard.press("Escape")
    settled(page)
    assert page.evaluate("document.activeElement.dataset.index") == index
    assert not in_sight(page, ".timeline__stage")
