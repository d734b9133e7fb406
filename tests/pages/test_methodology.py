"""How tension is measured: the page says the constants of the code, and its worked day is the index of that day."""

from datetime import date

import pytest

from events import methodology
from events.analysis import climate, coverage, series, tension, weights
from tests.factories import recorded


def page(client) -> str:
    return client.get("/methodology/").content.decode()


@pytest.fixture
def changed(monkeypatch):
    """The constants at other values, as another version of the method would have them."""
    return methodology.Constants(
        version="9.9",
        half_life=41.0,
        power=3.0,
        doubled=8.0,
        reserved_weight=7.0,
        score_doubt=2.0,
        claimed_doubt=22.0,
        disputed_doubt=44.0,
        band_z=1.234,
        levels=(11.0, 33.0, 55.0, 77.0),
        lead=23.0,
        mixed_from=17.0,
        arrow_change=13.0,
        arrow_days=37,
        major_score=6.5,
        full_years=27,
        coverage_days=362,
        thin_below=8,
        phase_enter=21.0,
        phase_leave=9.0,
        phase_days=16,
        phase_gap=47,
        wave_swing=27.0,
        least_act=2.5,
        closing_days=32,
        enough_ended=7,
    )


def test_the_constants_are_those_of_the_code():
    found = methodology.Constants()
    assert (found.version, found.power, found.doubled) == ("1.0", 2.0, 4.0)
    assert found.half_life == tension.HALF_LIFE_DAYS == 30.0
    assert found.reserved_weight == weights.weight(-10)
    assert (found.claimed_doubt, found.disputed_doubt) == (15.0, 30.0)
    assert found.levels == (15.0, 35.0, 60.0, 80.0)
    assert [str(climate.level(bound - 0.1)) for bound in found.levels] == [
        "low",
        "raised",
        "high",
        "very high",
    ]
    assert (found.lead, found.mixed_from) == (climate.CLIMATE_LEAD, climate.MIXED_FROM)
    assert (found.major_score, found.full_years) == (series.MAJOR_SCORE, series.FULL_SERIES_YEARS)
    assert (found.coverage_days, found.thin_below) == (coverage.COVERAGE_DAYS, coverage.THIN_BELOW)
    assert (found.phase_enter, found.phase_leave) == (20.0, 10.0)
    assert (found.phase_days, found.phase_gap, found.wave_swing) == (14, 45, 25.0)
    assert (found.least_act, found.closing_days, found.enough_ended) == (2.0, 30, 8)


def test_no_constant_is_written_into_the_page(client, cast, monkeypatch, changed):
    monkeypatch.setattr(methodology, "Constants", lambda: changed)
    html = page(client)
    for said in (
        "Method 9.9",
        "Twice the score weighs 8 times as much",
        "and weigh 7.",
        "<sup>3</sup>",
        "halves every 41 days",
        "⁄ 41</sup>",
        "up to 2 point higher or lower",
        "1.234 standard deviations",
        "by 22 per cent",
        "by 44 per cent",
        "11 – 33",
        "55 – 77",
        "leads by 23 points",
        "both read 17 or more",
        "of 37 days ago, and takes 13 points",
        "scored 6.5 or more",
        "reaches 27 years",
        "fewer than 8 events fall in 362 days",
        "stays at +9 or above and reaches +21",
        "at most 47 days between them",
        "shorter than 16 days is dropped",
        "scored 2.5 or more fall on a single day",
        "fell by 27 points",
        "scored 2.5 or more, in its last 32 days or on the first day without it closed it",
        "over more than 47 days before it",
        "fewer than 7 that have ended",
    ):
        assert said in html, said


def test_single_events_read_what_the_method_prints():
    assert [(one.score, round(one.reading)) for one in methodology.calm_days()] == [
        (-10.0, 98),
        (-9.0, 43),
        (-7.5, 32),
        (-6.0, 22),
        (-5.0, 16),
        (-3.0, 6),
        (3.0, 6),
        (8.0, 36),
        (9.0, 43),
    ]


def test_every_reading_lies_in_the_range_of_its_type():
    for one in methodology.calm_days():
        assert one.kind.min_score <= one.score <= one.kind.max_score, one.code


def test_an_event_fades_below_a_point_on_the_day_said():
    for score in methodology.FADING:
        days = methodology.days_to_fade(score)
        left = [weights.weight(score) * tension.DAILY_DECAY**d for d in (days - 1, days)]
        assert tension.gauge(left[0]) >= 1 > tension.gauge(left[1])


def test_the_worked_day_adds_up_to_the_index_of_that_day(client, cast):
    worked = methodology.example(1)
    api = client.get("/api/v1/tension/?from=2013-04-10&to=2013-04-10&on=2013-04-10").json()["on"]
    assert worked.day == date(2013, 4, 10)
    for side, name in ((worked.raising, "escalation"), (worked.lowering, "de_escalation")):
        total = sum(part.left for part in side.parts) + side.others_left
        assert total == pytest.approx(api[f"{name}_pressure"], abs=1e-9)
        assert 100 * (1 - 2**-total) == pytest.approx(api[name], abs=1e-9)
    assert worked.net == pytest.approx(api["net"], abs=1e-9)
    html = page(client)
    assert f"<strong>{worked.net:.1f}</strong>" in html
    for event in (cast.test, cast.resolution, cast.threat):
        assert event.get_absolute_url() in html


def test_only_the_largest_are_named_and_the_rest_are_summed(client, db):
    for day in range(1, 9):
        recorded(first_day=date(2013, 3, day))
    worked = methodology.example(1)
    assert [part.days for part in worked.raising.parts] == [33, 34, 35, 36, 37]
    assert worked.raising.others == 3
    assert "3 other events, mostly faded" in page(client)


def test_a_record_that_begins_later_works_out_its_newest_day(client, db):
    recorded(first_day=date(2020, 6, 16))
    assert "A day worked out: 16 June 2020" in page(client)


def test_an_empty_record_has_no_worked_day(client, db):
    assert "No event is published yet." in page(client)


def test_the_words_that_are_not_used_stand_in_one_sentence_alone(client, cast):
    html = page(client)
    for word in ("probability", "danger", "threat level", "prediction"):
        assert html.count(word) == 1, word


def test_every_page_leads_to_it(client, cast):
    for path in ("/", "/events/", "/about/"):
        assert 'href="/methodology/"' in client.get(path).content.decode()
    assert "/methodology/</loc>" in client.get("/sitemap-pages.xml").content.decode()
