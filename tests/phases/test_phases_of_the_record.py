"""The crises and thaws of the record: from published events alone, today or as they were known on a day."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from events import caching, phases
from events.models import Phase
from tests.phases.conftest import act

pytestmark = pytest.mark.django_db


def version() -> int:
    return caching.dataset_version()


def test_a_crisis_and_a_thaw_are_found(turns):
    crisis, thaw = phases.today(version())
    assert (crisis.id, crisis.opening, crisis.closing) == (
        "crisis-2013-02-12",
        turns.test.public_id,
        turns.talks.public_id,
    )
    assert crisis.last == date(2013, 6, 9)
    assert (thaw.kind, thaw.first, thaw.closing) == ("thaw", date(2013, 6, 10), None)
    assert thaw.acts == (turns.talks.public_id, turns.pledge.public_id)


def test_a_person_does_not_hide_the_state(turns):
    crisis, thaw = phases.today(version())
    assert (crisis.movers, crisis.leading) == (("dprk",), ("dprk",))
    assert (thaw.movers, thaw.leading) == (("dprk", "rok"), ("rok",))


def test_on_a_past_day_only_what_had_happened_is_known(turns):
    [crisis] = phases.known_on(date(2013, 4, 1), version())
    assert (crisis.is_ongoing, crisis.last, crisis.closing) == (True, date(2013, 4, 1), None)
    assert turns.talks.public_id not in crisis.events
    assert phases.known_on(date(2013, 2, 11), version()) == ()


def test_an_event_that_is_added_is_counted(turns):
    before = phases.today(version())
    added = act(date(2013, 7, 1), 5.0, event_type="concession")
    after = phases.today(version())
    assert after[0] == before[0]
    assert after[1].acts == (*before[1].acts, added.public_id)


def test_the_last_turn_is_the_first_day_without_the_phase(turns):
    thaw = phases.today(version())[1]
    turn = phases.last_turn(version())
    assert (turn.phase, turn.day) == (thaw, thaw.last + timedelta(days=1))
    assert turn.ago == (timezone.localdate() - turn.day).days


def test_an_empty_record_has_none():
    assert (phases.today(version()), phases.of_id("crisis-2013-02-12", version())) == ((), None)


def test_it_reads_the_record_once(turns, django_assert_num_queries):
    number = version()
    # When the version was made, the events and their initiators; then all of it is kept.
    with django_assert_num_queries(3):
        phases.today(number)
        phases.known_on(date(2013, 4, 1), number)
        phases.today(number)


def test_a_phase_is_found_by_its_id_and_by_one_that_was_its(turns):
    found = phases.today(version())
    assert phases.of_id("crisis-2013-02-12", version()) == found[0]
    assert phases.of_id("thaw-2013-02-12", version()) is None
    assert phases.in_place_of("crisis-2013-02-20", version()) == found[0]
    assert phases.in_place_of("crisis-2013-01-20", version()) == found[0]
    assert phases.in_place_of("crisis-2012-12-01", version()) is None
    assert phases.in_place_of("nothing", version()) is None


def named(**fields):
    Phase.objects.create(slug=f"period-{Phase.objects.count()}", **fields)
    return phases.named(phases.today(caching.dataset_version()))


def test_a_period_that_is_much_the_same_gives_its_name(turns):
    crisis, thaw = named(
        name="Spring of threats", first_day=date(2013, 2, 20), last_day=date(2013, 6, 20)
    )
    assert crisis.period.name == "Spring of threats"
    assert crisis.others == ()
    assert (thaw.period, [period.name for period in thaw.others]) == (None, ["Spring of threats"])


def test_a_short_period_within_a_phase_does_not_name_it(turns):
    crisis, thaw = named(
        name="The month of Kaesong", first_day=date(2013, 4, 3), last_day=date(2013, 5, 3)
    )
    assert (crisis.period, [period.name for period in crisis.others]) == (
        None,
        ["The month of Kaesong"],
    )
    assert (thaw.period, thaw.others) == (None, ())


def test_of_two_periods_the_nearer_gives_its_name(turns):
    Phase.objects.create(
        slug="wide", name="Wide", first_day=date(2013, 1, 1), last_day=date(2013, 7, 31)
    )
    crisis, _thaw = named(
        name="Near", first_day=date(2013, 2, 12), last_day=date(2013, 6, 9) - timedelta(days=3)
    )
    assert (crisis.period.name, [period.name for period in crisis.others]) == ("Near", ["Wide"])


def test_a_period_that_lasts_reaches_to_the_end_of_a_phase(turns):
    crisis, _thaw = named(name="Open", first_day=date(2013, 2, 12), last_day=None)
    assert crisis.period.name == "Open"
