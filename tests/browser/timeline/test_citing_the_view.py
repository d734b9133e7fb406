"""The citation of the front page is that of the view that the chart shows, as the list of its events says it."""

from playwright.sync_api import expect

from tests.browser.timeline.conftest import settled


def chicago(page):
    return page.locator("#reference-chicago")


def test_the_citation_follows_the_view(chart):
    page = chart("?from=2010&to=2018")
    page.locator("#cite summary").click()
    expect(chicago(page)).to_contain_text("“Events from 2010 to 2018.” 10 events, revision")
    page.locator('input[name="actor"][value="usa"]').check()
    expect(chicago(page)).to_contain_text("/events/?from=2010&to=2018&actor=usa.")
    assert "“Events from 2010 to 2018 involving the United States.” 3 events" in (
        chicago(page).inner_text()
    )
    assert page.locator("#cite a").first.get_attribute("href") == (
        "/events/cite.bib?from=2010&to=2018&actor=usa"
    )
    expect(page.locator("#cite button").first).to_be_visible()


def test_two_periods_with_days_between_them_have_no_list_to_cite(chart):
    page = chart("?from=2010&to=2018")
    assert page.locator("#cite").is_visible()
    page.locator('[data-do="compare"]').click()
    page.fill('input[name="a-last"]', "2001-12-31")
    settled(page)
    expect(page.locator("#cite")).to_be_hidden()


def test_a_citation_that_cannot_be_loaded_leads_to_the_list(chart):
    page = chart("?from=2010&to=2018")
    page.route("**/events/?*", lambda route: route.abort())
    page.locator("#cite summary").click()
    link = page.locator("#cite p a")
    expect(link).to_have_text(
        "The citation could not be loaded. It stands on the list of these events."
    )
    assert link.get_attribute("href") == "/events/?from=2010&to=2018#cite"
