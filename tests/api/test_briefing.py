"""The briefing as data: the same events as the page, and problems that say what is wrong."""

import re

import pytest

from tests.cast import SECRET

pytestmark = pytest.mark.django_db


def test_it_names_the_events_of_the_page(client, cast):
    said = client.get("/api/v1/briefing/2013-03-08/").json()
    html = client.get("/briefing/2013-03-08/").content.decode()
    on_the_page = set(re.findall(r'href="(/events/[0-9a-z]+/[^"]*)"', html))
    assert {event["path"] for event in said["events"]} == on_the_page
    assert said["news"][0] in (cast.threat.public_id, cast.resolution.public_id)
    assert said["raising"][0] == cast.test.public_id
    assert SECRET not in str(said)


def test_what_is_no_day_is_a_400_that_names_the_parameter(client):
    response = client.get("/api/v1/briefing/june/")
    assert response.status_code == 400
    assert response.headers["Content-Type"] == "application/problem+json"
    words = "“june” is not a day. Write it as year, month and day: 2013-06-16."
    said = response.json()
    assert {name: said[name] for name in said if name != "request_id"} == {
        "title": "Bad query",
        "status": 400,
        "detail": f"day: {words}",
        "errors": {"day": [words]},
        "valid_parameters": ["as_of", "release"],
    }


@pytest.mark.parametrize("day", ["1945-08-14", "2945-08-15"])
def test_a_day_without_one_is_a_404_that_says_why(client, day):
    response = client.get(f"/api/v1/briefing/{day}/")
    assert response.status_code == 404
    assert "record" in response.json()["detail"] or "not come yet" in response.json()["detail"]


def test_an_unknown_parameter_is_refused(client):
    response = client.get("/api/v1/briefing/2013-06-16/?days=3")
    assert response.status_code == 400
    assert list(response.json()["errors"]) == ["days"]
