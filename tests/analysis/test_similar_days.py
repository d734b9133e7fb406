"""Days like one: the nearest courses of the twenty years before, apart from each other, none from thin years."""

from datetime import date, timedelta

import numpy as np
import pytest

from events.analysis.columns import columns
from events.analysis.observation import Observation
from events.analysis.similar_days import Course, courses, similar_days
from events.analysis.tension import daily_tension

FIRST = date(2000, 1, 1)
LAST = date(2010, 12, 31)


def acts(*days: str, score: float = -5.0, mode: str = "material") -> list[Observation]:
    return [
        Observation(id=day, first_day=date.fromisoformat(day), score=score, mode=mode)
        for day in days
    ]


def found(observations: list[Observation]):
    record = columns(sorted(observations, key=lambda one: one.first_day))
    return courses(daily_tension(record.events, first=FIRST, last=LAST), record)


def busy(year: int) -> list[Observation]:
    """Eight slight acts of January, so that the record of the year is not thin."""
    return acts(*(f"{year}-01-{n:02}" for n in range(1, 9)), score=-1.0, mode="verbal")


def test_the_course_of_a_day_in_numbers_by_hand():
    record = [*busy(2005), *acts("2005-06-01"), *acts("2005-06-11", score=-3.0, mode="verbal")]
    course = found(record).at(date(2005, 6, 11))
    assert course is not None
    # A deed of weight 0.25 ten days before, a threat of 0.09 of the day: words are 0.09 of 0.34.
    assert course.verbal_share == pytest.approx(100 * 0.09 / 0.34)
    left = 0.08 * 2 ** (-(date(2005, 6, 11) - date(2005, 1, 8)).days / 30)
    assert course.escalation == pytest.approx(
        100 * (1 - 2 ** -(0.09 + 0.25 * 2 ** (-10 / 30) + left)), abs=0.15
    )
    assert course.de_escalation == 0.0


def test_the_nearest_day_is_the_one_before_which_the_same_happened():
    record = [
        *(one for year in range(2000, 2011) for one in busy(year)),
        *acts("2003-03-01", "2003-03-10", score=-7.0),
        *acts("2005-08-01", score=4.0),
        *acts("2009-03-01", "2009-03-10", score=-7.0),
    ]
    nearest = similar_days(found(record), date(2009, 3, 20))
    assert nearest[0].day == date(2003, 3, 20)
    assert nearest[0].distance == pytest.approx(0.0, abs=0.5)
    assert sorted(like.distance for like in nearest) == [like.distance for like in nearest]


def test_likenesses_lie_half_a_year_apart_from_the_day_and_from_each_other():
    # Long after the acts of January one day is like the next, and those of one year alone are to be compared.
    day = date(2010, 11, 30)
    days = [like.day for like in similar_days(found([*busy(2005), *busy(2010)]), day)]
    assert len(days) == 3
    assert all((day - other).days >= 180 for other in days)
    assert all(abs((a - b).days) >= 180 for a in days for b in days if a != b)


def test_a_thin_year_is_compared_with_nothing():
    record = [*busy(2001), *acts("2005-06-01", "2005-06-02")]
    courses = found(record)
    assert courses.at(date(2005, 6, 3)) is None
    assert similar_days(courses, date(2005, 6, 3)) == ()


def test_only_twenty_years_back_are_compared():
    first, last = date(1970, 1, 1), date(2000, 12, 31)
    record = columns([one for year in range(1970, 2001) for one in busy(year)])
    courses_found = courses(daily_tension(record.events, first=first, last=last), record)
    days = [like.day for like in similar_days(courses_found, date(2000, 3, 1), count=50)]
    assert min(days) >= date(2000, 3, 1) - timedelta(days=20 * 365)
    assert len(days) > 20


def test_an_act_of_a_month_counts_when_the_month_is_over():
    vague = Observation(
        id="vague", first_day=date(2005, 6, 1), precision="month", score=-5.0, mode="material"
    )
    record = found([*busy(2005), vague])
    before, after = record.at(date(2005, 6, 29)), record.at(date(2005, 6, 30))
    assert before is not None
    assert before.verbal_share is None
    assert after is not None
    assert after.verbal_share == 0.0


def test_later_events_change_no_earlier_course():
    record = [*busy(2005), *acts("2005-06-01")]
    day = date(2005, 6, 20)
    more = [*record, *acts("2005-06-21", score=-9.0)]
    assert found(record).at(day) == found(more).at(day)


def test_fewer_than_one_is_refused():
    with pytest.raises(ValueError, match="count must be 1 or more"):
        similar_days(found(busy(2005)), date(2005, 6, 1), count=0)


def test_days_outside_the_series_have_no_course():
    assert found(busy(2005)).at(date(1999, 1, 1)) is None
    assert isinstance(found(busy(2005)).at(date(2005, 6, 1)), Course)
    assert np.isnan(found([]).values[:, 5]).all()
