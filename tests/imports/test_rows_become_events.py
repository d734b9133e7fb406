"""A row's cells become the event that they say; what is wrong is said by field, all of it at once."""

from datetime import date, datetime

import pytest

from events.formats import dump
from events.formats.row import CitationPart, EventRow, LinkPart, Toll
from events.models import Event, Revision
from tests.factories import recorded
from tests.imports.files import ROW, as_csv, as_jsonl, as_xlsx, imported, planned, said

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]


def stored(public_id: str) -> EventRow:
    return dump.event(Event.objects.for_detail().get(public_id=public_id))


def test_every_column_has_its_field(tmp_path):
    earlier = recorded(status="draft")
    row = {
        **ROW,
        "key": "kida-1",
        "title_ko": "북한, 미국에 대화 제의",
        "summary_ko": "국방위원회가 고위급 회담을 제의했다.",
        "last_day": "2013-06-18",
        "attribution": "Claimed by one side",
        "others": "South Korea",
        "killed_low": "2",
        "killed_best": "3",
        "killed_high": "4",
        "injured_best": "1,200",
        "links": f"responds_to {earlier.public_id}",
        "source_locator": "p. 4",
        "note": "Time zone?",
    }
    [outcome] = imported(as_csv(tmp_path / "f.csv", [row])).outcomes
    assert stored(outcome.id) == EventRow(
        id=outcome.id,
        status="draft",
        first_day=date(2013, 6, 16),
        last_day=date(2013, 6, 18),
        precision="day",
        title=ROW["title"],
        title_ko="북한, 미국에 대화 제의",
        summary=ROW["summary"],
        summary_ko="국방위원회가 고위급 회담을 제의했다.",
        event_type="proposal",
        score=3.0,
        attribution="claimed",
        initiators=("dprk",),
        targets=("usa",),
        others=("rok",),
        place="pyongyang",
        killed=Toll(2, 3, 4),
        injured=Toll(best=1200),
        citations=(CitationPart("https://en.yna.co.kr/view/1", "p. 4"),),
        links=(LinkPart("responds_to", earlier.public_id),),
        note="Time zone?",
    )


@pytest.mark.parametrize(
    ("typed", "day", "precision"),
    [
        ("2013-06-16", date(2013, 6, 16), "day"),
        ("2013-6-1", date(2013, 6, 1), "day"),
        ("2013-06", date(2013, 6, 1), "month"),
        ("2013", date(2013, 1, 1), "year"),
    ],
)
def test_the_precision_follows_from_the_day(tmp_path, typed, day, precision):
    [outcome] = imported(as_csv(tmp_path / "f.csv", [{**ROW, "first_day": typed}])).outcomes
    event = stored(outcome.id)
    assert (event.first_day, event.precision) == (day, precision)


def test_a_spreadsheet_gives_days_numbers_and_texts(tmp_path):
    rows = [
        ["First day", "Title", "Type", "Score", "Initiators", "Killed best"],
        [datetime(2013, 6, 16), "North Korea speaks", "Proposal", 2.5, "North Korea", 3],
    ]
    [outcome] = imported(as_xlsx(tmp_path / "f.xlsx", rows)).outcomes
    event = stored(outcome.id)
    assert (event.first_day, event.event_type, event.score) == (date(2013, 6, 16), "proposal", 2.5)
    assert (event.initiators, event.killed) == (("dprk",), Toll(best=3))


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_any_of_three_signs_separates_cells(tmp_path, separator):
    [outcome] = planned(as_csv(tmp_path / "f.csv", [ROW], separator)).outcomes
    assert outcome.result == "created"


def test_lines_of_json_may_be_nested_or_flat(tmp_path):
    nested = {
        **{name: ROW[name] for name in ("first_day", "title", "event_type", "summary")},
        "score": 3.0,
        "initiators": ["dprk"],
        "killed": {"low": 1, "high": 2},
        "citations": [{"source": "https://en.yna.co.kr/view/1", "locator": "p. 4"}],
        "claims": [{"source": "https://en.yna.co.kr/view/1", "field": "killed", "value": "2"}],
    }
    [outcome] = imported(as_jsonl(tmp_path / "f.jsonl", [nested])).outcomes
    event = stored(outcome.id)
    assert (event.killed, event.citations[0].locator) == (Toll(1, None, 2), "p. 4")
    assert event.claims[0].value == "2"


def test_a_row_says_everything_that_is_wrong_with_it(tmp_path):
    bad = {
        **ROW,
        "first_day": "16/06/2013",
        "event_type": "propossal",
        "score": "-20",
        "initiators": "dprkk",
        "targets": "usa; usa; United States",
        "others": "usa",
        "topics": "nothing",
        "killed_low": "many",
        "injured_low": "5",
        "injured_high": "4",
        "links": "k7f3q9",
        "source_2_title": "No address",
    }
    [outcome] = planned(as_csv(tmp_path / "f.csv", [bad])).outcomes
    assert (outcome.line, outcome.result) == (2, "rejected")
    assert said(outcome) == [
        ("first_day", "“16/06/2013” is no day such as 2013-06-16, 2013-06 or 2013"),
        ("event_type", "“propossal” is no type of the codebook; did you mean proposal?"),
        ("score", "“-20” lies outside -10 to +10"),
        ("killed_low", "“many” is no number of people"),
        ("links", "“k7f3q9” is no relation and id, such as “responds_to k7f3q9”"),
        ("source_2_url", "is empty, and other columns of the source are not"),
        ("initiators", "“dprkk” is not there; did you mean dprk?"),
        ("topics", "“nothing” is not there"),
        ("injured_low", "must rise from low to best to high"),
        ("initiators", "usa has two roles"),
    ]


def test_the_codebook_and_the_record_have_their_say(tmp_path):
    rows = [
        {**ROW, "score": "-3"},
        {**ROW, "title": "Another", "links": "follows zzzzzz"},
        {**ROW, "title": "x" * 121},
    ]
    assert [said(outcome) for outcome in planned(as_csv(tmp_path / "f.csv", rows)).outcomes] == [
        [("score", "A score of Proposal or offer lies between 1 and 4, or is 0.")],
        [("", "Names what is not there: zzzzzz.")],
        [("title", "has 121 characters; 120 are the most")],
    ]


def test_one_bad_row_keeps_all_others_out(tmp_path):
    before = Revision.objects.count()
    rows = [
        {**ROW, "title": f"Step {n}", "source_url": f"https://yna.co.kr/{n}", "source_title": "New"}
        for n in range(9)
    ]
    plan = imported(as_csv(tmp_path / "f.csv", [*rows, {**ROW, "score": "x"}]))
    assert [outcome.result for outcome in plan.outcomes] == ["created"] * 9 + ["rejected"]
    assert (Event.objects.count(), Revision.objects.count()) == (0, before)


def test_one_event_cannot_stand_on_two_lines(tmp_path):
    [_one, two] = planned(as_csv(tmp_path / "f.csv", [ROW, ROW])).outcomes
    assert said(two) == [("", "is the same event as line 2")]
