"""The page of all crises and thaws, the page of one, and the last turn on the front page."""

import re
from datetime import date, timedelta

import pytest
from django.utils import timezone

from events import caching, phases
from events.models import Phase
from tests.phases.conftest import act

pytestmark = pytest.mark.django_db


def page(client, path: str) -> str:
    response = client.get(path)
    assert response.status_code == 200
    return response.content.decode()


def cells(html: str, id: str) -> list[str]:
    """The texts of the row of a phase."""
    row = html[html.index(f'<tr id="{id}">') :].split("</tr>")[0]
    found = re.findall(r"<t[dh][^>]*>(.*?)</t[dh]>", row, re.DOTALL)
    return [re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", cell)).strip() for cell in found]


def test_the_list_says_of_each_its_days_lead_size_words_and_ends(client, turns):
    html = page(client, "/phases/")
    crisis, thaw = phases.today(caching.dataset_version())
    assert cells(html, crisis.id) == [
        "Crisis 12 February – 9 June 2013",
        "118",
        f"{crisis.amplitude:.0f}",
        f"{crisis.area:.1f}",
        f"{100 * crisis.verbal_share:.0f}&nbsp;%",
        "Third test North Korea",
        "Talks in June",
    ]
    assert cells(html, thaw.id)[0] == f"Thaw 10 June – {thaw.last.day} {thaw.last:%B} 2013"
    assert cells(html, thaw.id)[-1] == "it faded"
    assert html.index(thaw.id) < html.index(f'<tr id="{crisis.id}">')


def test_the_strip_shows_each_phase_and_leads_to_it(client, turns):
    html = page(client, "/phases/")
    assert html.count("phases-strip__block--escalation") == 1
    assert html.count("phases-strip__block--de-escalation") == 1
    assert '<a href="/phases/crisis-2013-02-12/" tabindex="-1">' in html


def test_incidents_stand_apart(client, turns):
    act(date(2000, 1, 1), -9.0, event_type="attack")
    html = page(client, "/phases/")
    apart = html[html.index('id="incidents"') :]
    assert '<tr id="crisis-2000-01-01">' in apart
    assert '<tr id="crisis-2013-02-12">' not in apart
    assert "1 incident and one-off, which statistics leave out" in apart


def test_a_phase_is_told_with_its_events_and_both_sides(client, turns):
    html = page(client, "/phases/crisis-2013-02-12/")
    crisis = phases.of_id("crisis-2013-02-12", caching.dataset_version())
    for event in (turns.test, *turns.threats):
        assert event.get_absolute_url() in html
    assert "<h1>Crisis, 12 February – 9 June 2013</h1>" in html
    assert f"{crisis.amplitude:.0f} points" in html
    assert f'href="/events/?from={crisis.first}&amp;to={crisis.last}"' in html
    assert f"All {len(crisis.events)} events, with filters" in html
    for day in (crisis.first, crisis.peak_day, crisis.over):
        assert f'href="/briefing/{day}/"' in html
        assert client.get(f"/briefing/{day}/").status_code == 200
    found = client.get(f"/api/v1/events/?from={crisis.first}&to={crisis.last}").json()
    assert sorted(row["id"] for row in found["results"]) == sorted(crisis.events)


def test_a_named_period_gives_its_title_and_summary(client, turns):
    Phase.objects.create(
        slug="spring",
        name="Spring of threats",
        first_day=date(2013, 2, 12),
        last_day=date(2013, 6, 1),
        summary="From the third test to the talks.",
    )
    html = page(client, "/phases/crisis-2013-02-12/")
    assert "<h1>Spring of threats</h1>" in html
    assert "From the third test to the talks." in html
    assert ">Spring of threats</a>" in page(client, "/phases/")


def test_an_id_that_moved_leads_on_and_an_unknown_one_is_not_found(client, turns):
    assert client.get("/phases/crisis-2013-02-20/").url == "/phases/crisis-2013-02-12/"
    assert client.get("/phases/crisis-1999-01-01/").status_code == 404
    assert client.get("/phases/nothing/").status_code == 404


def test_a_phase_asks_as_often_with_one_event_as_with_many(
    client, turns, django_assert_num_queries
):
    page(client, "/phases/crisis-2013-02-12/")
    for path in ("/phases/crisis-2013-02-12/", "/phases/thaw-2013-06-10/"):
        # The version 4; periods; opening and closing, movers, leading; marks; events with their parts 3.
        with django_assert_num_queries(12):
            page(client, path)


def turn(client) -> str:
    html = page(client, "/")
    said = re.search(r"Last turn:.*?\.", re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", html)))
    return said[0] if said else ""


def test_the_front_page_says_how_long_ago_the_last_phase_was_over(client, turns):
    thaw = phases.today(caching.dataset_version())[1]
    weeks = (timezone.localdate() - thaw.over).days // 7
    assert (
        turn(client) == f"Last turn: {weeks} weeks ago, when a thaw of {thaw.days} days was over."
    )


def test_the_front_page_says_how_long_one_has_lasted(client):
    today = timezone.localdate()
    act(today - timedelta(days=9), -8.0)
    act(today - timedelta(days=5), -5.0)
    assert turn(client) == "Last turn: 9 days ago, when a crisis began that lasts."


def test_an_incident_is_no_turn(client):
    act(timezone.localdate() - timedelta(days=9), -8.0)
    assert turn(client) == ""


def test_the_sitemap_names_every_phase(client, turns):
    sitemap = client.get("/sitemap-phases.xml").content.decode()
    assert re.findall(r"/phases/([^/]+)/</loc>", sitemap) == [
        "crisis-2013-02-12",
        "thaw-2013-06-10",
    ]
    assert "/phases/</loc>" in client.get("/sitemap-pages.xml").content.decode()


def test_the_number_of_a_class_is_that_of_the_list_it_leads_to(client, turns):
    act(date(2013, 3, 5), 0.0, event_type="threat")
    html = page(client, "/phases/crisis-2013-02-12/")
    path, number = re.findall(r'href="([^"]*quad_class=3[^"]*)">(\d+)</a>', html)[0]
    query = path.replace("&amp;", "&").partition("?")[2]
    assert number == "6"
    assert client.get(f"/api/v1/events/?{query}").json()["count"] == 6
