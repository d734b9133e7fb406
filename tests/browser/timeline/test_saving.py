"""A saved view carries its title, its source, its date and its licence."""

import pytest

from tests.browser.timeline.conftest import settled

VIEWS = {
    "?from=1945": "10 events from 1 January 1945",
    "?from=2013&to=2013&lanes=dprk:rok": "8 events in 2013",
    "?compare=2010-01-01..2010-12-31,2013-01-01..2013-12-31": "1 event in 2010, and 8 events in 2013",
}


def saved(page, ending):
    page.locator("details.menu").last.locator("summary").click()
    with page.expect_download() as download:
        page.locator(f'[data-save="{ending}"]').click()
    return download.value


@pytest.mark.parametrize("query", VIEWS)
def test_a_drawing_says_what_it_is_and_where_it_is_from(chart, page, query):
    download = saved(chart(query), "svg")
    text = download.path().read_text(encoding="utf-8")
    page.goto("about:blank")
    page.set_content(f"<body>{text}</body>")
    words = "\n".join(page.locator("svg text").all_text_contents())
    assert download.suggested_filename.startswith("korean-peninsula-tension_")
    assert VIEWS[query] in words
    assert "Source: Korean Peninsula Tension Timeline, data set at revision" in words
    assert "Licence: CC BY 4.0. http://" in words
    assert page.locator("svg title").first.text_content().startswith(VIEWS[query])
    assert page.locator("svg path").count() > 5


@pytest.mark.parametrize("query", VIEWS)
def test_a_picture_is_a_whole_png(chart, query):
    download = saved(chart(query), "png")
    content = download.path().read_bytes()
    assert content.startswith(b"\x89PNG")
    assert content.rstrip().endswith(b"IEND\xaeB`\x82")
    assert int.from_bytes(content[16:20]) > 2000


def test_the_events_are_saved_as_the_view_has_them(chart):
    page = chart("?from=2013&to=2013&actor=usa")
    page.locator("details.menu").last.locator("summary").click()
    settled(page)
    assert page.locator('[data-part="save-csv"]').get_attribute("href") == (
        "/data/events.csv?from=2013&to=2013&actor=usa"
    )


def test_the_index_is_saved_as_the_view_has_its_days(chart):
    page = chart("?from=2013&to=2013")
    page.locator("details.menu").last.locator("summary").click()
    settled(page)
    index = page.locator('[data-part="save-index"]')
    address = "/api/v1/tension.csv?from=2013-01-01&to=2013-12-31&series=full"
    assert index.get_attribute("href") == address
    with page.expect_download() as download:
        index.click()
    lines = download.value.path().read_text().splitlines()
    assert len(lines) == 1 + 365
    assert lines[0].startswith("day,")


def test_the_index_is_not_offered_of_a_part_of_the_events(chart):
    page = chart("?from=2013&to=2013&actor=usa")
    page.locator("details.menu").last.locator("summary").click()
    settled(page)
    assert page.locator('[data-part="save-csv"]').is_visible()
    assert page.locator('[data-part="save-index"]').is_hidden()
