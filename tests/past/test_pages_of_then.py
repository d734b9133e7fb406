"""Pages as of a moment say so, lead back to now, and keep the moment in whatever narrows them further."""

import re

import pytest


@pytest.fixture
def page(client, then, go_on):
    go_on()

    def read(path: str) -> str:
        response = client.get(f"{path}{'&' if '?' in path else '?'}as_of={then.number}")
        assert response.status_code == 200
        return response.content.decode()

    return read


def test_it_says_of_when_it_is_and_leads_back(page, then):
    html = page("/events/?actor=dprk")
    [said] = re.findall(r'<p class="as-of".*?</p>', html)
    assert "<strong>As of 1 November 2026</strong>" in said
    assert f"You see the record as it stood at revision {then.number}." in said
    assert '<a href="/events/?actor=dprk">Back to now</a>' in said


def test_the_present_says_nothing_of_it(client, then):
    assert 'class="as-of"' not in client.get("/events/").content.decode()


def test_the_list_is_headed_by_the_moment(page, then):
    html = page("/events/?actor=dprk")
    title = f"Events involving Dprk, as of 1 November 2026, revision {then.number}"
    assert f'<h1 class="list-head__words">{title}</h1>' in html


def test_it_shows_the_titles_of_then(page):
    html = page("/events/")
    assert "North Korea conducts its third nuclear test" in html
    assert "North Korea threatens a pre-emptive nuclear strike" in html
    assert "Two Koreas open talks" not in html


def test_facets_orders_and_formats_keep_the_moment(page, then):
    html = page("/events/")
    links = re.findall(r'href="((?:/data/events|/events|/api/v1/events|\?)[^"]*)"', html)
    kept = [link for link in links if re.search(r"as_of=\d+$|as_of=\d+&", link)]
    lost = [link for link in links if link not in kept]
    assert len(kept) > 10
    # Navigation leads to the present, as does the way back.
    assert set(lost) <= {"/events/"}


def test_the_form_keeps_the_moment(page, then):
    assert f'<input type="hidden" name="as_of" value="{then.number}">' in page("/events/")


def test_an_event_withdrawn_since_has_its_page(page, then):
    assert "The foreign ministry speaks hours before the vote." in page(
        f"/events/{then.threat.public_id}/{then.threat.slug}/"
    )


def test_the_headline_is_of_that_day(client, then):
    html = client.get("/?as_of=2013-03-08").content.decode()
    assert 'data-today="2013-03-08"' in html


def test_other_pages_read_the_same_moment(page, then):
    assert "<h1>Dprk" in page("/actors/dprk/")
    assert "North Korea, renamed" not in page("/dyads/dprk/usa/")


def test_search_engines_keep_the_present_alone(client, page):
    assert '<meta name="robots" content="noindex">' in page("/events/")
    assert "noindex" not in client.get("/events/").content.decode()
    rules = client.get("/robots.txt").content.decode().splitlines()
    assert {"Disallow: /*?*as_of=", "Disallow: /*?*release="} <= set(rules)
