"""The page for developers shows the examples as they run, the limits as they are, and the promises."""

from html import unescape

import pytest

from events.views import developers
from tests.house.layers import ROOT

pytestmark = pytest.mark.django_db
DOCS = (ROOT / "docs" / "api.md").read_text(encoding="utf-8")


def test_it_shows_every_example_with_this_site_as_its_address(client):
    html = unescape(client.get("/developers/").content.decode())
    for example in developers.examples("http://testserver"):
        assert example.text in html
    assert developers.SITE not in html


@pytest.mark.parametrize("name", developers.LANGUAGES)
def test_the_document_has_the_same_examples(name):
    assert (developers.EXAMPLES / name).read_text(encoding="utf-8").rstrip() in DOCS


@pytest.mark.parametrize(("rate", "said"), [(7, "7 requests a minute"), (0, "sets no limit")])
def test_it_says_the_limit_that_holds(client, settings, rate, said):
    settings.API_RATE = rate
    assert said in client.get("/developers/").content.decode()


@pytest.mark.parametrize("header", ["Deprecation", "Sunset", "X-Request-Id", "RateLimit-Policy"])
def test_both_name_the_headers_that_matter(client, header):
    assert header in client.get("/developers/").content.decode()
    assert header in DOCS


def test_every_page_leads_there_and_so_does_the_sitemap(client):
    assert 'href="/developers/"' in client.get("/about/").content.decode()
    assert "/developers/</loc>" in client.get("/sitemap-pages.xml").content.decode()
