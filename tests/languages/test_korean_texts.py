"""The Korean texts are complete and settled, and keep every gap of the English ones.

A text that is new in the sources: `manage.py messages`, then its Korean in locale/ko/LC_MESSAGES/django.po.
"""

import re

import pytest
from babel.messages.catalog import Catalog

from events import codebook, codebook_words
from events.management.commands import messages

#: %(name)s and %(name)d of Python, {name} of the chart, {} of str.format, and the tags of HTML with their addresses.
GAPS = re.compile(r"%\(\w+\)[.\d]*[a-z]|%%|\{\w*\}|</?\w+[^>]*>|&\w+;")


def test_every_text_of_the_sources_has_its_korean():
    assert messages.problems() == []


def gaps(text: str) -> list[str]:
    return sorted(GAPS.findall(text))


def test_the_korean_has_the_same_gaps_as_the_english():
    wrong = []
    for message in messages.translated():
        # Korean has one form for any number; it is held to the one that English uses for many.
        english = message.id if isinstance(message.id, str) else message.id[-1]
        korean = message.string if isinstance(message.string, str) else message.string[0]
        if message.id and korean and gaps(korean) != gaps(english):
            wrong.append((english, korean))
    assert wrong == []


def test_new_fuzzy_and_empty_texts_are_named(monkeypatch):
    sources, korean = Catalog(locale="ko", fuzzy=False), Catalog(locale="ko", fuzzy=False)
    for text in ("Actors", "Events", "Places", "Topics"):
        sources.add(text)
    korean.add("Actors", "행위자", flags=["fuzzy"])
    korean.add("Events", "")
    korean.add("Places", "장소")
    monkeypatch.setattr(messages, "extracted", lambda: sources)
    monkeypatch.setattr(messages, "translated", lambda: korean)
    assert messages.problems() == [
        "missing: 'Topics'",
        "not translated: 'Events'",
        "fuzzy: 'Actors'",
    ]


def test_a_text_of_a_template_is_found_with_its_context_and_its_plural():
    found = messages.extracted()
    assert found.get("after")
    assert found.get(("event", "events"), context="after their number").locations != []


def test_every_label_of_the_codebook_is_named_for_translators():
    vocabularies = (
        codebook.QUAD_CLASSES,
        codebook.ROLES,
        codebook.PRECISIONS,
        codebook.ATTRIBUTIONS,
        codebook.LINK_TYPES,
        codebook.LINK_TYPES_REVERSED,
        codebook.DIRECTIONS,
    )
    labels = {label for vocabulary in vocabularies for label in vocabulary.values()}
    groups = {kind.group for kind in codebook.event_types().values()}
    scores = {codebook.score_words(tenth / 10) for tenth in range(-100, 101)}
    assert labels | groups | scores == set(codebook_words.LABELS)


def test_every_type_of_the_codebook_has_its_korean_texts():
    assert list(codebook.korean()) == list(codebook.event_types())
    for text in codebook.korean().values():
        assert re.search("[가-힣]", text.definition)
        assert re.search("[가-힣]", text.what_moves_it)
    with pytest.raises(KeyError):
        codebook.korean("0.9")


def test_scores_in_the_korean_texts_are_those_of_the_codebook():
    kinds, korean = codebook.event_types(), codebook.korean()
    number = re.compile(r"(?<![\d,.])-?\d+\.?\d*(?=[ .:;~]|$| to| or| 이상)")
    for code in ("nuclear_test", "threat", "summit", "sanctions_relief", "irbm_mrbm_launch"):
        scores = [
            sorted({float(n) for n in number.findall(text)})
            for text in (kinds[code].what_moves_it, korean[code].what_moves_it)
        ]
        assert scores[0] == scores[1], code
