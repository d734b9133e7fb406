"""The list of releases, the page of one, and both in the API."""

import re

from django.utils.html import escape

from tests.factories import recorded
from tests.releases.conftest import make


def test_without_any_the_list_says_how_to_cite_until_then(client, db):
    html = client.get("/releases/").content.decode()
    assert "No release has been made yet." in html
    assert "it stands at revision 0" in html


def test_the_list_has_the_newest_first(client, second):
    html = client.get("/releases/").content.decode()
    assert re.findall(r'<th scope="row"><a href="([^"]+)">([^<]+)</a>', html) == [
        ("/releases/2026.11/", "2026.11"),
        ("/releases/2026.10/", "2026.10"),
    ]


def test_a_page_shows_files_with_their_sums(client, first):
    html = client.get("/releases/2026.10/").content.decode()
    for name, digest in first.checksums.items():
        assert f'<a href="/releases/2026.10/{name}">{name}</a>' in html
        assert f'<code class="command">{digest}</code>' in html
    assert "3 events as they stood on 31 October 2026" in html
    assert "This is the first release." in html
    assert "https://timeline.example/releases/2026.10/" in html


def test_a_page_tells_what_changed_since_the_one_before(client, second, cast):
    html = client.get("/releases/2026.11/").content.decode()
    found = re.search(r'aria-labelledby="changes">(.*?)</section>', html, re.DOTALL)
    assert found is not None
    words = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", found[1])).strip()
    assert words == (
        "Since release 2026.10 New 1 Two Koreas open talks , 9 June 2013 "
        "Corrected in substance 1 North Korea conducts its third nuclear test , 12 February 2013: The yield "
        "was larger. Edited otherwise 1 UN Security Council adopts Resolution 2094 , 7 March 2013 "
        f"Withdrawn 1 Event {cast.threat.public_id} : Twice."
    )


def test_each_release_is_compared_with_the_one_before(client, second):
    recorded(status="draft")
    make("2026.12", "2026-12-01")
    html = client.get("/releases/2026.12/").content.decode()
    assert "Since release 2026.11" in html
    assert "Nothing that readers see has changed." in html


def test_a_withdrawn_event_is_not_named_by_what_it_said(client, second, cast):
    assert escape(cast.threat.title) not in client.get("/releases/2026.11/").content.decode()


def test_there_is_no_page_of_what_was_never_released(client, first):
    assert client.get("/releases/2026.12/").status_code == 404


def test_the_api_lists_them(client, second, first):
    answer = client.get("/api/v1/releases/").json()
    assert [release["name"] for release in answer["results"]] == ["2026.11", "2026.10"]
    assert answer["results"][1] == {
        "name": "2026.10",
        "revision": first.revision_id,
        "released_on": "2026-10-31",
        "codebook_version": "1.0",
        "event_count": 3,
        "path": "/releases/2026.10/",
        "files": [
            {"name": name, "path": f"/releases/2026.10/{name}", "sha256": digest}
            for name, digest in sorted(first.checksums.items())
        ],
    }


def test_every_page_leads_to_them(client, db):
    for path in ("/", "/data/", "/about/"):
        assert 'href="/releases/"' in client.get(path).content.decode()


def test_the_sitemap_names_them(client, first):
    index = client.get("/sitemap.xml").content.decode()
    assert "sitemap-releases.xml" in index
    section = client.get("/sitemap-releases.xml").content.decode()
    assert re.findall(r"<loc>(.*?)</loc><lastmod>(.*?)</lastmod>", section) == [
        ("http://testserver/releases/2026.10/", "2026-10-31")
    ]
