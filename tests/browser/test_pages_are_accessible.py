"""axe and the browser find nothing to complain of, in light and dark; no page asks another host for anything."""

import pytest
from axe_playwright_python.sync_playwright import Axe

PAGES = {
    "home": "/",
    "list": "/events/",
    "empty list": "/events/?q=nothing+like+it",
    "bad view": "/events/?actr=dprk&from=2017-13-45",
    "event": "",
    "404": "/nowhere/",
}


@pytest.mark.parametrize(
    "options", [{"color_scheme": "light"}, {"color_scheme": "dark"}], ids=["light", "dark"]
)
@pytest.mark.parametrize("name", PAGES)
def test_a_page_has_no_violation_and_no_complaint(page, cast, name):
    page.goto(PAGES[name] or cast.resolution.get_absolute_url())
    violations = Axe().run(page).response["violations"]
    assert [(v["id"], [n["html"] for n in v["nodes"]]) for v in violations] == []
    assert page.complaints == []
    assert page.elsewhere == []
