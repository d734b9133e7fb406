"""A dead link gives way to its archived copy, and says so."""

import pytest
from django.test import Client

from tests.factories import SourceFactory, recorded

pytestmark = pytest.mark.django_db

URL = "https://example.org/story"
COPY = "https://archive.example/story"


def page_of(client: Client, **fields) -> str:
    event = recorded(sources=[SourceFactory(url=URL, title="The story", **fields)])
    return client.get(event.get_absolute_url()).content.decode()


def test_a_living_link_stays_with_its_copy_beside_it(client):
    page = page_of(client, status="alive", archived_url=COPY)
    assert f'<a href="{URL}" rel="external noopener" hreflang="en">The story</a>' in page
    assert f'<a href="{COPY}" rel="external noopener">archived copy</a>' in page


def test_a_dead_link_leads_to_its_copy(client):
    page = page_of(client, status="dead", archived_url=COPY)
    assert f'<a href="{COPY}" rel="external noopener" hreflang="en">The story</a>' in page
    assert "archived copy: the address no longer answers" in page
    assert f'<a href="{URL}"' not in page


def test_a_dead_link_without_a_copy_says_so(client):
    page = page_of(client, status="dead")
    assert f'<a href="{URL}" rel="external noopener" hreflang="en">The story</a>' in page
    assert "· the address no longer answers" in page


def test_a_paywall_is_told_before_the_click(client):
    assert "· behind a paywall" in page_of(client, status="paywalled")


def test_the_page_of_a_source_tells_where_it_leads(client):
    source = SourceFactory(url=URL, status="redirected", checked_url="https://example.org/new")
    recorded(sources=[source])
    page = client.get(source.get_absolute_url()).content.decode()
    assert '<a href="https://example.org/new" rel="external noreferrer nofollow">' in page
