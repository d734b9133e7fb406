"""TimelineJS itself, from its npm package, loads the file that is meant for it and shows the events."""

import re
from datetime import date
from pathlib import Path

import pytest
from django.conf import settings
from playwright.sync_api import Page, Route, expect

from tests.factories import recorded

LIBRARY = Path(settings.BASE_DIR) / "node_modules" / "@knight-lab" / "timelinejs" / "dist"
STORY = """<!doctype html><title>A story</title>
<link rel="stylesheet" href="/timelinejs/css/timeline.css">
<div id="story" style="width: 900px; height: 600px"></div>
<script src="/timelinejs/js/timeline.js"></script>
<script>story = new TL.Timeline("story", "/data/events.timelinejs.json?actor=dprk", { font: null })</script>"""


@pytest.fixture
def events(transactional_db) -> None:
    """A deed of one day with an awkward title, talks of three days, a year's purge, and what no filter should show."""
    recorded(title='North Korea tests a "device" & <more>', first_day=date(2013, 2, 12))
    recorded(
        title="Two Koreas talk at Panmunjom",
        event_type="talks",
        score=3.0,
        initiators=["dprk", "rok"],
        first_day=date(2013, 6, 9),
        last_day=date(2013, 6, 11),
    )
    recorded(title="A year of drills", first_day=date(2014, 1, 1), precision="year")
    recorded(title="Elsewhere", initiators=["rok"], targets=["usa"], first_day=date(2012, 1, 1))


@pytest.fixture
def story(page: Page, events, live_server) -> Page:
    """A page of somebody who tells a story with the record, before the first slide."""

    def serve(route: Route) -> None:
        path = route.request.url.partition("/timelinejs/")[2]
        if not route.request.url.startswith(live_server.url):
            route.abort()
        elif path == "story":
            route.fulfill(body=STORY, content_type="text/html")
        elif path:
            route.fulfill(path=LIBRARY / path)
        else:
            route.continue_()

    page.route("**/*", serve)
    page.goto("/timelinejs/story")
    expect(page.locator(".tl-slidenav-next")).to_be_visible()
    return page


def shown(story: Page) -> str:
    """The headline of the slide that is shown."""
    return story.evaluate("story.getCurrentSlide().data.text.headline")


def test_the_title_says_what_it_is(story):
    assert shown(story) == "Events involving Dprk"
    expect(story.locator(".tl-slide-titleslide")).to_contain_text("CC BY 4.0")


def test_the_first_event_is_shown_and_the_others_follow(story):
    first = 'North Korea tests a "device" & <more>'
    slides = story.locator(".tl-slide:not(.tl-slide-titleslide)")
    headlines = slides.locator(".tl-headline").all_text_contents()
    assert headlines == [first, "Two Koreas talk at Panmunjom", "A year of drills"]
    story.locator(".tl-slidenav-next").click()
    expect(slides.locator(".tl-headline", has_text=re.compile("device"))).to_be_in_viewport()
    dates = [
        re.sub(r"\s+", " ", text)
        for text in slides.locator(".tl-headline-date").all_text_contents()
    ]
    assert dates == ["February 12, 2013", "June 9, 2013 — June 11, 2013", "2014"]
    assert story.complaints == []
