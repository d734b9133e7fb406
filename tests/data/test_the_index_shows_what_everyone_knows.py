"""The crises and thaws that every reader of the subject knows stand out in the net of the index."""

import pytest

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("opening_record")]

CRISES = ["1950-12", "1968-02", "1994-06", "2010-12", "2013-04", "2017-09"]
THAWS = ["2000-06", "2007-10", "2018-05"]


@pytest.fixture(scope="module")
def months(opening_record, django_db_blocker):
    from django.test import Client

    with django_db_blocker.unblock():
        answer = (
            Client()
            .get("/api/v1/tension/?from=1945-08&to=2026-10&resolution=month&series=full")
            .json()
        )
    columns = answer["columns"]
    return {day[:7]: net for day, net in zip(columns["day"], columns["net"], strict=True)}


@pytest.mark.parametrize("month", CRISES)
def test_a_known_crisis_is_a_confrontation(months, month):
    assert months[month] >= 20


@pytest.mark.parametrize("month", THAWS)
def test_a_known_thaw_is_a_thaw(months, month):
    assert months[month] <= -20


@pytest.mark.parametrize(("month", "side"), [(m, 1) for m in CRISES] + [(m, -1) for m in THAWS])
def test_it_stands_out_of_the_four_years_around_it(months, month, side):
    days = list(months)
    here = days.index(month)
    around = sorted(side * months[day] for day in days[here - 24 : here + 25])
    assert side * months[month] >= around[int(len(around) * 0.75)]
