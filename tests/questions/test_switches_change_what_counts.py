"""What a reader leaves out is left out: the number of cases changes, and the address says so."""

import pytest

from tests.questions.cast import (
    DISPUTED,
    EXERCISES,
    FOLLOWED,
    MAJOR,
    WELL_SOURCED,
    ten_exercises,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def exercises():
    return ten_exercises()


@pytest.mark.parametrize(
    ("query", "n"),
    [
        ("", EXERCISES),
        ("drop=disputed", EXERCISES - DISPUTED),
        ("drop=single-source", WELL_SOURCED),
        ("drop=disputed,single-source", WELL_SOURCED - DISPUTED),
        ("series=major", MAJOR),
        ("from=2017", EXERCISES - 3),
        ("to=2018-07", 8),
        ("from=2017&to=2018-07", 5),
    ],
)
def test_a_switch_changes_the_number_of_cases(client, exercises, query, n):
    said = client.get(f"/api/v1/questions/exercises/?{query}").json()
    assert said["n"] == n == len(said["events"])
    assert said["page"] == "http://testserver/questions/exercises/" + query_of(query)


def query_of(query: str) -> str:
    """The query string as the page's address has it: whole days."""
    query = query.replace("from=2017", "from=2017-01-01").replace("to=2018-07", "to=2018-07-31")
    return f"?{query}" if query else ""


def test_leaving_out_a_type_takes_its_acts_away(client, exercises):
    said = client.get("/api/v1/questions/exercises/").json()["figures"]["outcomes"]["value"]
    left = client.get("/api/v1/questions/exercises/?drop_type=srbm_launch").json()
    assert (said, left["figures"]["outcomes"]["value"]) == (FOLLOWED, 0)


def test_a_window_not_yet_over_is_no_case(client, exercises):
    said = client.get("/api/v1/questions/exercises/?to=2016-03-20").json()
    assert said["n"] == 0


def test_the_page_keeps_the_switches_in_its_addresses(client, exercises):
    html = client.get("/questions/exercises/?drop=disputed&within=14").content.decode()
    assert "/questions/exercises.csv?within=14&amp;drop=disputed" in html
    assert "Counted: without events with disputed attribution." in html
    assert 'value="disputed" checked' in html


def test_what_is_the_default_is_not_in_the_address(client, exercises):
    said = client.get("/api/v1/questions/exercises/?kind=deeds&within=30&series=full").json()
    assert said["page"] == "http://testserver/questions/exercises/"
