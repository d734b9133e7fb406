"""A real Chromium on a live server. `page` complains of nothing but notes everything: see `page.complaints`.

Without Chromium the tests are skipped, except in CI, where that is a failure.
"""

import os
import shutil
from collections.abc import Iterator
from types import SimpleNamespace

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.cast import spring_2013

ARGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Whatever stands in this folder is a browser test and has a database that the server's thread can see."""
    for item in items:
        if "tests/browser/" in item.path.as_posix():
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.django_db(transaction=True))


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of Chromium."""
    path = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    if path is None:
        if os.environ.get("CI") == "true":
            pytest.fail("CI has no Chromium: install it or name it with CHROMIUM=/path.")
        pytest.skip("no Chromium")
    return path


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    """One browser for all tests."""
    # Playwright keeps an event loop in this thread, where the tests also speak to the database.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=list(ARGS))
        yield browser
        browser.close()
    os.environ.pop("DJANGO_ALLOW_ASYNC_UNSAFE")


@pytest.fixture
def cast(transactional_db) -> SimpleNamespace:
    """Spring 2013."""
    return spring_2013()


@pytest.fixture
def options() -> dict:
    """Options of the page's context; a test overrides them: `@pytest.mark.parametrize("options", ...)`."""
    return {}


@pytest.fixture
def page(browser: Browser, live_server, options: dict) -> Iterator[Page]:
    """A fresh page whose `complaints` are console errors and whose `elsewhere` are requests to other hosts."""
    context = browser.new_context(base_url=live_server.url, **options)
    page = context.new_page()
    page.complaints = []
    page.elsewhere = []
    page.on("console", lambda message: _note(page, message))
    page.on("pageerror", lambda error: page.complaints.append(str(error)))
    page.on("request", lambda request: _note_host(page, request.url, live_server.url))
    yield page
    context.close()


def _note(page: Page, message) -> None:
    # The browser reports a 404 page itself as a failed resource; that one is meant.
    if message.type in ("error", "warning") and message.location["url"] != page.url:
        page.complaints.append(message.text)


def _note_host(page: Page, url: str, here: str) -> None:
    if not url.startswith((here, "data:", "blob:")):
        page.elsewhere.append(url)
