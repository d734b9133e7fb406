"""A newspaper pastes the code of a view into its page: the embed shows itself, takes its height, leaves no cookie."""

import re
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.sharing.codes import code_of

pytestmark = pytest.mark.browser


class Quiet(SimpleHTTPRequestHandler):
    """Serves a folder and says nothing of it."""

    def log_message(self, *args) -> None:
        pass


@pytest.fixture
def newspaper(tmp_path: Path) -> Iterator[tuple[Path, str]]:
    """A folder and the origin at which it is served: another host and port than the site's."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=tmp_path))
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield tmp_path, f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def article(newspaper, live_server, client, cast):
    """Publishes an article that holds the code of a page of the site; returns its address."""
    folder, origin = newspaper
    assert live_server.url.startswith("http://localhost:")

    def publish(path: str, theme: str = "") -> str:
        host = live_server.url.removeprefix("http://")
        code = code_of(client.get(path, headers={"host": host}, follow=True).content.decode())
        if theme:
            code = code.replace(
                '" title=', f'{"&amp;" if "?" in path else "?"}theme={theme}" title=', 1
            )
        head = '<!doctype html><meta charset="utf-8"><title>Article</title><link rel="icon" href="data:,">'
        (folder / "article.html").write_text(f"{head}<p>Before</p>{code}<p>After</p>", "utf-8")
        return f"{origin}/article.html"

    return publish


def heights(page: Page) -> tuple[float, float]:
    """Of the frame, and of what is in it."""
    inner = page.frames[1].evaluate("document.querySelector('main').getBoundingClientRect().height")
    return page.locator("iframe").bounding_box()["height"], inner


@pytest.mark.parametrize("path", ["/events/?from=2013&to=2013", "/?actor=usa", "/events/{id}/"])
def test_the_code_of_a_view_works_on_a_page_of_another_site(page: Page, article, cast, path):
    page.set_viewport_size({"width": 800, "height": 900})
    page.goto(article(path.format(id=cast.test.public_id)))
    frame = page.frame_locator("iframe")
    expect(frame.get_by_role("link", name=cast.test.title).first).to_be_visible()
    expect(frame.locator("svg.chart__picture")).to_be_visible()
    page.wait_for_function("document.querySelector('iframe').getAttribute('height') !== '700'")
    outer, inner = heights(page)
    assert 0 <= outer - inner < 2
    assert page.context.cookies() == []
    assert page.complaints == []


def test_the_frame_grows_when_the_page_becomes_narrow(page: Page, article):
    page.set_viewport_size({"width": 900, "height": 900})
    page.goto(article("/events/?from=2013&to=2013"))
    page.wait_for_function("document.querySelector('iframe').getAttribute('height') !== '700'")
    wide, _inner = heights(page)
    page.set_viewport_size({"width": 340, "height": 900})
    page.wait_for_function(f"document.querySelector('iframe').clientHeight > {wide}")
    outer, inner = heights(page)
    assert 0 <= outer - inner < 2


@pytest.mark.parametrize(
    ("theme", "ground"), [("", "rgb(251, 250, 247)"), ("dark", "rgb(20, 22, 26)")]
)
def test_the_page_around_it_chooses_the_theme(page: Page, article, theme, ground):
    page.goto(article("/events/?from=2013", theme))
    expect(page.frame_locator("iframe").locator("html")).to_have_css("background-color", ground)


def test_another_page_of_the_site_cannot_be_framed(page: Page, newspaper, live_server, cast):
    folder, origin = newspaper
    (folder / "thief.html").write_text(f'<iframe src="{live_server.url}/events/"></iframe>')
    page.goto(f"{origin}/thief.html")
    page.wait_for_timeout(200)
    assert cast.test.title not in page.frames[1].content()


def test_the_code_follows_the_chart(page: Page, cast):
    page.goto("/")
    page.evaluate("history.replaceState(null, '', '/?from=2013&to=2013&actor=usa')")
    page.locator("summary", has_text="Embed this view").click()
    code = page.locator("[data-embed-code]")
    said = re.compile(r'src="http://localhost:\d+/embed/\?from=2013&amp;to=2013&amp;actor=usa"')
    expect(code).to_have_value(said)


@pytest.mark.parametrize(
    "options",
    [
        {"color_scheme": "light", "viewport": {"width": 320, "height": 700}},
        {"color_scheme": "dark", "viewport": {"width": 760, "height": 700}},
    ],
    ids=["light and narrow", "dark and wide"],
)
@pytest.mark.parametrize("path", ["/embed/?from=2013", "/embed/events/{id}/", "/events/?from=2013"])
def test_embeds_and_their_code_are_accessible(page: Page, cast, path):
    page.goto(path.format(id=cast.test.public_id))
    for details in page.locator("details.references").all():
        details.evaluate("element => { element.open = true }")
    violations = Axe().run(page).response["violations"]
    assert [(v["id"], [n["html"] for n in v["nodes"]]) for v in violations] == []
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    assert (page.complaints, page.elsewhere) == ([], [])


@pytest.mark.parametrize("options", [{"permissions": ["clipboard-read", "clipboard-write"]}])
def test_what_is_cited_and_embedded_is_copied(page: Page, cast):
    page.goto(cast.test.get_absolute_url())
    for summary in page.locator("details.references > summary").all():
        summary.click()
    for label, begin in {
        "Copy APA": "Korean Peninsula Tension Timeline. (",
        "Copy BibTeX": "@misc{kptt-",
        "Copy HTML of the embed": "<iframe src=",
    }.items():
        page.get_by_role("button", name=label).click()
        expect(page.get_by_role("button", name="Copied").last).to_be_visible()
        assert page.evaluate("navigator.clipboard.readText()").startswith(begin)
