"""Dates, lists, numbers and views of the record, as Korean says them."""

from datetime import date

import pytest
from django.http import QueryDict
from django.utils import translation

from events import codebook, codebook_words, facets, narrowing, words
from events.filters import EventFilter


@pytest.fixture(autouse=True)
def _korean():
    with translation.override("ko"):
        yield


@pytest.mark.parametrize(
    ("first", "last", "precision", "said"),
    [
        (date(2013, 6, 16), None, "day", "2013년 6월 16일"),
        (date(2013, 6, 4), date(2013, 6, 7), "day", "2013년 6월 4~7일"),
        (date(2013, 5, 28), date(2013, 6, 3), "day", "2013년 5월 28일~6월 3일"),
        (date(2013, 12, 30), date(2014, 1, 2), "day", "2013년 12월 30일~2014년 1월 2일"),
        (date(2013, 6, 1), None, "month", "2013년 6월"),
        (date(2013, 1, 1), None, "year", "2013년"),
    ],
)
def test_an_events_time(first, last, precision, said):
    assert words.when(first, last, precision) == said


def test_dates_of_sources_and_numbers_of_people():
    assert [words.partial(text) for text in ("2013-06-16", "2013-06", "2013")] == [
        "2013년 6월 16일",
        "2013년 6월",
        "2013년",
    ]
    assert [words.toll(3, None, None), words.toll(None, None, 20), words.toll(40, 46, 50)] == [
        "최소 3",
        "최대 20",
        "46 (40~50)",
    ]


def test_lists():
    assert words.either(["북한", "중국", "미국"]) == "북한, 중국 또는 미국"
    # A word joiner stands before the dot, so that no line begins with one.
    assert words.all_of(["북한", "중국", "미국"]) == "북한\u2060·중국\u2060·미국"


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("", "모든 사건"),
        ("lang=ko", "모든 사건"),
        ("from=2013&to=2013", "2013년의 사건"),
        ("from=2012&to=2013&dyad=dprk:usa", "2012년부터 2013년까지 북한\u2060·미국 간 사건"),
        (
            "on=2013-02-12&initiator=dprk&target=rok,usa&quad_class=4",
            "2013년 2월 12일 북한 주도, 한국 또는 미국 대상 물질적 갈등 사건",
        ),
        (
            "place=punggye-ri&topic=nuclear&direction=escalation&max_score=-5",
            "풍계리에서 일어난 긴장 고조, ‘핵 문제’ 주제, 점수 −5.0 이하 사건",
        ),
        (
            "event_type=threat,icbm_launch&attribution=claimed&q=sea",
            "위협·최후통첩 또는 대륙간탄도미사일(ICBM) 발사 유형, 일방 주장, ‘sea’ 포함 사건",
        ),
    ],
)
def test_a_view_in_words(cast, query, said):
    assert EventFilter.of(QueryDict(query)).words() == said


def test_the_facets_of_a_view(cast):
    found = {facet.name: facet for facet in facets.facets(EventFilter.of(QueryDict("")))}
    assert [found[name].label for name in ("actor", "event_type", "place")] == [
        "행위자",
        "사건",
        "장소",
    ]
    said = {
        name: [(choice.label, choice.count) for choice in found[name].choices]
        for name in ("direction", "quad_class", "topic", "place", "attribution", "event_type")
    }
    assert said == {
        "direction": [("긴장 고조", 3)],
        "quad_class": [("물질적 갈등", 2), ("언어적 갈등", 1)],
        "topic": [("핵 문제", 2), ("Sanctions", 1)],
        "place": [("풍계리", 1)],
        "attribution": [("확인", 2), ("일방 주장", 1)],
        "event_type": [("핵실험", 1), ("제재", 1), ("위협·최후통첩", 1)],
    }
    # Without a Korean name the English one stands.
    assert ("북한", 3) in [(choice.label, choice.count) for choice in found["actor"].choices]
    assert "Un security council" in [choice.label for choice in found["initiator"].choices]


def test_the_parts_of_a_view(cast):
    view = EventFilter.of(QueryDict("actor=dprk&from=2013-02&quad_class=3&q=test"))
    assert [(part.label, part.text) for part in narrowing.parts(view)] == [
        ("시작", "2013년 2월"),
        ("행위자", "북한"),
        ("말과 행동", "언어적 갈등"),
        ("검색어", "‘test’"),
    ]


def test_scores_and_types_in_words():
    assert [codebook_words.score(score) for score in (-7.5, 0, 1.5)] == [
        "매우 강한 긴장 고조",
        "대치선 너머에 영향 없음",
        "약한 긴장 완화",
    ]
    kind = codebook.event_types()["talks"]
    assert codebook_words.type_label(kind) == "회담·협상"
    assert codebook_words.definition(kind).startswith("당국자가 만나 협상한 것")
