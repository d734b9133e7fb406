"""`/api/v1/tension/`: the index of a pair, an actor or all, by day, week or month, and a day opened."""

from datetime import date

import pytest

from tests.factories import ActorFactory, recorded

pytestmark = pytest.mark.django_db

GAUGE_OF_A_TEST = 100 * (1 - 2**-0.5625)


@pytest.fixture
def spring():
    """A nuclear test of -7.5, an answer in words, talks of the Koreas, and a draft."""
    test = recorded(first_day=date(2013, 2, 12), targets=["usa"], title="North tests")
    recorded(
        first_day=date(2013, 3, 7),
        event_type="accusation",
        score=-2,
        initiators=["un-security-council"],
        targets=["dprk"],
    )
    recorded(first_day=date(2013, 6, 9), event_type="talks", score=3, initiators=["dprk", "rok"])
    recorded(first_day=date(2013, 2, 12), status="draft", title="Never seen")
    ActorFactory(slug="un", kind="organisation")
    return test


def ask(client, query):
    response = client.get(f"/api/v1/tension/?{query}")
    assert response.status_code == 200, response.content
    return response.json()


def test_a_day_is_opened_with_its_drivers(client, spring):
    day = ask(client, "on=2013-02-12")["on"]
    assert day["escalation"] == pytest.approx(GAUGE_OF_A_TEST)
    assert (day["climate"], day["arrow"], day["escalation_level"]) == (
        "confrontation",
        "up",
        "raised",
    )
    assert [(d["id"], d["share"]) for d in day["drivers"]["escalation"]] == [
        (spring.public_id, 1.0)
    ]
    assert day["drivers"]["de_escalation"] == []


def test_the_days_begin_with_the_one_that_is_opened(client, spring):
    said = ask(client, "on=2010-03-26&to=2013-06-12&resolution=month")
    assert (said["parameters"]["from"], said["on"]["day"]) == ("2010-03-26", "2010-03-26")
    said = ask(client, "on=2013-02-12&to=2013-06-12&resolution=month")
    assert said["parameters"]["from"] == "2012-06-12"


def test_a_pair_counts_what_passes_between_them(client, spring):
    assert ask(client, "on=2013-06-10&dyad=dprk:rok")["events"] == 1
    assert ask(client, "on=2013-06-10&dyad=usa:dprk")["events"] == 1
    assert ask(client, "on=2013-06-10&dyad=dprk:un")["events"] == 1
    assert ask(client, "on=2013-06-10&actor=dprk")["events"] == 3


def test_the_major_series_leaves_small_acts_out(client, spring):
    assert ask(client, "on=2013-06-10&series=major")["events"] == 1
    assert ask(client, "from=1990&to=2013")["parameters"]["series"] == "major"
    assert ask(client, "from=2000&to=2013")["parameters"]["series"] == "full"


def test_weeks_begin_on_monday_and_months_on_their_first_day(client, spring):
    days = ask(client, "from=2013-02-11&to=2013-02-24")["columns"]["net"]
    weeks = ask(client, "from=2013-02-11&to=2013-02-24&resolution=week")["columns"]
    assert (weeks["day"], weeks["days"]) == (["2013-02-11", "2013-02-18"], [7, 7])
    assert weeks["net"] == pytest.approx([sum(days[:7]) / 7, sum(days[7:]) / 7])
    months = ask(client, "from=2013-01-30&to=2013-03-02&resolution=month")["columns"]
    assert (months["day"], months["days"]) == (
        ["2013-01-30", "2013-02-01", "2013-03-01"],
        [2, 28, 2],
    )


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("from=2014&to=2013", "from"),
        ("on=2013-01-01&from=2014", "on"),
        ("resolution=hour", "resolution"),
        ("series=full,major", "series"),
        ("dyad=dprk:usa,dprk:rok", "dyad"),
        ("actor=atlantis", "actor"),
        ("to=soon", "to"),
        ("when=now", "when"),
        ("from=1000", "from"),
        ("to=9999", "to"),
        ("on=0001-01-01", "on"),
    ],
)
def test_a_bad_question_names_what_is_wrong(client, spring, query, name):
    response = client.get(f"/api/v1/tension/?{query}")
    assert (response.status_code, list(response.json()["errors"])) == (400, [name])


def test_the_days_that_may_be_asked_for_are_named(client, spring):
    said = client.get("/api/v1/tension/?from=1000&to=9999").json()["errors"]
    named = ["The index has days from 1900-01-01 to 2100-12-31."]
    assert said == {"from": named, "to": named}
    whole = client.get("/api/v1/tension/?from=1900&to=2100&resolution=month").json()
    assert len(whole["columns"]["day"]) == 201 * 12


def test_an_answer_to_the_present_day_is_asked_for_anew(client, spring):
    tag = client.get("/api/v1/tension/?to=2013")["ETag"]
    assert client.get("/api/v1/tension/?to=2013", headers={"If-None-Match": tag}).status_code == 304
    assert client.get("/api/v1/tension/", headers={"If-None-Match": tag}).status_code == 200
