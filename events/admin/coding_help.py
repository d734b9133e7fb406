"""The codebook's help beside type and score, as data for the form's script."""

from typing import Any

from django.utils.translation import gettext as _

from events import codebook, codebook_words
from events.admin.labels import type_label


def coding_help() -> dict[str, Any]:
    """Every type of the codebook with what an editor needs to code it, and the words of every score.

    `quad` names the quad class for a score below, at and above zero, empty for types without one. `words` is a list of
    `[low, high, words]` over the whole scale.
    """
    types = {
        code: {
            "label": type_label(code),
            "group": _(kind.group),
            "definition": codebook_words.definition(kind),
            "default": kind.default_score,
            "min": kind.min_score,
            "max": kind.max_score,
            "what_moves_it": codebook_words.what_moves_it(kind),
            "examples": list(kind.examples),
            "mode": kind.mode,
            "quad": [_quad(kind, score) for score in (-1, 0, 1)],
        }
        for code, kind in codebook.event_types().items()
    }
    return {"version": codebook.VERSION, "types": types, "words": score_bands()}


def score_bands() -> list[list[Any]]:
    """Neighbouring scores of the same words together, from -10 to +10 in tenths."""
    bands: list[list[Any]] = []
    for tenth in range(-100, 101):
        score = tenth / 10
        words = codebook_words.score(score)
        if bands and bands[-1][2] == words:
            bands[-1][1] = score
        else:
            bands.append([score, score, words])
    return bands


def _quad(kind: codebook.EventType, score: float) -> str:
    number = kind.quad_class(score)
    return "" if number is None else f"{number} {_(codebook.QUAD_CLASSES[number])}"
