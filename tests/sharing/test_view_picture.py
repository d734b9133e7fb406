"""The picture of a view: its days, its line and its marks."""

from datetime import date

import pytest
from django.http import QueryDict

from events.drawing.time import Axis
from events.filters import EventFilter
from events.sharing import view_picture
from tests.factories import recorded

TODAY = date(2026, 11, 24)


def view(query: str) -> EventFilter:
    found = EventFilter.of(QueryDict(query))
    assert found.problems == {}
    return found


def picture(query: str, **options):
    return view_picture.of(view(query), today=TODAY, version=1, **options)


@pytest.mark.parametrize(
    ("query", "first", "last"),
    [
        ("", "2023-11-24", "2026-11-24"),
        ("from=2013&to=2014", "2013-01-01", "2014-12-31"),
        ("from=2013-03-01", "2013-03-01", "2026-11-24"),
        ("to=2013-03-01", "2013-02-12", "2013-03-01"),
        ("actor=usa", "2013-02-12", "2026-11-24"),
        ("on=2013-03-07", "2013-02-05", "2013-04-06"),
        ("from=2013-03-07&to=2013-03-07", "2013-02-05", "2013-04-06"),
        ("q=nothing", "2023-11-24", "2026-11-24"),
        ("to=1900", "1897-12-31", "1900-12-31"),
        ("from=0500&to=9999", "1900-01-01", "2100-12-31"),
        ("to=0001-01-01", "1897-01-01", "1900-01-01"),
        ("on=9999-12-31", "2100-12-01", "2101-01-30"),
    ],
)
def test_the_days_are_those_that_the_view_names_or_has(cast, query, first, last):
    days = Axis(date.fromisoformat(first), date.fromisoformat(last))
    assert view_picture.axis_of(view(query), today=TODAY) == days


def test_the_line_feels_what_happened_before_its_days(cast):
    found = picture("from=2013-02-20&to=2013-02-28")
    assert found.net[0] > 0
    assert view_picture.strongest(view("from=2013-02-20&to=2013-02-28"), found, down=60) == []


def test_the_line_counts_the_events_of_the_view_alone(cast):
    assert max(picture("from=2013&to=2013&actor=un-security-council").net) < max(
        picture("from=2013&to=2013").net
    )


def test_a_long_view_counts_major_events_unless_it_is_asked_or_has_none(cast):
    recorded(
        title="A small thing",
        event_type="threat",
        score=-3.0,
        initiators=["rok"],
        first_day=date(2013, 5, 1),
    )
    series = {
        "from=2013&to=2014": "full",
        "from=1945": "major",
        "from=1945&initiator=rok": "full",
    }
    assert {query: picture(query).series for query in series} == series
    assert picture("from=1945", series="full").series == "full"
    assert picture("from=2013&to=2014", series="major").series == "major"


@pytest.mark.parametrize(
    ("days", "points"),
    [("from=2013-03-01&to=2013-03-10", 10), ("from=2013&to=2014", 183), ("from=1945", 240)],
)
def test_a_line_has_no_more_points_than_can_be_seen(cast, days, points):
    found = picture(days)
    assert len(found.net) == len(found.escalation) == len(found.de_escalation) == points
    assert points <= view_picture.POINTS


def test_a_point_is_the_mean_of_its_days_and_the_last_ends_with_the_last(cast):
    daily = picture("from=2013-02-01&to=2013-09-28").net
    pairs = picture("from=2013-02-01&to=2013-09-29").net
    assert (len(daily), len(pairs)) == (240, 121)
    means = [daily[0], *((daily[n] + daily[n + 1]) / 2 for n in range(1, 239, 2))]
    assert pairs[:120] == pytest.approx(means)


def test_marks_are_the_strongest_events_oldest_first(cast, monkeypatch):
    monkeypatch.setattr(view_picture, "MARKS", 2)
    asked = view("from=2013&to=2013")
    found = view_picture.of(asked, today=TODAY, version=1)
    marked = [mark.event for mark in view_picture.strongest(asked, found, down=60)]
    assert marked == [cast.test, cast.resolution]
    near = view_picture.around(cast.threat, version=1)
    assert [m.event for m in view_picture.neighbours(cast.threat, near, down=60)] == [
        cast.test,
        cast.threat,
    ]
