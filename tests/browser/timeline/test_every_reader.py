"""axe finds nothing on the chart with card and filters open; without scripts the server's pictures stand there."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.timeline.conftest import drawn, settled


@pytest.mark.parametrize(
    "options", [{"color_scheme": "light"}, {"color_scheme": "dark"}], ids=["light", "dark"]
)
@pytest.mark.parametrize(
    "query",
    [
        "",
        "?from=2013&to=2013&bands=leaders",
        "?from=2013&to=2013&lanes=dprk:rok,dprk:usa",
        "?compare=2010..2010,2013..2013",
    ],
)
def test_axe_finds_nothing(chart, chart_events, query, options):
    page = chart(query)
    page.evaluate(f"location.hash = 'event-{chart_events.vote.public_id}'")
    settled(page)
    for twin in page.locator("details").all():
        twin.evaluate("element => { element.open = true }")
    settled(page)
    violations = Axe().run(page).response["violations"]
    assert [(v["id"], [n["html"] for n in v["nodes"]]) for v in violations] == []
    assert page.complaints == []


@pytest.mark.parametrize("options", [{"viewport": {"width": 360, "height": 740}}], ids=["phone"])
def test_axe_finds_nothing_in_the_sheet_of_filters(chart, options):
    page = chart("?from=2010&to=2018&actor=usa")
    page.locator('[data-do="filters"]').click()
    violations = Axe().run(page).response["violations"]
    assert [(v["id"], [n["html"] for n in v["nodes"]]) for v in violations] == []


def test_every_button_is_large_enough_to_press(chart):
    page = chart("?from=2013&to=2013")
    small = page.evaluate(
        """() => [...document.querySelectorAll('#chart button, #chart summary, #chart input')]
            .map((node) => [node.outerHTML, (node.closest("label") ?? node).getBoundingClientRect()])
            .filter(([, box]) => box.width > 0 && (box.height < 24 || box.width < 24))
            .map(([html]) => html)"""
    )
    assert small == []


@pytest.mark.parametrize("options", [{"java_script_enabled": False}], ids=["no script"])
def test_without_scripts_the_pictures_of_the_server_stand_there(page, chart_events, options):
    page.goto("/?from=2013&to=2013")
    assert page.locator("#chart").is_hidden()
    assert page.locator("#timeline .chart__picture").is_visible()


@pytest.mark.parametrize("options", [{"java_script_enabled": False}], ids=["no script"])
@pytest.mark.parametrize(
    "query",
    [
        "?from=2013&to=2013&actor=usa",
        "?from=2010&to=2018&dyad=dprk:rok&quad_class=4",
        "?from=2013-04-10&to=2013-04-12&bands=leaders",
        "?from=2010&to=2018&topic=nuclear&lanes=dprk:usa",
    ],
)
def test_without_scripts_the_page_lists_the_events_of_the_same_view(
    page, chart_events, browser, live_server, query, options
):
    page.goto(f"/{query}")
    listed = page.locator(".timeline-fallback .rows .row__title").all_inner_texts()
    context = browser.new_context(base_url=live_server.url)
    scripted = context.new_page()
    scripted.goto(f"/{query}")
    drawn(scripted)
    assert scripted.locator('[data-part="list"] .row__title').all_inner_texts() == listed
    assert len(listed) > 0
    context.close()


@pytest.mark.parametrize("options", [{"reduced_motion": "reduce"}], ids=["still"])
def test_nothing_glides_where_motion_is_unwelcome(chart, options):
    page = chart("?from=2013&to=2013")
    page.locator('[data-do="preset-all"]').click()
    assert page.inner_text('[data-part="sentence"]').startswith("10 events from 1 January 1945")


def test_a_document_that_cannot_be_had_brings_the_pictures_back(page, chart_events):
    page.route("**/api/v1/timeline/**", lambda route: route.abort())
    page.goto("/")
    page.locator("#timeline .chart__picture").wait_for(state="visible")
    assert page.locator("#chart").is_hidden()
