"""Says a view of the record in words. Layer 4."""

from typing import Any

from django.utils.translation import gettext as _

from events import codebook, words
from events.models import Actor

#: States whose names take an article in a sentence.
WITH_ARTICLE = ("United ", "Soviet ", "Netherlands", "Vatican")


def labels() -> dict[str, str]:
    """What each parameter that narrows a view is called, beside its values and in the form."""
    return {
        "from": _("From"),
        "to": _("To"),
        "on": _("On"),
        "direction": _("Direction"),
        "quad_class": _("Words and deeds"),
        "actor": _("Who"),
        "initiator": _("Who acts"),
        "target": _("Who is acted upon"),
        "dyad": _("Between"),
        "event_type": _("What"),
        "topic": _("Topic"),
        "place": _("Where"),
        "min_score": _("Lowest score"),
        "max_score": _("Highest score"),
        "attribution": _("Attribution"),
        "publisher": _("Source by"),
        "q": _("Words"),
    }


def describe(values: dict[str, Any]) -> str:
    """One sentence fragment, `Events` with what narrows them, for the cleaned values of a filter."""
    parts = [_("Events"), _time(values), *_who(values)]
    sentence = " ".join(part for part in parts if part)
    kinds = _kinds(values)
    if kinds:
        sentence += ", " + ", ".join(kinds)
    return sentence if values else _("All events")


def name_of(actor: Actor) -> str:
    """The actor's name as a sentence needs it, with its article: the United States, North Korea."""
    article = actor.kind in ("government", "military", "organisation") or actor.name.startswith(
        WITH_ARTICLE
    )
    return (
        _("the %(name)s") % {"name": actor.name}
        if article and not actor.name.startswith("The ")
        else actor.name
    )


def _time(values: dict[str, Any]) -> str:
    if "on" in values:
        return words.period(values["on"], values["on"])
    return words.period(values.get("from"), values.get("to"))


def _who(values: dict[str, Any]) -> list[str]:
    said = []
    for name, phrase in (
        ("actor", _("involving %(names)s")),
        ("initiator", _("initiated by %(names)s")),
        ("target", _("aimed at %(names)s")),
    ):
        if name in values:
            said.append(
                phrase % {"names": words.either([name_of(actor) for actor in values[name]])}
            )
    if "dyad" in values:
        pairs = [words.all_of([name_of(a), name_of(b)]) for a, b in values["dyad"]]
        said.append(_("between %(pairs)s") % {"pairs": words.either(pairs)})
    if "place" in values:
        said.append(
            _("at %(places)s") % {"places": words.either([place.name for place in values["place"]])}
        )
    return said


def _kinds(values: dict[str, Any]) -> list[str]:
    types = codebook.event_types()
    said = []
    if "quad_class" in values:
        said.append(
            words.either([codebook.QUAD_CLASSES[number].lower() for number in values["quad_class"]])
        )
    if "direction" in values:
        said.append(
            words.either([codebook.DIRECTIONS[side].lower() for side in values["direction"]])
        )
    if "event_type" in values:
        said.append(
            _("type %(types)s")
            % {"types": words.either([types[c].label_en.lower() for c in values["event_type"]])}
        )
    if "topic" in values:
        said.append(
            _("on %(topics)s") % {"topics": words.either([topic.name for topic in values["topic"]])}
        )
    low, high = values.get("min_score"), values.get("max_score")
    if low is not None and high is not None:
        said.append(
            _("scored from %(low)s to %(high)s")
            % {"low": words.score(low), "high": words.score(high)}
        )
    elif low is not None:
        said.append(_("scored %(low)s or more") % {"low": words.score(low)})
    elif high is not None:
        said.append(_("scored %(high)s or less") % {"high": words.score(high)})
    if "attribution" in values:
        said.append(
            words.either([codebook.ATTRIBUTIONS[word].lower() for word in values["attribution"]])
        )
    if "publisher" in values:
        said.append(
            _("reported by %(names)s")
            % {"names": words.either([p.name for p in values["publisher"]])}
        )
    if "q" in values:
        said.append(_("matching “%(text)s”") % {"text": values["q"]})
    return said
