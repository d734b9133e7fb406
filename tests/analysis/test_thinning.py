"""The thinning test: decades may be compared only when their order does not hang on how much was written down."""

from datetime import date, timedelta

from events.analysis.observation import Observation
from events.analysis.thinning import thinning_test
from events.analysis.weights import weigh


def every(days, first, last, score):
    day = first
    while day <= last:
        yield Observation(id=f"{day}{score}", first_day=day, score=score)
        day += timedelta(days=days)


SIXTIES = date(1960, 1, 1), date(1969, 12, 31)
SEVENTIES = date(1970, 1, 1), date(1979, 12, 31)


def thinned(*events, **options):
    return thinning_test(
        weigh([one for some in events for one in some]),
        first=SIXTIES[0],
        last=SEVENTIES[1],
        **options,
    )


def test_an_order_made_by_small_acts_alone_does_not_survive():
    found = thinned(
        every(120, *SIXTIES, -8), every(200, *SIXTIES, -2), every(4, *SEVENTIES, -4), draws=20
    )
    sixties, seventies = found.decades
    assert sixties.escalation < seventies.escalation
    assert sixties.thinned > seventies.thinned
    assert (found.same_order, found.passes) == (0, False)


def test_an_order_made_by_grave_acts_survives():
    found = thinned(
        every(60, *SIXTIES, -8),
        every(200, *SIXTIES, -2),
        every(300, *SEVENTIES, -8),
        every(10, *SEVENTIES, -2),
        draws=20,
    )
    assert (found.same_order, found.first_stays_first, found.passes) == (20, 20, True)


def test_each_decade_is_thinned_to_the_rate_of_the_thinnest():
    found = thinned(every(100, *SIXTIES, -2), every(10, *SEVENTIES, -2), draws=20)
    assert [(d.first, d.events, round(d.minor_a_year, 1)) for d in found.decades] == [
        (1960, 37, 3.7),
        (1970, 366, 36.6),
    ]
    sixties, seventies = found.decades
    assert abs(seventies.thinned - sixties.thinned) < 0.1 * seventies.escalation
    assert (sixties.major, seventies.major) == (0, 0)


def test_a_record_of_one_decade_compares_nothing():
    found = thinning_test(
        weigh(list(every(100, *SIXTIES, -2))), first=SIXTIES[0], last=SIXTIES[1], draws=5
    )
    assert (len(found.decades), found.passes) == (1, False)
