"""The codebook's labels in the reader's language.

The types bring their own Korean; the labels of the small vocabularies and the words of a score are translated like
every text of the site. The codebook itself knows nothing of Django, so its labels are named for translators here.
"""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext, gettext_lazy, gettext_noop

from events import codebook, languages
from events.codebook import EventType

#: Every label that is looked up below, so that it is found for translation; a test holds the list to the codebook.
LABELS = (
    gettext_noop("Verbal cooperation"),
    gettext_noop("Material cooperation"),
    gettext_noop("Verbal conflict"),
    gettext_noop("Material conflict"),
    gettext_noop("Initiator"),
    gettext_noop("Target"),
    gettext_noop("Other party"),
    gettext_noop("Day"),
    gettext_noop("Month"),
    gettext_noop("Year"),
    gettext_noop("Confirmed"),
    gettext_noop("Claimed by one side"),
    gettext_noop("Disputed"),
    gettext_noop("responds to"),
    gettext_noop("follows"),
    gettext_noop("cancels"),
    gettext_noop("fulfils"),
    gettext_noop("violates"),
    gettext_noop("is part of"),
    gettext_noop("was answered by"),
    gettext_noop("was followed by"),
    gettext_noop("was cancelled by"),
    gettext_noop("was fulfilled by"),
    gettext_noop("was violated by"),
    gettext_noop("includes"),
    gettext_noop("Escalation"),
    gettext_noop("De-escalation"),
    gettext_noop("Neutral"),
    gettext_noop("Weapons tests and displays"),
    gettext_noop("Use of force"),
    gettext_noop("Coercion below force"),
    gettext_noop("Relations cut"),
    gettext_noop("Hostile words"),
    gettext_noop("Conciliatory words"),
    gettext_noop("Conciliatory deeds"),
    gettext_noop("Context"),
    gettext_noop("no effect across the line"),
    gettext_noop("slight escalation"),
    gettext_noop("moderate escalation"),
    gettext_noop("strong escalation"),
    gettext_noop("very strong escalation"),
    gettext_noop("extreme escalation"),
    gettext_noop("slight de-escalation"),
    gettext_noop("moderate de-escalation"),
    gettext_noop("strong de-escalation"),
    gettext_noop("very strong de-escalation"),
    gettext_noop("extreme de-escalation"),
)


def type_label(kind: EventType) -> str:
    """The name of an event type."""
    return kind.label_ko if languages.is_korean() else kind.label_en


def definition(kind: EventType) -> str:
    """What events the type takes in."""
    return codebook.korean()[kind.code].definition if languages.is_korean() else kind.definition


def what_moves_it(kind: EventType) -> str:
    """What moves the score of such an event within the range."""
    if languages.is_korean():
        return codebook.korean()[kind.code].what_moves_it
    return kind.what_moves_it


def types() -> dict[str, str]:
    """The names of all event types by their codes."""
    return {code: type_label(kind) for code, kind in codebook.event_types().items()}


def labels(vocabulary: Mapping[Any, str]) -> dict[Any, str]:
    """The labels of a small vocabulary, such as codebook.QUAD_CLASSES."""
    return {key: gettext(label) for key, label in vocabulary.items()}


def choices(vocabulary: Mapping[Any, str]) -> list[tuple[Any, Any]]:
    """A small vocabulary for a field of a model; its labels are translated when they are shown."""
    return [(key, gettext_lazy(label)) for key, label in vocabulary.items()]


def score(value: float) -> str:
    """A score in words: very strong escalation."""
    return gettext(codebook.score_words(value))


def of_parameter(name: str) -> dict[Any, str]:
    """The labels of a filter's values where the codebook names them; empty for any other filter."""
    if name == "event_type":
        return dict(types())
    vocabulary: dict[str, Mapping[Any, str]] = {
        "quad_class": codebook.QUAD_CLASSES,
        "direction": codebook.DIRECTIONS,
        "attribution": codebook.ATTRIBUTIONS,
    }
    return labels(vocabulary.get(name, {}))
