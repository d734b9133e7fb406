"""Every page answers in Korean when asked, and shows Korean names and titles where there are any."""

import re

import pytest
from django.test import Client

PAGES = {
    "/": "무엇이 움직였나",
    "/events/": "모든 사건",
    "/actors/": "행동하는 쪽과 그 대상이 되는 쪽",
    "/actors/dprk/": "연도별 사건",
    "/dyads/": "대치 당사자 간",
    "/dyads/dprk/usa/": "양방향",
    "/briefing/2013-03-08/": "이날 열려 있던 것",
    "/sources/": "모든 사건은 적어도 하나의 간행물에 근거한다",
    "/publishers/": "출처를 발행한 곳을 종류별로 실었다",
    "/publishers/kcna/": "관영매체",
    "/topics/": "주제어",
    "/topics/nuclear/": "핵 문제",
    "/places/": "사건이 일어난 곳",
    "/places/punggye-ri/": "풍계리",
    "/codebook/": "점수의 뜻",
    "/data/": "기록 전체 또는 원하는 부분을 내려받을 수 있다",
    "/about/": "이 기록에 대하여",
}
#: Elements whose words a Korean page leaves in English on purpose: they say so, or are code.
ENGLISH = re.compile(
    r"<(\w+)[^>]* lang=\"en\"[^>]*>.*?</\1>|<code.*?</code>|<script.*?</script>|<template.*?</template>",
    re.DOTALL,
)


@pytest.mark.parametrize(("path", "words"), PAGES.items())
def test_a_page_in_korean(client: Client, cast, path, words):
    korean = client.get(path, {"lang": "ko"}).content.decode()
    assert '<html lang="ko">' in korean
    assert words in korean


@pytest.mark.parametrize("path", PAGES)
def test_the_same_page_in_english_holds_no_word_of_korean_interface(client: Client, cast, path):
    html = client.get(path).content.decode()
    assert '<html lang="en">' in html
    plain = re.sub(r'<(\w+)[^>]* lang="ko"[^>]*>.*?</\1>', "", html, flags=re.DOTALL)
    assert re.findall("[가-힣]+", plain) == []


def test_an_event_is_shown_under_its_korean_title_and_names(client: Client, cast):
    html = client.get(cast.test.get_absolute_url(), {"lang": "ko"}).content.decode()
    assert "<h1>북한, 3차 핵실험 실시</h1>" in html
    assert "2013년 2월 12일</time>" in html
    assert 'href="/actors/dprk/">북한</a>' in html
    assert 'href="/places/punggye-ri/">풍계리</a>' in html
    assert "핵실험</a>" in html
    assert "이 사건에 대한 대응" in html
    assert "한반도 긴장 연표, 「북한, 3차 핵실험 실시, 2013년 2월 12일」, " in html


def test_a_text_that_is_not_in_korean_yet_says_that_it_is_english(client: Client, cast):
    html = client.get(cast.test.get_absolute_url(), {"lang": "ko"}).content.decode()
    assert f'<p class="event__summary" lang="en">{cast.test.summary}</p>' in html
    assert "요약은 아직 영어로만 있다." in html
    english = client.get(cast.test.get_absolute_url(), {"lang": "en"}).content.decode()
    assert f'<p class="event__summary">{cast.test.summary}</p>' in english


def test_no_english_interface_is_left_on_the_page_of_an_event(client: Client, cast):
    html = client.get(cast.test.get_absolute_url(), {"lang": "ko"}).content.decode()
    body = ENGLISH.sub("", html[html.index("<body") :])
    texts = [text.strip() for text in re.findall(">([^<>]+)<", body)]
    english = [text for text in texts if re.search("[a-z]{3}", text)]
    # What is left are names and titles as their publishers wrote them, the address in the citation, and formats
    # that are called so in every language.
    kept = (
        "http",
        "(.bib)",
        "(.json)",
        "(.ris)",
        "oEmbed",
        "Article",
        "Publisher",
        "Un security council",
        "UN Security Council",
        "North Korea threatens",
    )
    assert [text for text in english if not any(word in text for word in kept)] == []
