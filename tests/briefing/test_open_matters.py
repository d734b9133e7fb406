"""An offer stands open until it is taken up, refused, withdrawn, fulfilled or overtaken; a threat until carried out."""

import pytest

from events.briefing.open_matters import Matter, OpenMatters, matter, open_matters
from tests.briefing.cast import entry, known, offer


def test_an_offer_stands_open_with_its_first_reactions():
    words = [
        entry(
            f"words-{n}",
            f"2013-06-0{n}",
            "statement",
            0.0,
            parties=("usa",),
            links=(("responds_to", "offer"),),
        )
        for n in (2, 3, 4, 5)
    ]
    found = open_matters(known("2013-06-10", offer(), *words))
    assert found == OpenMatters(offers=(Matter("offer", 9, ("words-2", "words-3", "words-4")),))


@pytest.mark.parametrize(
    ("ending", "kind", "score", "link", "parties", "toward"),
    [
        ("cancelled", "statement", 0.0, "cancels", ("dprk",), ()),
        ("fulfilled", "talks", 3.0, "fulfils", ("dprk", "usa"), ()),
        ("refused", "rejection", -2.0, "responds_to", ("usa",), ("dprk",)),
        ("refused", "rejection", -2.0, "follows", ("dprk",), ("usa",)),
        ("taken_up", "talks", 3.0, "responds_to", ("dprk", "usa"), ()),
        ("taken_up", "summit", 7.0, "follows", ("dprk", "usa"), ()),
        ("taken_up", "humanitarian_aid", 3.5, "responds_to", ("usa",), ("dprk",)),
        ("met", "talks", 3.0, None, ("dprk", "usa"), ()),
        ("", "talks", 3.0, "follows", ("dprk", "china"), ()),
        ("", "rejection", -2.0, "follows", ("rok",), ("japan",)),
        ("", "proposal", 2.5, "responds_to", ("usa",), ("dprk",)),
        ("", "humanitarian_aid", 3.5, "follows", ("usa",), ("dprk",)),
        ("", "talks", 1.0, None, ("usa", "rok"), ()),
    ],
)
def test_what_ends_an_offer(ending, kind, score, link, parties, toward):
    links = ((link, "offer"),) if link else ()
    later = entry("later", "2013-06-05", kind, score, parties=parties, toward=toward, links=links)
    made = offer()
    found = matter(known("2013-06-10", made, later), made)
    assert (found.ending, found.ended_by) == (ending, "later" if ending else "")


def test_an_offer_to_two_is_overtaken_only_when_both_have_met():
    made = offer(toward=("usa", "rok"))
    one = entry("one", "2013-06-05", "talks", 3.0, parties=("dprk", "rok"), toward=())
    both = entry("both", "2013-06-08", "talks", 3.0, parties=("dprk", "rok", "usa"), toward=())
    assert matter(known("2013-06-06", made, one), made).ending == ""
    assert matter(known("2013-06-10", made, one, both), made).ended_by == "both"


def test_a_threat_is_ended_by_the_deed_and_not_by_an_answer():
    made = entry("threat", "2013-01-24")
    answer = entry("answer", "2013-01-25", "deployment", -4.0, links=(("responds_to", "threat"),))
    deed = entry("deed", "2013-02-12", "nuclear_test", -7.5, links=(("fulfils", "threat"),))
    assert open_matters(known("2013-02-11", made, answer)).threats == (
        Matter("threat", 18, ("answer",)),
    )
    assert open_matters(known("2013-02-12", made, answer, deed)).threats == ()


def test_after_90_days_a_matter_is_only_named_and_after_a_year_no_longer():
    made = offer("2013-01-01")
    assert open_matters(known("2013-03-31", made)).offers == (Matter("offer", 89),)
    assert open_matters(known("2013-04-01", made)).older == (Matter("offer", 90),)
    assert open_matters(known("2013-12-31", made)).older == (Matter("offer", 364),)
    assert open_matters(known("2014-01-01", made)).older == ()


def test_what_came_more_than_a_year_later_did_not_take_it_up():
    made = offer("2013-01-01")
    late = entry("late", "2014-02-01", "talks", 3.0, parties=("dprk", "usa"), toward=())
    assert matter(known("2014-03-01", made, late), made).ending == ""
    word = entry("word", "2014-02-01", "statement", 0.0, links=(("cancels", "offer"),))
    assert matter(known("2014-03-01", made, word), made).ending == ""


def test_of_many_offers_the_latest_are_shown_whole_and_the_others_named():
    many = [entry(f"offer-{n}", f"2013-05-{n + 1:02}", "proposal", 2.0) for n in range(30)]
    found = open_matters(known("2013-06-10", *many))
    assert [one.id for one in found.offers] == [f"offer-{n}" for n in range(29, 21, -1)]
    assert [one.id for one in found.older] == [f"offer-{n}" for n in range(21, 1, -1)]
