"""A live server, and 2018 in two events between North Korea and the United States."""

from datetime import date

import pytest

from tests.factories import recorded


@pytest.fixture
def site(transactional_db, live_server) -> str:
    recorded(
        title="Trump cancels the summit",
        initiators=["usa"],
        targets=["dprk"],
        first_day=date(2018, 5, 24),
        event_type="rejection",
        score=-3,
    )
    recorded(
        title="Kim and Trump meet in Singapore",
        initiators=["dprk", "usa"],
        first_day=date(2018, 6, 12),
        event_type="summit",
        score=6,
    )
    recorded(title="Long before", first_day=date(2013, 2, 12), targets=["usa"])
    return live_server.url
