"""The same folding for what is stored and what is asked."""

import pytest

from events import search


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Kim Jong-un", ["kim", "jong", "un"]),
        ("Yŏnp'yŏng-do", ["yonp", "yong", "do"]),
        ("연평도 포격", ["연평도", "포격"]),
        ("“Sea of fire”!", ["sea", "of", "fire"]),
        ("ＤＰＲＫ", ["dprk"]),
        ("_ - '", []),
    ],
)
def test_text_becomes_lower_case_words_without_marks(text, words):
    assert search.fold(text) == words


def test_stored_words_are_distinct_and_in_order():
    assert search.words_of("Kim Jong-un", "Kim Yo-jong") == "kim jong un yo"
