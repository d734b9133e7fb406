"""Sources and publishers: what they show of themselves, and how sources are searched."""

import re

import pytest

from tests.factories import PublisherFactory, SourceFactory, recorded


@pytest.fixture
def sources(db):
    kcna = PublisherFactory(slug="kcna", name="KCNA", kind="state_media", state_media=True)
    yonhap = PublisherFactory(slug="yonhap", name="Yonhap", kind="wire")
    watch = PublisherFactory(slug="kcna-watch", name="KCNA Watch", kind="aggregator")
    statement = SourceFactory(
        title="Statement of the ministry", publisher=kcna, via=watch, published="2013-03", weak=True
    )
    report = SourceFactory(
        title="북한 3차 핵실험",
        publisher=yonhap,
        language="ko",
        published="2013-02-12",
        archived_url="https://archive.example/1",
    )
    recorded(sources=[statement, report])
    recorded(sources=[report])
    hidden = SourceFactory(title="Zugzwang at sea", publisher=yonhap)
    recorded(sources=[hidden], status="draft")
    return {"statement": statement, "report": report, "hidden": hidden}


def titles(client, query: str = "") -> list[str]:
    html = client.get(f"/sources/{query}").content.decode()
    return re.findall(r'<a href="/sources/\w+/"[^>]*>“(.*?)”</a>', html)


def test_the_newest_source_comes_first_and_a_draft_s_not_at_all(client, sources):
    assert titles(client) == ["Statement of the ministry", "북한 3차 핵실험"]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("?q=statement", ["Statement of the ministry"]),
        ("?q=yonhap", ["북한 3차 핵실험"]),
        ("?kind=state_media", ["Statement of the ministry"]),
        ("?language=ko", ["북한 3차 핵실험"]),
        ("?state_media=no", ["북한 3차 핵실험"]),
        ("?state_media=yes&language=ko", []),
    ],
)
def test_a_search_narrows_the_list(client, sources, query, found):
    assert titles(client, query) == found


def test_a_search_that_makes_no_sense_is_a_400_that_says_why(client, sources):
    response = client.get("/sources/?kind=gossip")
    assert response.status_code == 400
    assert "gossip is not one of the available choices" in response.content.decode()


def test_a_source_shows_publisher_carrier_date_and_that_it_is_weak(client, sources):
    html = client.get(sources["statement"].get_absolute_url()).content.decode()
    assert '<a href="/publishers/kcna-watch/">KCNA Watch</a>' in html
    assert "<dd>March 2013</dd>" in html
    assert "Weak source" in html
    assert "state media" in html


def test_a_source_shows_its_archived_copy_and_every_event_it_backs(client, sources):
    html = client.get(sources["report"].get_absolute_url()).content.decode()
    assert 'href="https://archive.example/1"' in html
    assert "The 2 events that it backs" in html
    assert html.count('<li class="row">') == 2


def test_a_source_of_drafts_alone_is_a_404(client, sources):
    assert client.get(sources["hidden"].get_absolute_url()).status_code == 404


def test_publishers_stand_by_kind_with_events_and_sources(client, sources):
    html = client.get("/publishers/").content.decode()
    assert re.findall(r'<h2 id="(\w+)">', html) == ["wire", "state_media"]
    assert "Zugzwang" not in html


def test_a_publisher_shows_its_sources_and_what_it_carried(client, sources):
    html = client.get("/publishers/yonhap/").content.decode()
    assert "북한 3차 핵실험" in html
    assert "Zugzwang" not in html
    assert 'href="/events/?publisher=yonhap"' in html
    carrier = client.get("/publishers/kcna-watch/").content.decode()
    assert "carried 1 text of another publisher" in carrier
    assert "No source of this publisher backs a published event." in carrier
