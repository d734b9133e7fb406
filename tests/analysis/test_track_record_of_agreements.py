"""Which agreements were kept: the acts linked to each, what came of it, and how long it held."""

from datetime import date

from events.analysis.agreements import Fate, Relating, held, track_record
from tests.analysis.cast import observe

UNTIL = date(2020, 12, 31)
AGREED = observe("2018-06-12", 8.0, id="agreed", initiators=("dprk", "usa"))


def act(day, relation, to="agreed"):
    return Relating(f"{relation} {day}", relation, to, date.fromisoformat(day))


def fate(*acts, until=UNTIL):
    [track] = track_record([AGREED], acts, until=until)
    return track.fate, track.held


def test_the_gravest_word_wins():
    kept, broken = act("2018-07-27", "fulfils"), act("2019-05-04", "violates")
    assert fate() == (Fate.UNKNOWN, 933)
    assert fate(kept) == (Fate.KEPT, 933)
    assert fate(broken, kept) == (Fate.VIOLATED, 326)
    assert fate(kept, broken, act("2020-06-16", "cancels")) == (Fate.CANCELLED, 326)


def test_what_is_not_yet_known_is_left_out():
    broken = act("2019-05-04", "violates")
    assert fate(broken, until=date(2019, 5, 3)) == (Fate.UNKNOWN, 325)
    assert fate(broken, until=date(2019, 5, 4)) == (Fate.VIOLATED, 326)
    assert track_record([AGREED], [broken], until=date(2018, 6, 11)) == ()


def test_acts_before_it_or_upon_another_break_nothing():
    assert fate(act("2018-06-12", "violates"), act("2019-01-01", "cancels", to="other")) == (
        Fate.UNKNOWN,
        933,
    )


def test_acts_stand_in_order_of_time():
    later, earlier = act("2019-08-01", "violates"), act("2019-05-04", "violates")
    [track] = track_record([AGREED], [later, earlier], until=UNTIL)
    assert track.violated == (earlier, later)
    assert (track.parties, track.is_broken) == (("dprk", "usa"), True)


def test_agreements_that_still_hold_are_censored():
    second = observe("2019-01-01", 6.0, id="second")
    tracks = track_record([second, AGREED], [act("2019-05-04", "violates")], until=UNTIL)
    assert [track.id for track in tracks] == ["agreed", "second"]
    curve = held(tracks)
    assert (curve.n, curve.ended) == (2, 1)
    assert [(step.time, step.at_risk, step.survival) for step in curve.steps] == [(326, 2, 0.5)]
