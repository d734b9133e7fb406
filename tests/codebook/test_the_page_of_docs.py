"""docs/codebook.md says what the codebook says."""

import re
from pathlib import Path

from events import codebook

PAGE = (Path(__file__).parents[2] / "docs" / "codebook.md").read_text(encoding="utf-8")


def test_it_lists_every_type_with_default_and_range():
    rows = re.findall(r"^\| `(\w+)` \| (.+) \| (\S+) \| (\S+) to (\S+) \|$", PAGE, re.MULTILINE)
    assert rows == [
        (
            kind.code,
            kind.label_en,
            f"{kind.default_score:g}",
            f"{kind.min_score:g}",
            f"{kind.max_score:g}",
        )
        for kind in codebook.event_types().values()
    ]


def test_it_explains_every_word_of_the_small_vocabularies():
    words = re.findall(r"^\| `?([\w]+)`? \| [^|]+ \|$", PAGE, re.MULTILINE)
    expected = [str(number) for number in codebook.QUAD_CLASSES]
    for vocabulary in (
        codebook.ROLES,
        codebook.PRECISIONS,
        codebook.ATTRIBUTIONS,
        codebook.LINK_TYPES,
    ):
        expected += vocabulary
    assert [word for word in words if word in expected] == expected


def test_it_gives_the_words_of_a_score():
    rows = re.findall(r"^\| up to (\d+) \| ([\w ]+) \|$", PAGE, re.MULTILINE)
    assert [f"{word} escalation" for _size, word in rows] == [
        codebook.score_words(-float(size)) for size, _word in rows
    ]
    assert codebook.score_words(0) in PAGE
