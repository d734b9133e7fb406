"""A reader chooses the language by address; the choice is remembered, and without a choice nothing is."""

import pytest
from django.test import Client
from django.utils import translation


def language_of(response) -> str:
    html = response.content.decode()
    return html[html.index("<html lang=") :][12:14]


def test_a_page_is_english_where_nobody_chose(client: Client, cast):
    response = client.get("/events/")
    assert (language_of(response), response["Content-Language"]) == ("en", "en")
    assert response.cookies == {}


def test_the_address_chooses_korean_for_this_answer(client: Client, cast):
    response = client.get("/events/?lang=ko")
    assert (language_of(response), response["Content-Language"]) == ("ko", "ko")


def test_a_choice_is_remembered_for_a_year_in_one_cookie(client: Client, cast):
    response = client.get("/?lang=ko")
    assert list(response.cookies) == ["django_language"]
    cookie = response.cookies["django_language"]
    assert (cookie.value, cookie["max-age"], cookie["samesite"], cookie["httponly"]) == (
        "ko",
        31_536_000,
        "Lax",
        True,
    )
    assert language_of(client.get("/actors/")) == "ko"
    assert language_of(client.get("/actors/?lang=en")) == "en"
    assert language_of(client.get("/actors/")) == "en"


def test_a_browser_that_prefers_korean_is_answered_in_korean_without_a_cookie(client: Client, cast):
    response = client.get("/events/", headers={"accept-language": "ko-KR,ko;q=0.9,en;q=0.5"})
    assert (language_of(response), response.cookies) == ("ko", {})


@pytest.mark.parametrize("query", ["lang=fr", "lang=", "lang=ko-KR"])
def test_a_language_that_the_site_does_not_speak_chooses_nothing(client: Client, cast, query):
    response = client.get(f"/actors/?{query}")
    assert (language_of(response), response.cookies) == ("en", {})


def test_the_language_ends_with_the_answer(client: Client, cast):
    client.get("/?lang=ko")
    assert translation.get_language() == "en"


def test_caches_are_told_what_the_language_depends_on(client: Client, cast):
    assert {"Accept-Language", "Cookie"} <= set(client.get("/events/")["Vary"].split(", "))


def test_a_page_held_in_one_language_does_not_answer_for_the_other(client: Client, cast):
    held = client.get("/events/?lang=en")["ETag"]
    again = Client().get("/events/?lang=ko", headers={"if-none-match": held})
    assert (again.status_code, language_of(again)) == (200, "ko")
    same = Client().get("/events/?lang=ko", headers={"if-none-match": again["ETag"]})
    assert same.status_code == 304


def test_the_switch_keeps_the_address_and_its_other_parameters(client: Client, cast):
    html = client.get("/events/?actor=dprk&from=2013&lang=ko").content.decode()
    assert 'href="/events/?actor=dprk&amp;from=2013&amp;lang=en" hreflang="en"' in html
    assert 'href="/events/?actor=dprk&amp;from=2013&amp;lang=ko" hreflang="ko"' in html


def test_search_engines_are_told_the_address_in_each_language(client: Client, cast):
    html = client.get("/events/?lang=ko&from=2013").content.decode()
    site = "http://testserver/events/?from=2013"
    assert f'<link rel="canonical" href="{site}&amp;lang=ko">' in html
    assert [line.strip() for line in html.splitlines() if 'rel="alternate" hreflang' in line] == [
        f'<link rel="alternate" hreflang="en" href="{site}">',
        f'<link rel="alternate" hreflang="ko" href="{site}&amp;lang=ko">',
        f'<link rel="alternate" hreflang="x-default" href="{site}">',
    ]
    english = client.get("/events/?lang=en&from=2013").content.decode()
    assert f'<link rel="canonical" href="{site}">' in english


def test_a_page_that_is_not_there_says_so_in_korean(client: Client, cast):
    response = client.get("/nothing/?lang=ko")
    assert response.status_code == 404
    assert "이 주소에는 페이지가 없습니다" in response.content.decode()
