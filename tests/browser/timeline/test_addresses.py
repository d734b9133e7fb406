"""An address is a view: the same after a reload, in another browser, and when one comes back to it."""

import pytest

from tests.browser.timeline.conftest import drawn, settled

ADDRESSES = [
    "?from=1945",
    "?from=2010&to=2018",
    "?from=2013&to=2013",
    "?from=2013-04-01&to=2013-04-30",
    "?from=2013-04-09&to=2013-04-09",
    "?from=2010&to=2018&actor=usa",
    "?from=2010&to=2018&dyad=dprk:rok&quad_class=4",
    "?from=2010&to=2018&topic=nuclear&direction=escalation",
    "?from=2010&to=2018&min_score=2&series=major",
    "?from=2013&to=2013&lanes=dprk:rok,dprk:usa",
    "?from=2010&to=2018&bands=phases,leaders,sanctions",
    "?compare=2010-01-01..2010-12-31,2013-01-01..2013-12-31",
]

SEEN = """() => {
    const text = (name) => document.querySelector(`[data-part="${name}"]`).innerText;
    return {
        address: location.search,
        sentence: text("sentence"),
        list: text("list"),
        reading: text("reading"),
        chips: text("chips"),
        facets: text("facets"),
        picture: document.querySelector('[data-part="canvas"]').toDataURL(),
    };
}"""


@pytest.mark.parametrize("address", ADDRESSES)
def test_an_address_shows_the_same_view_wherever_it_is_opened(chart, browser, live_server, address):
    page = chart(address)
    seen = page.evaluate(SEEN)
    assert seen["address"] == address

    page.reload()
    drawn(page)
    assert page.evaluate(SEEN) == seen

    page.locator('[data-do="preset-year"]').click()
    settled(page)
    assert page.evaluate("location.search") != address
    page.go_back()
    settled(page)
    assert page.evaluate(SEEN) == seen

    context = browser.new_context(base_url=live_server.url)
    other = context.new_page()
    other.goto(f"/{address}")
    drawn(other)
    assert other.evaluate(SEEN) == seen
    context.close()
    assert page.complaints == []
    assert page.elsewhere == []


def test_an_address_with_an_event_opens_its_card(chart, chart_events):
    page = chart(f"?from=2013&to=2013#event-{chart_events.vote.public_id}")
    page.wait_for_selector('[data-part="card-links"] li')
    assert page.inner_text('[data-part="card-title"]') == "Resolution 2094"
    assert (
        page.inner_text('[data-part="card-links"]')
        == "It answers Third nuclear test 12 February 2013"
    )
    assert page.locator(".stage__arc:not([hidden])").count() == 1


def test_the_overview_frames_both_periods_whichever_comes_first(chart):
    page = chart("?compare=2018-01-01..2018-12-31,2010-01-01..2010-12-31")
    brush = page.locator('[data-part="brush"]')
    left, width = brush.evaluate("(e) => [parseFloat(e.style.left), parseFloat(e.style.width)]")
    end, begin = brush.evaluate(
        "(e) => ['--end', '--begin'].map((name) => parseFloat(e.style.getPropertyValue(name)))"
    )
    assert (60 < left < 90, 5 < width < 12) == (True, True)
    assert (round(end), round(begin)) == (11, 89)
    assert not page.locator('[data-part="brush-first"]').is_visible()


def test_back_closes_the_card_that_was_opened_last(chart):
    page = chart("?from=2010&to=2018")
    page.locator('input[name="actor"][value="usa"]').check()
    settled(page)
    page.locator(".row__open").first.click()
    settled(page)
    assert page.evaluate("location.hash").startswith("#event-")
    page.go_back()
    settled(page)
    assert page.evaluate("location.search + location.hash") == "?from=2010&to=2018&actor=usa"
    assert not page.locator('[data-part="card"]').is_visible()


def test_back_leads_into_a_comparison(chart):
    page = chart("?from=2013&to=2013")
    page.locator('[data-do="compare"]').click()
    settled(page)
    page.locator('[data-do="compare-end"]').click()
    settled(page)
    page.locator(".row__open").first.click()
    settled(page)
    page.go_back()
    settled(page)
    page.go_back()
    settled(page)
    assert page.inner_text('[data-part="sentence"]') == ("0 events in 2012, and 8 events in 2013")
    assert page.complaints == []
