"""axe finds nothing to complain of on the editors' pages, wide and light, narrow and dark; none scrolls sideways."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.urls import reverse

from tests.browser.desk import account, sign_in
from tests.factories import SourceFactory, recorded

#: The rules that axe leaves aside unless asked: how large a target is.
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]}


def shows_no_fault(page, address: str) -> None:
    page.goto(address)
    found = Axe().run(page, options=RULES).response["violations"]
    assert [(v["id"], [n["html"] for n in v["nodes"]]) for v in found] == []
    beyond = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert page.evaluate(beyond) == 0


@pytest.mark.parametrize(
    "options",
    [
        {"viewport": {"width": 1400, "height": 900}},
        {"viewport": {"width": 360, "height": 700}, "color_scheme": "dark"},
    ],
    ids=["wide", "narrow"],
)
def test_the_pages_of_a_review_have_no_violation(page, live_server):
    account("ben", "reviewers")
    event = recorded(status="review", author="anna", sources=[SourceFactory()])
    sign_in(page, "ben")
    shows_no_fault(page, reverse("admin:index"))
    shows_no_fault(page, reverse("admin:events_event_queue"))
    shows_no_fault(page, reverse("admin:events_event_review", args=[event.pk]))
    shows_no_fault(page, reverse("admin:events_event_step", args=[event.pk, "merge"]))
    shows_no_fault(page, reverse("admin:events_revision_changelist"))
