"""Releases and pages as of another moment: axe finds nothing, nothing scrolls sideways, and the chart follows."""

from datetime import date
from io import StringIO

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.core.management import call_command

from events.models import Revision
from tests.factories import recorded
from tests.past.conftest import change

PAGES = {
    "releases": "/releases/",
    "a release": "/releases/2013.04/",
    "a list of then": "/events/?release=2013.03",
    "an event of then": "",
    "no such moment": "/actors/?as_of=tomorrow",
}


@pytest.fixture
def then(cast, settings, tmp_path):
    """Two releases, with a change of every kind between them; `cast.number` is the revision of the first."""
    settings.RELEASES_DIR = tmp_path
    call_command("make_release", "2013.03", date=date(2013, 3, 31), stdout=StringIO())
    cast.number = Revision.objects.latest_number()
    change(cast.test, score=-8.0, public_note="The yield was larger.")
    change(cast.threat, status="withdrawn", withdrawn_reason="It was said a year before.")
    recorded(title="Two Koreas talk", event_type="talks", score=3.0, first_day=date(2013, 4, 2))
    call_command("make_release", "2013.04", date=date(2013, 4, 30), stdout=StringIO())
    return cast


def address(name: str, cast) -> str:
    return PAGES[name] or f"{cast.threat.get_absolute_url()}?as_of={cast.number}"


@pytest.mark.parametrize(
    "options", [{"color_scheme": "light"}, {"color_scheme": "dark"}], ids=["light", "dark"]
)
def test_no_page_has_a_violation_or_a_complaint(page, then):
    for name in PAGES:
        page.goto(address(name, then))
        for twin in page.locator("details").all():
            twin.evaluate("element => { element.open = true }")
        violations = Axe().run(page).response["violations"]
        found = [(v["id"], [n["html"] for n in v["nodes"]]) for v in violations]
        assert (name, found, page.complaints, page.elsewhere) == (name, [], [], [])


@pytest.mark.parametrize("options", [{"viewport": {"width": 320, "height": 700}}])
def test_no_page_scrolls_sideways(page, then):
    for name in PAGES:
        page.goto(address(name, then))
        beyond = page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        )
        assert (name, beyond) == (name, 0)


def test_the_chart_draws_the_record_of_then_and_keeps_the_moment(page, then):
    page.goto(f"/?from=2013&to=2013&as_of={then.number}")
    page.wait_for_selector("#chart[data-started]")
    assert page.locator('[data-part="sentence"]').inner_text().startswith("3 events")
    assert f"as_of={then.number}" in page.url
    page.locator(".as-of a").click()
    page.wait_for_selector("#chart[data-started]")
    assert "as_of" not in page.url
    assert page.complaints == []
