"""axe and the browser find nothing to complain of on the pages beside the events, in light and dark."""

import pytest
from axe_playwright_python.sync_playwright import Axe

PAGES = {
    "actors": "/actors/",
    "no actor": "/actors/?q=atlantis",
    "actor": "/actors/dprk/",
    "dyads": "/dyads/",
    "dyad": "/dyads/dprk/usa/",
    "phases": "/phases/",
    "phase": "/phases/crisis-2013-02-12/",
    "sources": "/sources/",
    "bad search": "/sources/?kind=gossip",
    "source": "",
    "publishers": "/publishers/",
    "publisher": "/publishers/kcna/",
    "topics": "/topics/",
    "topic": "/topics/nuclear/",
    "places": "/places/",
    "place": "/places/punggye-ri/",
    "codebook": "/codebook/",
    "data": "/data/",
    "developers": "/developers/",
    "methodology": "/methodology/",
    "briefing": "/briefing/2013-03-08/",
    "no briefing": "/briefing/someday/",
    "validation": "/methodology/validation/",
    "coverage": "/coverage/",
    "bad coverage": "/coverage/?actor=atlantis",
    "about": "/about/",
}


@pytest.mark.parametrize(
    "options", [{"color_scheme": "light"}, {"color_scheme": "dark"}], ids=["light", "dark"]
)
@pytest.mark.parametrize("name", PAGES)
def test_a_page_has_no_violation_and_no_complaint(page, cast, name):
    page.goto(PAGES[name] or cast.threat.citations.get().source.get_absolute_url())
    for twin in page.locator("details").all():
        twin.evaluate("element => { element.open = true }")
    violations = Axe().run(page).response["violations"]
    assert [(v["id"], [n["html"] for n in v["nodes"]]) for v in violations] == []
    assert page.complaints == []
    assert page.elsewhere == []


@pytest.mark.parametrize(
    "options", [{"viewport": {"width": width, "height": 700}} for width in (320, 768, 1400)]
)
@pytest.mark.parametrize("name", PAGES)
def test_no_page_scrolls_sideways(page, cast, name):
    page.goto(PAGES[name] or cast.threat.citations.get().source.get_absolute_url())
    beyond = page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )
    assert beyond == 0


def test_a_column_opens_the_list_of_its_year(page, cast):
    page.goto("/dyads/dprk/usa/")
    page.locator(".columns-picture__column").click(force=True, position={"x": 2, "y": 4})
    assert page.url.endswith("/events/?dyad=dprk:usa&from=2013&to=2013")
    assert page.locator(".row__title").count() == 2
