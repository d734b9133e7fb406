"""The home page with its chart, drawn."""

from collections.abc import Callable
from types import SimpleNamespace

import pytest
from playwright.sync_api import Page

from tests.browser.timeline.record import chart_record


@pytest.fixture
def chart_events(transactional_db) -> SimpleNamespace:
    """The published events of the chart's record."""
    return chart_record()


@pytest.fixture
def chart(page: Page, chart_events) -> Callable[[str], Page]:
    """Opens the home page at a query string and waits until all of the chart is there."""

    def opened(query: str = "") -> Page:
        page.goto(f"/{query}")
        drawn(page)
        return page

    return opened


def drawn(page: Page) -> None:
    """Waits until the chart and what stands below it are drawn, and the view is at rest."""
    page.locator("#chart[data-complete]").wait_for(state="attached")
    settled(page)


def settled(page: Page) -> None:
    """Waits until a movement has come to rest and its address is written."""
    page.wait_for_timeout(450)
