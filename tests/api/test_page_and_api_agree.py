"""One query string finds the same events on the page and in the API."""

import re
from datetime import date

import pytest

from tests.factories import recorded

pytestmark = pytest.mark.django_db

QUERY = "actor=dprk&initiator=usa&quad_class=3&from=2017-01-01&to=2017-12-31&q=sanction"


def test_the_set_is_the_same(client):
    shared = {
        "title": "Trump threatens sanctions",
        "initiators": ["usa"],
        "targets": ["dprk"],
        "event_type": "threat",
        "score": -3.5,
    }
    inside = [recorded(**shared, first_day=date(2017, month, 1)) for month in (1, 8, 12)]
    recorded(**shared, first_day=date(2018, 1, 1))
    recorded(**{**shared, "title": "Trump threatens"}, first_day=date(2017, 8, 2))
    recorded(**{**shared, "initiators": ["dprk"], "targets": ["usa"]}, first_day=date(2017, 8, 3))
    found = client.get(f"/api/v1/events/?{QUERY}").json()
    page = client.get(f"/events/?{QUERY}").content.decode()
    ids = [event["id"] for event in found["results"]]
    assert ids == [event.public_id for event in reversed(inside)]
    assert found["count"] == 3
    on_page = re.findall(r'href="/events/([2-9a-z]{6})/[^"/]+/"', page)
    assert list(dict.fromkeys(on_page)) == ids
