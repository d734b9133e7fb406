"""The help beside type and score says what the codebook says."""

import json
import re

from django.urls import reverse

from events import codebook
from events.admin.coding_help import coding_help
from tests.admin.forms import ADD


def test_the_form_carries_the_help_of_every_type(editor):
    page = editor.get(reverse(ADD)).content.decode()
    text = re.search(r'<script id="coding-help-data" type="application/json">(.*?)</script>', page)
    assert json.loads(text[1]) == json.loads(json.dumps(coding_help()))


def test_the_help_agrees_with_the_codebook():
    types = coding_help()["types"]
    assert list(types) == list(codebook.event_types())
    for code, kind in codebook.event_types().items():
        said = types[code]
        assert (said["min"], said["max"], said["default"]) == (
            kind.min_score,
            kind.max_score,
            kind.default_score,
        )
        assert (said["definition"], said["what_moves_it"]) == (kind.definition, kind.what_moves_it)
        assert said["examples"] == list(kind.examples)
        numbers = [int(text[0]) if text else None for text in said["quad"]]
        assert numbers == [kind.quad_class(score) for score in (-5, 0, 5)]


def test_every_score_has_the_words_of_the_codebook():
    bands = coding_help()["words"]
    for tenth in range(-100, 101):
        score = tenth / 10
        said = [words for low, high, words in bands if low <= score <= high]
        assert said == [codebook.score_words(score)]
