"""Filters change chart, list, counts and address at once, with the server's names."""

import pytest

from tests.browser.timeline.conftest import settled


def titles(page):
    return page.locator('[data-part="list"] .row__title').all_inner_texts()


def test_a_facet_narrows_the_view_and_a_chip_widens_it(chart):
    page = chart("?from=2010&to=2018")
    page.locator('input[name="actor"][value="usa"]').check()
    settled(page)
    assert (
        page.inner_text('[data-part="sentence"]')
        == "3 events from 2010 to 2018, involving United States"
    )
    assert titles(page) == ["Offer of talks", "Threat of a strike", "Third nuclear test"]
    assert page.evaluate("location.search") == "?from=2010&to=2018&actor=usa"
    page.locator('[data-part="chips"] button').click()
    settled(page)
    assert page.evaluate("location.search") == "?from=2010&to=2018"


@pytest.mark.parametrize(
    "query",
    [
        "from=2010&to=2018",
        "from=2013-04-10&to=2013-04-12",
        "from=2010&to=2018&quad_class=3",
        "from=2010&to=2018&dyad=dprk:rok",
        "from=2010&to=2018&place=kaesong&min_score=-7",
        "from=2010&to=2018&q=talks",
    ],
)
def test_the_chart_lists_what_the_list_of_the_server_holds(chart, query):
    page = chart(f"?{query}")
    shown = titles(page)
    href = page.locator('[data-part="list-all"]').get_attribute("href")
    page.goto(href)
    assert page.locator(".row__title").all_inner_texts() == shown
    assert len(shown) > 0


def test_a_view_without_events_says_so(chart):
    page = chart("?from=1990&to=1991")
    assert page.inner_text('[data-part="sentence"]') == "0 events from 1990 to 1991"
    assert page.locator('[data-part="list-empty"]').is_visible()


def test_the_counts_of_a_comparison_are_those_of_both_periods(chart):
    page = chart("?compare=2010-01-01..2010-12-31,2018-01-01..2018-12-31")
    counts = {
        box.get_attribute("value"): box.locator("xpath=..").locator(".number").inner_text()
        for box in page.locator('input[name="actor"]').all()
    }
    assert counts == {"dprk": "2", "rok": "2"}
    assert titles(page) == ["Panmunjom Declaration", "Island shelled"]


def test_a_comparison_of_periods_apart_offers_no_list_of_the_days_between(chart):
    page = chart("?compare=2010-01-01..2010-12-31,2018-01-01..2018-12-31")
    page.locator("details.menu").last.locator("summary").click()
    assert not page.locator('[data-part="list-all"]').is_visible()
    assert not page.locator('[data-part="save-csv"]').is_visible()
