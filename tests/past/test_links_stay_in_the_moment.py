"""Links of a page as of a moment lead on as of the same moment: on briefings, phases, questions and the coverage."""

import re
from datetime import date

import pytest
from django.utils.timezone import localdate

from events import phases
from events.models import Revision
from events.words import day
from tests.phases.conftest import act, turns

__all__ = ["turns"]

#: What leads elsewhere on purpose: the frame of every page, and what has no past.
FRAME = re.compile(
    r'<header class="masthead.*?</header>|<footer.*?</footer>|<p class="as-of".*?</p>', re.DOTALL
)
NO_PAST = ("/methodology/", "/about/", "#")


@pytest.fixture
def number(db, turns) -> int:
    """A revision after which the record went on."""
    found = Revision.objects.latest_number()
    act(date(2013, 5, 2), -3.0, event_type="threat", initiators=["rok"])
    return found


def lost(client, path: str, number: int) -> list[str]:
    """The links within the page that leave the moment; it must have some that do not."""
    response = client.get(f"{path}?as_of={number}")
    assert response.status_code == 200
    body = FRAME.sub("", response.content.decode().split("<body>")[1])
    links = re.findall(r'href="(/[^"]*|\?[^"]*)"', body)
    assert [link for link in links if f"as_of={number}" in link]
    return sorted({x for x in links if f"as_of={number}" not in x and not x.startswith(NO_PAST)})


@pytest.mark.parametrize(
    "path",
    [
        "/phases/",
        "/briefing/2013-07-08/",
        "/questions/",
        "/questions/rhetoric/",
        "/coverage/",
        "/questions/sure/",
        "/",
        "/actors/",
        "/actors/dprk/",
        "/dyads/",
        "/dyads/dprk/rok/",
        "/sources/",
        "/publishers/",
    ],
)
def test_a_page_leads_on_in_its_moment(client, number, path):
    assert lost(client, path, number) == []


def test_the_page_of_a_phase_leads_on_in_its_moment(client, number):
    crisis = phases.today(number)[0]
    assert lost(client, f"/phases/{crisis.id}/", number) == []


@pytest.mark.parametrize(
    "path", ["/briefing/2013-07-08/", "/coverage/", "/questions/sure/", "/actors/", "/sources/"]
)
def test_a_form_is_asked_in_the_moment(client, number, path):
    html = client.get(f"{path}?as_of={number}").content.decode()
    assert f'<input type="hidden" name="as_of" value="{number}">' in html


def test_the_way_to_a_day_stays_in_the_moment(client, number):
    there = client.get(f"/briefing/?day=2013-07-08&as_of={number}")
    assert (there.status_code, there["Location"]) == (302, f"/briefing/2013-07-08/?as_of={number}")


def test_a_phase_that_another_took_the_place_of_is_left_in_the_moment(client, number):
    there = client.get(f"/phases/crisis-2013-03-01/?as_of={number}")
    found = phases.today(number)[0].id
    assert (there.status_code, there["Location"]) == (302, f"/phases/{found}/?as_of={number}")


def test_a_briefing_is_cited_in_its_moment_and_by_the_day_of_access(client, number):
    html = client.get(f"/briefing/2013-07-08/?as_of={number}").content.decode()
    assert f"/briefing/2013-07-08/?as_of={number}. Accessed {day(localdate())}." in html
