"""A value opens: the day's reading and its drivers are those that the server computes."""

from tests.browser.timeline.conftest import settled


def test_the_opened_day_says_what_the_api_says(chart, chart_events):
    page = chart("?from=2013-04-01&to=2013-04-30")
    page.locator('[data-part="stage"]').scroll_into_view_if_needed()
    box = page.locator('[data-part="stage"]').bounding_box()
    width = box["width"] - 36
    page.mouse.move(box["x"] + width * 9.5 / 30, box["y"] + box["height"] * 0.75)
    settled(page)
    assert page.inner_text('[data-part="reading-day"]') == "10 April 2013"
    answer = page.request.get(
        "/api/v1/tension/?from=2013-04-10&to=2013-04-10&on=2013-04-10"
    ).json()["on"]
    low, high = round(answer["net_low"]), round(answer["net_high"])
    assert page.inner_text('[data-part="reading-e"]').split()[0] == str(round(answer["escalation"]))
    assert page.inner_text('[data-part="reading-d"]').split()[0] == str(
        round(answer["de_escalation"])
    )
    assert page.inner_text('[data-part="reading-n"]') == f"+{round(answer['net'])}"
    assert page.inner_text('[data-part="reading-band"]') == f"+{low} to +{high}"
    drivers = [
        f"{round(driver['share'] * 100)} % {driver['title']}"
        for driver in answer["drivers"]["escalation"]
    ]
    shown = page.locator('[data-part="drivers-e"] li').all()
    assert [
        f"{item.locator('.driver__share').inner_text()} {item.locator('a').inner_text()}"
        for item in shown
    ] == drivers


def test_a_driver_opens_its_event(chart):
    page = chart("?from=2013-04-01&to=2013-04-30")
    page.locator('[data-part="drivers-e"] a').first.click()
    settled(page)
    assert page.inner_text('[data-part="card-title"]') == "Workers leave Kaesong"
    assert (
        page.inner_text('[data-part="card-links"]')
        == "It was followed by Seoul calls for talks 11 April 2013"
    )
    assert page.inner_text('[data-part="card-summary"]') == "Workers leave Kaesong, in a sentence."


def test_a_press_on_a_mark_opens_it_and_next_goes_on(chart):
    page = chart("?from=2013-04-01&to=2013-04-30")
    page.locator('[data-part="stage"]').scroll_into_view_if_needed()
    box = page.locator('[data-part="stage"]').bounding_box()
    width, height = box["width"] - 36, box["height"] - 48
    zero, unit = height * 100 / 186, (height * 100 / 186 - 4) / 100
    page.mouse.click(box["x"] + width * 7.5 / 30, box["y"] + zero - 60 * unit)
    settled(page)
    assert page.inner_text('[data-part="card-title"]') == "Workers leave Kaesong"
    page.locator('[data-do="event-after"]').click()
    settled(page)
    assert page.inner_text('[data-part="card-title"]') == "Patriots in Tokyo"
    assert page.inner_text('[data-part="card-when"]') == "9–20 April 2013"
    page.locator('[data-do="card-close"]').click()
    assert page.locator('[data-part="card"]').is_hidden()
