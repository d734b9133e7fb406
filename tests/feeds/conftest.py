"""The cast of the feeds: two published events and a draft that must never leak."""

from datetime import date

import feedparser
import pytest

from events.models import Event
from tests.factories import recorded


@pytest.fixture
def events(db) -> list[Event]:
    """The published ones, the last written first."""
    test = recorded(title="Test & <b>alarm</b>", targets=["rok"], topics=["nuclear"])
    talks = recorded(
        title="Talks\x0b open", event_type="talks", score=3.0, first_day=date(2013, 6, 9)
    )
    recorded(title="Zugzwang at sea", status="draft")
    return [talks, test]


@pytest.fixture
def parsed(client):
    """An Atom feed as feedparser understands it."""

    def read(path: str) -> feedparser.FeedParserDict:
        response = client.get(path)
        assert (response.status_code, response["Content-Type"]) == (
            200,
            "application/atom+xml; charset=utf-8",
        )
        found = feedparser.parse(response.content)
        assert not found.bozo
        return found

    return read
