"""The moves of each party in 90 days, the weightiest of both sides first, and the news of the last days."""

from datetime import date

from events.briefing.moves import News, PartyMoves, moves, news
from tests.briefing.cast import entry, known


def test_moves_are_grouped_by_party_the_three_first_and_meetings_last():
    found = moves(
        known(
            "2013-06-16",
            entry("old", "2013-03-18", score=-9.0),
            entry("china", "2013-05-01", parties=("china",)),
            entry("japan", "2013-05-01", score=-4.0, parties=("japan",)),
            entry("talks", "2013-05-02", "talks", 3.0, parties=("dprk", "rok")),
            entry("usa", "2013-05-03", parties=("usa",)),
            entry("north", "2013-03-19"),
        )
    )
    assert found == (
        PartyMoves("dprk", ("north",), (), 1, 0),
        PartyMoves("usa", ("usa",), (), 1, 0),
        PartyMoves("japan", ("japan",), (), 1, 0),
        PartyMoves("china", ("china",), (), 1, 0),
        PartyMoves("", ("talks",), (), 0, 1),
    )


def test_of_many_moves_the_weightiest_on_each_side_are_shown_the_latest_first():
    raising = [entry(f"r{n}", f"2013-06-{n:02}", score=-float(n)) for n in range(1, 7)]
    lowering = [entry(f"l{n}", f"2013-05-{n:02}", score=float(n)) for n in range(1, 6)]
    [found] = moves(known("2013-06-16", *lowering, *raising))
    assert found == PartyMoves(
        party="dprk",
        shown=("r6", "r5", "r4", "r3", "l5", "l4", "l3"),
        rest=("r2", "r1", "l2", "l1"),
        raising=6,
        lowering=5,
    )


def test_the_news_are_those_of_ten_days_and_lead_with_the_weightiest_of_the_latest_day():
    found = news(
        known(
            "2013-06-16",
            entry("too-old", "2013-06-05"),
            entry("oldest", "2013-06-06"),
            entry("words", "2013-06-16", score=0.0),
            entry("offer", "2013-06-16", "proposal", 3.0),
        )
    )
    assert found == News(
        days=10,
        first=date(2013, 6, 6),
        lead="offer",
        items=("offer", "words", "oldest"),
        total=3,
        before=(),
        silence=0,
    )


def test_of_many_news_the_weightiest_are_told_and_all_of_the_day_itself():
    today = [entry("today", "2013-06-16", score=0.0)]
    many = [entry(f"n{n}", "2013-06-10", score=-1.0 - n / 10) for n in range(12)]
    found = news(known("2013-06-16", *many, *today))
    assert found.items == ("today", *(f"n{n}" for n in range(11, 2, -1)))
    assert found.total == 13


def test_without_news_the_latest_events_are_named_and_the_silence_is_measured():
    old = [entry(f"e{n}", f"2013-01-0{n}") for n in range(1, 6)]
    found = news(known("2013-06-16", *old))
    assert (found.items, found.before) == ((), ("e5", "e4", "e3"))
    assert (found.silence, found.is_silent) == (162, True)


def test_of_the_rest_the_weightiest_forty_are_folded_away():
    many = [entry(f"m{n}", "2013-06-01", score=-1.0 - n / 100) for n in range(50)]
    [found] = moves(known("2013-06-16", *many))
    assert set(found.shown) == {"m49", "m48", "m47", "m46"}
    assert set(found.rest) == {f"m{n}" for n in range(6, 46)}
    assert found.raising == 50
