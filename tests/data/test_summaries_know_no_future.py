"""A title or summary tells what could be known on the event's last day: what came later is another event."""

import re

import pytest

from events.models import Event

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("opening_record")]

#: Years that lay ahead and were named on the day: the end of a promise, a plan, a season of games.
PLANNED = {
    ("2cm7kx", 1964),
    ("3f3s7v", 2024),
    ("5nd8w5", 1978),
    ("dqkdcs", 2012),
    ("n5nm4s", 2022),
    ("sbvhk4", 2005),
    ("scfbkk", 2003),
    ("sd22qh", 2003),
    ("tt242q", 2045),
    ("vvvxwr", 2003),
    ("w77stm", 1982),
    ("w77stm", 1984),
    ("zr3nst", 2008),
}

#: A number of a resolution is no year.
YEAR = re.compile(r"(?<!Resolution )\b(?:18|19|20)\d\d\b")

HINDSIGHT = re.compile(
    r"\b(?:years|months|weeks) later\b"
    r"|\blater (?:accused|admitted|agreed|blamed|called|concluded|confirmed|denied|found|judged|said|showed)\b"
    r"|\bwould later\b|\bproved to be\b|\bwent on to\b|\bever since\b|\bto this day\b"
    r"|\bstill (?:exists|stands|anchors)\b|\beventually\b|\bsubsequently\b|\bin retrospect\b",
    re.IGNORECASE,
)


def texts() -> list[tuple[str, int, str]]:
    """Id, year of the last day, and words of every event."""
    return [
        (event.public_id, event.until.year, f"{event.title}. {event.summary}")
        for event in Event.objects.order_by("first_day")
    ]


def test_a_year_to_come_is_named_only_where_it_was_planned():
    named = {
        (id, int(found))
        for id, year, text in texts()
        for found in YEAR.findall(text)
        if int(found) > year
    }
    assert named == PLANNED


def test_no_word_of_hindsight_is_used():
    found = {(id, match[0]) for id, _year, text in texts() if (match := HINDSIGHT.search(text))}
    assert found == set()
