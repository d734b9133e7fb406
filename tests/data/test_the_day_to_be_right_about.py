"""The briefing of 16 June 2013: the offer of talks in its context, and nothing that was not known on that day."""

import json
import re
from datetime import date

import pytest
from django.test import Client

from events.models import Event

pytestmark = pytest.mark.django_db

DAY = date(2013, 6, 16)

OFFER, FIRST_WORDS, COLLAPSE = "z395vm", "gtsgjd", "sv5kmk"
CHEONAN, YEONPYEONG = "g695ks", "dhx5ts"

MUST_SHOW = {
    "the offer of talks": OFFER,
    "Washington's first words": FIRST_WORDS,
    "the collapsed ministerial talks": COLLAPSE,
    "the working-level talks": "w7qsnb",
    "the Kaesong offer": "7464qb",
    "the envoy in Beijing": "cd96mc",
    "the nuclear-strike threat": "h8mh4w",
    "the third nuclear test": "bk346v",
    "the December launch": "xg2pnq",
    "Kaesong's workers withdrawn": "tzxwqj",
    "the last South Koreans leave Kaesong": "7ndnwt",
    "the first May launch": "352v5k",
    "the second May launch": "855kf5",
    "the third May launch": "q6ddcv",
    "the jailed missionary": "n6nm8m",
    "Resolution 2087": "zqrprk",
    "Resolution 2094": "tx3x65",
    "the Bank of China's step": "g9wjvf",
    "the Patriots in Tokyo": "rgnfwf",
    "Cheonan": CHEONAN,
    "Yeonpyeong": YEONPYEONG,
}

#: Sections of the page by the id of their heading.
SECTION = r'<section[^>]*aria-labelledby="{name}".*?</section>'


@pytest.fixture(scope="module")
def page(opening_record) -> str:
    """The page, without what came next."""
    html = Client().get(f"/briefing/{DAY}/").content.decode()
    before, folded, after = html.partition('<details class="came-next"')
    assert folded
    return before + after.partition("</details>")[2]


@pytest.fixture(scope="module")
def twin(opening_record) -> dict:
    """The same from the API."""
    return Client().get(f"/api/v1/briefing/{DAY}/").json()


def named(html: str) -> list[str]:
    """The ids of the events to whose pages it links."""
    return re.findall(r'href="/events/([0-9a-z]{6})/', html)


def section(html: str, name: str) -> str:
    """One section of the page."""
    [found] = re.findall(SECTION.format(name=name), html, re.DOTALL)
    return str(found)


@pytest.mark.parametrize("what", MUST_SHOW)
def test_it_shows(page, what):
    assert MUST_SHOW[what] in named(page)


def test_nothing_that_came_later_stands_outside_of_what_came_next(page):
    events = Event.objects.in_bulk(set(named(page)), field_name="public_id")
    assert {id for id, event in events.items() if event.first_day > DAY} == set()
    assert len(events) > 60


def test_what_came_next_is_all_later(twin):
    events = {event["id"]: event["first_day"] for event in twin["events"]}
    ahead = twin["came_next"]["events"]
    assert ahead
    assert {id for id in ahead if events[id] <= DAY.isoformat()} == set()
    rest = json.dumps(
        {key: value for key, value in twin.items() if key not in ("came_next", "events")}
    )
    assert {
        id for id, day in events.items() if day > DAY.isoformat() and f'"{id}"' in rest
    } == set()


def test_the_offer_leads_the_news(page):
    assert named(section(page, "news"))[0] == OFFER


def test_the_offer_is_open_with_washingtons_first_words_beside_it(page, twin):
    assert named(section(page, "open"))[:2] == [OFFER, FIRST_WORDS]
    assert "made on this day; no event on record takes it up or refuses it" in section(page, "open")
    assert twin["open"]["offers"][0] == {"event": OFFER, "days": 0, "reactions": [FIRST_WORDS]}


def test_the_turn_is_the_crisis_since_the_december_launch(twin):
    turn = twin["turn"]
    assert (turn["kind"], turn["first_day"], turn["days_since"]) == ("crisis", "2012-12-12", 0)
    assert turn["opening"] == MUST_SHOW["the December launch"]
    steps = {step["event"]: step["answers"] for step in turn["steps"]}
    assert steps["xg2pnq"] == ["zqrprk"]


def test_spring_2013_stands_beside_2010_with_its_deadliest_acts_and_both_verbal_shares(page, twin):
    present, *earlier = twin["episodes"]
    [of_2010] = [one for one in earlier if one["first_day"].startswith("2010")]
    assert of_2010["deadliest"] == [CHEONAN, YEONPYEONG]
    assert (present["killed"], of_2010["killed"]) == (0, 50)
    assert 0 < of_2010["verbal_share"] < present["verbal_share"] < 1
    for one in (present, of_2010):
        low, high = one["interval"]
        assert low < one["verbal_share"] < high
        assert f"{round(one['verbal_share'] * 100)} %" in section(page, "episodes")
    assert {CHEONAN, YEONPYEONG} <= set(named(section(page, "episodes")))


def test_the_thaws_known_by_that_day_are_counted(page, twin, client):
    phases = client.get(f"/api/v1/phases/?kind=thaw&known_on={DAY}").json()["results"]
    counted = [p for p in phases if not p["is_incident"] and not p["is_thin"]]
    thaws = twin["thaws"]
    assert thaws["days"] == [phase["days"] for phase in counted]
    assert (thaws["n"], thaws["ended"]) == (len(counted), len(counted))
    assert thaws["n"] >= 8
    longer = sum(days > 90 for days in thaws["days"]) / thaws["n"]
    assert thaws["longer_than"]["90"] == pytest.approx(longer)
    assert f"{round(longer * 100)} % lasted longer than 90 days" in page


def test_days_like_it_lie_in_the_past_with_what_followed_known(twin):
    assert len(twin["like"]) == 3
    for like in twin["like"]:
        assert (DAY - date.fromisoformat(like["day"])).days >= 180


def test_the_reading_is_that_of_the_index(twin, client):
    index = client.get(f"/api/v1/tension/?on={DAY}").json()["on"]
    for name in ("escalation", "de_escalation", "net"):
        assert twin[name] == pytest.approx(index[name], abs=1e-9)
    assert twin["climate"] == index["climate"]


@pytest.mark.parametrize(
    "day",
    [
        "1945-08-15",
        "1951-01-04",
        "1968-02-01",
        "1976-08-19",
        "1985-09-21",
        "1994-06-16",
        "2000-06-14",
        "2018-04-28",
    ],
)
def test_no_day_of_any_decade_knows_the_future(opening_record, client, day):
    html = client.get(f"/briefing/{day}/").content.decode()
    before, _folded, after = html.partition('<details class="came-next"')
    ids = set(named(before + after.partition("</details>")[2]))
    events = Event.objects.in_bulk(ids, field_name="public_id")
    assert {
        id for id, event in events.items() if event.first_day > date.fromisoformat(day)
    } == set()
    assert len(ids) > 3 or day == "1945-08-15"


def test_the_database_is_asked_as_often_for_a_busy_day_as_for_an_empty_one(
    opening_record, client, django_assert_num_queries
):
    client.get("/briefing/1945-08-15/")
    # The version for tag, briefing and foot; told events with participants and citations 3; the others; parties.
    for day in ("1951-01-04", DAY, "2017-09-15"):
        with django_assert_num_queries(8):
            client.get(f"/briefing/{day}/")
