"""What the record covers: shares, independent publishers, thin years."""

from datetime import date

import pytest

from events import as_of, coverage
from events.covered.table import table
from tests.factories import ActorFactory, PublisherFactory, SourceFactory, recorded


@pytest.fixture
def seen(db):
    reuters, ap = PublisherFactory(slug="reuters"), PublisherFactory(slug="ap")
    digest = PublisherFactory(slug="digest", kind="aggregator")
    kcna = PublisherFactory(slug="kcna", kind="state_media", state_media=True)
    ActorFactory(slug="kpa", kind="military", parent=ActorFactory(slug="dprk"))

    def source(publisher, **fields):
        return SourceFactory(publisher=publisher, **fields)

    recorded(first_day=date(1976, 8, 18), sources=[source(reuters), source(ap)])
    recorded(initiators=["kpa"], sources=[source(reuters), source(reuters, via=ap)])
    recorded(
        initiators=["rok"],
        event_type="statement",
        score=1.5,
        sources=[source(reuters, language="ko"), source(digest, weak=True)],
        first_day=date(1978, 1, 1),
        precision="year",
    )
    recorded(sources=[source(kcna, weak=True, archived_url="https://archive.example/1")])
    recorded(status="draft", sources=[source(ap)])
    return coverage.measure()


def test_shares_count_published_events(seen):
    assert [(share.events, share.percent) for share in seen.shares] == [(1, 25), (1, 25), (1, 25)]


def test_who_repeats_or_carries_is_not_independent(seen):
    assert (seen.two_publishers, seen.single) == (1, 3)


def test_gaps_are_counted(seen):
    assert (seen.only_state_media, seen.only_weak, seen.not_to_the_day) == (1, 1, 1)
    assert (seen.sources, seen.korean_sources, seen.archived_sources) == (7, 1, 1)
    assert seen.publishers == 4


def test_decades_say_how_they_are_sourced(seen):
    rows = [(d.first, d.last, d.events, d.de_escalation, d.two_publishers) for d in seen.decades]
    assert rows == [(1970, 1979, 2, 1, 1), (2010, 2019, 2, 0, 0)]


def test_thin_years_run_to_the_year_before_the_present_one_as_in_the_table(seen):
    with as_of.reading(as_of.Moment(0, date(2016, 5, 1))):
        found = coverage.measure()
        assert found.thin_spans == ["1976–2015"]
        assert list(found.thin_years) == table().thin_years()


def test_an_empty_record_has_no_share(db):
    assert [share.percent for share in coverage.measure().shares] == [0, 0, 0]
