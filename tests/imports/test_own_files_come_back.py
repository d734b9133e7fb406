"""The record's own files can be imported as they are: what readers download and what an operator dumps."""

from datetime import date

import pytest

from events.formats import FILES, dump
from events.formats.head import Head
from events.models import Claim, Event
from events.record import commit
from tests.cast import spring_2013
from tests.factories import recorded
from tests.imports.files import planned, results

pytestmark = pytest.mark.django_db


HEAD = Head(licence="", citation="", revision=1, view="", count=4)


def cast(title: str) -> None:
    """Spring 2013, and an event with a toll, a number that follows from a claim, and a month for its day."""
    spring_2013()
    event = recorded(
        title=title,
        title_ko="모든 공포의 총합",
        killed_low=1,
        killed_high=3,
        precision="month",
        first_day=date(2013, 4, 1),
    )
    source = event.citations.get().source
    Claim.objects.create(event=event, source=source, field="injured", value="7")
    commit([event], author="tests", approved_by="the data files")


def test_the_download_changes_nothing_though_its_formulae_are_defused(tmp_path):
    cast("=SUM of all fears")
    path = tmp_path / "events.csv"
    documents = Event.objects.published().document_bytes()
    path.write_bytes(b"".join(FILES["csv"].chunks(documents, HEAD)))
    assert b"'=SUM" in path.read_bytes()
    assert results(planned(path)) == ["unchanged"] * 4


def test_a_dump_changes_nothing(tmp_path):
    cast("The sum of all fears")
    dump.write(tmp_path)
    assert results(planned(tmp_path / "events" / "2010s.jsonl")) == ["unchanged"] * 6
