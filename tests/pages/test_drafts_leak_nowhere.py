"""Nothing of an unpublished event reaches a page: not its words, not its id, not its actor as a choice."""

import pytest
from django.test import Client

PATHS = (
    "/",
    "/events/",
    "/events/?q=zugzwang",
    "/events/?from=2013&to=2013&ordering=first_day",
    "/sitemap.xml",
    "/sitemap-events.xml",
)


@pytest.mark.parametrize("path", PATHS)
def test_no_list_shows_a_draft(client: Client, cast, path):
    html = client.get(path).content.decode().replace("q=zugzwang", "").replace("“zugzwang”", "")
    html = html.replace('value="zugzwang"', "")
    for event in (cast.draft, cast.withdrawn):
        assert event.public_id not in html
        assert event.title not in html
    assert "zugzwang-navy" not in html


def test_no_event_shows_a_draft_among_its_links_or_neighbours(client: Client, cast):
    for event in (cast.test, cast.resolution, cast.threat):
        html = client.get(event.get_absolute_url()).content.decode()
        for hidden in (cast.draft, cast.withdrawn):
            assert hidden.public_id not in html
            assert hidden.title not in html
