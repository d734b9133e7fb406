"""The page of a day: from an empty record, in Korean, for days that have none; drafts never."""

import re
from datetime import date

import pytest
from django.utils import timezone

from events.briefing import led_here, moves, picture
from events.models import Link
from tests.cast import SECRET
from tests.factories import recorded

pytestmark = pytest.mark.django_db


def test_the_short_address_leads_to_today_and_the_form_to_its_day(client):
    today = timezone.localdate()
    assert client.get("/briefing/").headers["Location"] == f"/briefing/{today}/"
    there = client.get("/briefing/?day=2013-06-16&lang=ko").headers["Location"]
    assert there == "/briefing/2013-06-16/?lang=ko"


@pytest.mark.parametrize("path", ["/briefing/16-06-2013/", "/briefing/?day=16-06-2013"])
def test_what_is_no_day_is_a_form_error_that_keeps_what_was_typed(client, path):
    response = client.get(path)
    html = response.content.decode()
    assert response.status_code == 400
    assert "“16-06-2013” is not a day. Write it as year, month and day: 2013-06-16." in html
    assert 'value="16-06-2013"' in html


@pytest.mark.parametrize(
    ("day", "words"), [("2945-08-15", "has not come yet"), ("1945-08-14", "lies before the record")]
)
def test_a_day_without_a_briefing_is_a_404_that_says_why_and_leads_on(client, day, words):
    response = client.get(f"/briefing/{day}/")
    html = response.content.decode()
    assert response.status_code == 404
    assert words in html
    assert f'href="/briefing/{timezone.localdate()}/"' in html


def test_an_empty_record_says_so_in_every_part(client):
    html = client.get("/briefing/2013-06-16/").content.decode()
    for words in (
        "The record holds no event up to this day.",
        "No offer and no threat of the last 90 days stands open.",
        "No crisis and no thaw is on record up to this day.",
        "Nothing is on record for the last 90 days.",
        "None is on record by this day.",
        "Fewer than six events are on record for the year up to this day",
    ):
        assert words in html


def test_a_day_knows_what_was_published_up_to_it_and_folds_away_what_came_next(client, cast):
    html = client.get("/briefing/2013-03-01/").content.decode()
    before, folded, after = html.partition('<details class="came-next"')
    assert folded
    assert cast.test.get_absolute_url() in before
    for later in (cast.resolution, cast.threat):
        assert later.get_absolute_url() not in before + after.partition("</details>")[2]
        assert later.get_absolute_url() in after
    assert SECRET not in html


def test_the_last_day_has_nothing_after_it(client, cast):
    html = client.get(f"/briefing/{timezone.localdate()}/").content.decode()
    assert "what-came-next" not in html


def test_an_event_known_to_the_month_is_told_when_the_month_is_over(client, cast):
    vague = recorded(first_day=date(2013, 3, 1), precision="month", event_type="threat", score=-3.0)
    told = [
        vague.get_absolute_url()
        in client.get(f"/briefing/{day}/").content.decode().partition("came-next")[0]
        for day in ("2013-03-30", "2013-03-31")
    ]
    assert told == [False, True]


def test_an_event_that_lasts_is_marked_as_under_way(client, cast):
    recorded(
        first_day=date(2013, 3, 11),
        last_day=date(2013, 3, 21),
        event_type="military_exercise",
        score=-4.0,
    )
    during, after = (
        client.get(f"/briefing/2013-03-{day}/").content.decode().partition("came-next")[0]
        for day in (12, 21)
    )
    assert ("under way on this day" in during, "11–21 March 2013" in during) == (True, False)
    assert ("under way on this day" in after, "11–21 March 2013" in after) == (False, True)


def test_reactions_of_drafts_are_not_shown(client, cast):
    offer = recorded(
        first_day=date(2013, 3, 9),
        event_type="proposal",
        score=3.0,
        targets=["usa"],
        title="An offer of talks",
    )
    Link.objects.create(event=cast.draft, type="responds_to", to=offer)
    html = client.get("/briefing/2013-03-10/").content.decode()
    assert "No event on record answers it by this day." in html
    assert SECRET not in html


def test_it_is_dated_in_its_title_and_says_where_it_is(client, cast):
    html = client.get("/briefing/2013-03-08/").content.decode()
    assert "<title>Briefing for 8 March 2013 · Korean Peninsula Tension Timeline</title>" in html
    assert '<link rel="canonical" href="http://testserver/briefing/2013-03-08/">' in html
    [described] = re.findall(r'<meta name="description" content="([^"]+)">', html)
    assert "how tense the Korean Peninsula was on 8 March 2013" in described.replace("How", "how")


def test_the_front_page_leads_to_todays(client, cast):
    assert f'href="/briefing/{timezone.localdate()}/"' in client.get("/").content.decode()


def test_the_latest_news_lead_however_light_they_are(client, monkeypatch):
    for part in (moves, led_here):  # where it would be named besides
        monkeypatch.setattr(part, "MOST_FOLDED", 0)
    for number in range(11):
        recorded(first_day=date(2013, 3, 1), score=-7.0, title=f"Heavy {number}")
    latest = recorded(
        first_day=date(2013, 3, 4), score=-2.0, event_type="accusation", title="Latest"
    )
    html = client.get("/briefing/2013-03-05/").content.decode()
    [story] = re.findall(r'<p class="lead-story__title">(.*?)</p>', html)
    assert story == f'<a href="{latest.get_absolute_url()}">Latest</a>'


def test_of_more_marks_than_can_be_told_apart_the_strongest_are_drawn(client, monkeypatch):
    monkeypatch.setattr(picture, "MOST", 2)
    for number, score in enumerate((-7.0, -8.5, -8.0)):
        recorded(first_day=date(2013, 3, 1 + number), score=score, title=f"Blow {number}")
    html = client.get("/briefing/2013-03-05/").content.decode()
    marked = re.findall(r'aria-label="[^"]*(Blow \d), [^"]*"><circle class="mark', html)
    assert marked == ["Blow 1", "Blow 2"]
    assert "The 2 strongest of 3 are drawn." in html
