"""What only the server can tell, words and publishers, narrows the chart in place like every other filter."""

import pytest

from events.models import Citation
from tests.browser.timeline.conftest import settled


def sentence(page) -> str:
    return page.inner_text('[data-part="sentence"]')


@pytest.fixture
def steady(chart):
    """Opens the chart and leaves a mark that a loading of the page would wipe out."""

    def opened(query: str):
        page = chart(query)
        page.evaluate("window.isSame = true")
        return page

    return opened


def find(page, text: str) -> None:
    page.fill("#timeline-q", text)
    page.press("#timeline-q", "Enter")
    settled(page)


def test_words_narrow_the_chart_where_it_stands(steady):
    page = steady("?from=2010&to=2018")
    find(page, "talks")
    assert sentence(page) == "2 events from 2010 to 2018, matching “talks”"
    assert page.evaluate("location.search") == "?from=2010&to=2018&q=talks"
    assert page.evaluate("window.isSame") is True
    assert page.evaluate("document.activeElement.id") == "timeline-q"
    assert page.inner_text('[data-part="announcer"]') == sentence(page)
    assert page.locator("#chart").get_attribute("aria-busy") is None


def test_facets_count_within_the_words(steady):
    page = steady("?from=2010&to=2018")
    find(page, "talks")
    counts = {
        box.get_attribute("value"): box.locator("xpath=..").locator(".number").text_content()
        for box in page.locator('input[name="initiator"]').all()
    }
    assert counts == {"dprk": "1", "rok": "1"}


def test_back_and_forward_pass_through_words(steady):
    page = steady("?from=2010&to=2018")
    find(page, "talks")
    page.locator('input[name="actor"][value="usa"]').check()
    settled(page)
    assert sentence(page) == "1 event from 2010 to 2018, matching “talks”, involving United States"
    page.go_back()
    settled(page)
    page.go_back()
    settled(page)
    assert (sentence(page), page.input_value("#timeline-q")) == (
        "10 events from 2010 to 2018",
        "",
    )
    page.go_forward()
    settled(page)
    assert sentence(page) == "2 events from 2010 to 2018, matching “talks”"
    assert page.evaluate("window.isSame") is True


def test_a_chip_takes_words_away_and_hands_on_the_focus(steady):
    page = steady("?from=2010&to=2018&actor=usa&q=talks")
    page.locator('[data-part="chips"] button').last.press("Enter")
    settled(page)
    assert page.evaluate("location.search") == "?from=2010&to=2018&actor=usa"
    assert page.evaluate("document.activeElement.dataset.name") == "actor"
    page.keyboard.press("Enter")
    settled(page)
    assert page.evaluate("document.activeElement.dataset.part") == "stage"
    assert page.evaluate("window.isSame") is True


def test_a_publisher_is_taken_away_like_any_other_choice(steady, chart_events):
    slug = Citation.objects.get(event=chart_events.offer).source.publisher.slug
    page = steady(f"?from=2010&to=2018&publisher={slug}")
    assert sentence(page) == f"1 event from 2010 to 2018, reported by {slug}"
    page.locator('button[type="reset"]').click()
    settled(page)
    assert sentence(page) == "10 events from 2010 to 2018"
    assert page.evaluate("window.isSame") is True


def test_words_that_cannot_be_looked_up_stay_and_can_be_sent_again(steady):
    page = steady("?from=2010&to=2018")
    page.route("**/timeline/indexes/**", lambda route: route.abort())
    find(page, "talks")
    said = page.evaluate('document.getElementById("timeline-q").validationMessage')
    assert said == "The words could not be looked up. Try again."
    assert sentence(page) == "10 events from 2010 to 2018"
    page.unroute("**/timeline/indexes/**")
    page.press("#timeline-q", "Enter")
    settled(page)
    assert sentence(page) == "2 events from 2010 to 2018, matching “talks”"
