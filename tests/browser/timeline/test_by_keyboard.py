"""From everything to one day, to an event's card, to the next event and back, by keyboard alone."""

from tests.browser.timeline.conftest import settled


def focus(page):
    page.locator('[data-part="stage"]').focus()


def pressed(page, *keys):
    for key in keys:
        page.keyboard.press(key)
        settled(page)


def test_from_all_years_to_one_day_to_a_card_and_back(chart, chart_events):
    page = chart("?from=1945")
    focus(page)
    pressed(page, "Home", "ArrowRight")
    assert page.inner_text('[data-part="announcer"]') == (
        "12 February 2013, North Korea to South Korea, United States, Nuclear test, minus 7.5, Third nuclear test"
    )
    for _ in range(18):
        page.keyboard.press("+")
        page.wait_for_timeout(230)
    settled(page)
    assert page.inner_text('[data-part="sentence"]') == "1 event on 12 February 2013"
    pressed(page, "Enter")
    assert page.inner_text('[data-part="card-title"]') == "Third nuclear test"
    assert page.url.endswith(f"?from=2013-02-12&to=2013-02-12#event-{chart_events.test.public_id}")
    pressed(page, "ArrowRight")
    assert page.inner_text('[data-part="card-title"]') == "Resolution 2094"
    pressed(page, "ArrowLeft")
    assert page.inner_text('[data-part="card-title"]') == "Third nuclear test"
    pressed(page, "Escape")
    assert page.locator('[data-part="card"]').is_hidden()
    assert page.evaluate("document.activeElement.dataset.part") == "stage"
    pressed(page, "0")
    assert page.url.endswith("/?from=1945")
    assert page.complaints == []


def test_shift_and_an_arrow_open_the_neighbouring_day(chart):
    page = chart("?from=2013&to=2013")
    focus(page)
    pressed(page, "Home", "ArrowRight", "Shift+ArrowRight")
    assert page.inner_text('[data-part="reading-day"]') == "13 February 2013"
    assert page.inner_text('[data-part="announcer"]').startswith(
        "13 February 2013: what raises tension"
    )


def test_brackets_begin_and_end_the_range_and_the_list_follows(chart):
    page = chart("?from=2013&to=2013")
    focus(page)
    pressed(page, "ArrowRight", "ArrowRight", "[", "ArrowRight", "ArrowRight", "ArrowRight", "]")
    assert page.inner_text('[data-part="sentence"]') == "4 events from 7 March 2013 to 9 April 2013"
    assert page.locator('[data-part="list"] .row__title').all_inner_texts() == [
        "Patriots in Tokyo",
        "Workers leave Kaesong",
        "Threat of a strike",
        "Resolution 2094",
    ]


def test_the_ends_of_the_view_are_sliders(chart):
    page = chart("?from=2013-03-01&to=2013-06-30")
    last = page.locator('[data-part="brush-last"]')
    last.focus()
    pressed(page, "ArrowLeft")
    assert last.get_attribute("aria-valuetext") == "31 May 2013"
    assert page.url.endswith("?from=2013-03-01&to=2013-05-31")


def test_t_opens_the_table_of_the_view(chart):
    page = chart("?from=2013-04-08&to=2013-04-09")
    focus(page)
    pressed(page, "t")
    rows = page.locator('[data-part="table-rows"] tr')
    assert rows.count() == 2
    assert rows.first.locator("th").inner_text() == "9 April 2013"
