"""An address says whether it is recorded, who publishes there and since when."""

import pytest

from events import addresses
from tests.factories import PublisherFactory, SourceFactory

pytestmark = pytest.mark.django_db

HERE = "https://www.koreaherald.com/article/20130616/talks"


@pytest.mark.parametrize(
    "other",
    [
        "http://koreaherald.com/article/20130616/talks/",
        f"{HERE}?utm_source=mail&fbclid=1#top",
        HERE.replace("www.koreaherald", "KoreaHerald"),
    ],
)
def test_a_recorded_source_is_found_under_every_form_of_its_address(other):
    source = SourceFactory(url=HERE)
    assert addresses.recorded(other) == source


@pytest.mark.parametrize("other", [f"{HERE}?page=2", f"{HERE}/2", "https://kh.com/article"])
def test_another_page_is_another_source(other):
    SourceFactory(url=HERE)
    assert addresses.recorded(other) is None


def test_what_follows_the_reader_is_left_out_and_the_rest_stays_as_it_is_written():
    assert addresses.clean("https://A.org/x?id=%EA%B0%80&utm_medium=b#c") == (
        "https://a.org/x?id=%EA%B0%80"
    )
    assert addresses.clean("https://a.org/x?a;b=1&c") == "https://a.org/x?a;b=1&c"


def test_the_publisher_is_the_one_with_the_longest_host():
    yonhap = PublisherFactory(slug="yonhap", hosts=["yna.co.kr"])
    english = PublisherFactory(slug="yonhap-en", hosts=["en.yna.co.kr"])
    assert addresses.publisher_of("https://www.yna.co.kr/view/1") == yonhap
    assert addresses.publisher_of("https://en.yna.co.kr/view/1") == english
    assert addresses.publisher_of("https://m.en.yna.co.kr/view/1") == english
    assert addresses.publisher_of("https://notyna.co.kr/view/1") is None


def test_day_and_language_are_guessed_from_the_address_and_its_neighbours():
    SourceFactory(url="https://a.org/1", language="ko")
    guess = addresses.guess("https://a.org/2013/06/16/talks?utm_source=x")
    assert (guess.url, guess.publisher, guess.published, guess.language) == (
        "https://a.org/2013/06/16/talks",
        None,
        "2013-06-16",
        "ko",
    )
    assert addresses.guess("https://b.org/story-20131399").published == ""


@pytest.mark.parametrize("text", ["yonhap talks", "https://", "https://x y.org", "ftp://a.org/1"])
def test_words_are_no_address(text):
    assert not addresses.is_address(text)
