"""The cast of the downloads: three published events with awkward texts, and a draft that must never leak."""

from datetime import date

import pytest

from events.models import Event
from tests.factories import PlaceFactory, SourceFactory, recorded


@pytest.fixture
def events(db) -> list[Event]:
    """The published ones, the newest first."""
    place = PlaceFactory(slug="punggye-ri", name="=Punggye-ri", latitude=41.28, longitude=-129.09)
    test = recorded(
        title='North Korea tests a "device", its third',
        title_ko="북한, 3차 핵실험",
        summary="First line.\r\nSecond line, with a comma.",
        targets=["rok", "usa"],
        topics=["nuclear"],
        place=place,
        killed_low=0,
        killed_best=1,
        sources=[
            SourceFactory(url="https://a.example/1"),
            SourceFactory(url="https://b.example/2"),
        ],
    )
    offer = recorded(
        title="=HYPERLINK(1)",
        summary="+1 and @all",
        initiators=["rok"],
        targets=["dprk"],
        event_type="proposal",
        score=2.5,
        first_day=date(2013, 4, 11),
        last_day=date(2013, 4, 12),
    )
    talks = recorded(
        title="Two Koreas talk",
        initiators=["dprk", "rok"],
        event_type="talks",
        score=3.0,
        first_day=date(2013, 6, 9),
    )
    recorded(title="Zugzwang at sea", status="draft", targets=["rok"], topics=["nuclear"])
    return [talks, offer, test]


@pytest.fixture
def body(client):
    """The bytes that an address answers with."""

    def read(path: str) -> bytes:
        response = client.get(path)
        assert response.status_code == 200
        return b"".join(response.streaming_content)

    return read
