"""Says a view of the record in words."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from events import as_of, codebook_words, languages, words
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
    """The view as one sentence fragment, `Events` with what narrows them, for the cleaned values of a filter."""
    moment = values.get("as_of") or values.get("release")
    if moment is not None:
        said = {"events": _narrowed(values), "moment": moment.words()}
        return _("%(events)s, %(moment)s") % said
    return _narrowed(values)


def _narrowed(values: dict[str, Any]) -> str:
    if not set(values) - {languages.PARAMETER, *as_of.NAMES}:
        return _("All events")
    time = _time(values)
    who = pgettext("between parts of a sentence", " ").join(_who(values))
    kinds = ", ".join(_kinds(values))
    said = {"time": time, "who": who, "kinds": kinds}
    return _whole(bool(time), bool(who), bool(kinds)) % said


def _whole(time: bool, who: bool, kinds: bool) -> str:
    """The sentence with a gap for each part that there is; its order is the language's own."""
    match time, who, kinds:
        case True, True, True:
            return _("Events %(time)s %(who)s, %(kinds)s")
        case True, True, False:
            return _("Events %(time)s %(who)s")
        case True, False, True:
            return _("Events %(time)s, %(kinds)s")
        case True, False, False:
            return _("Events %(time)s")
        case False, True, True:
            return _("Events %(who)s, %(kinds)s")
        case False, True, False:
            return _("Events %(who)s")
        case False, False, True:
            return _("Events, %(kinds)s")
    return _("Events")


def name_of(actor: Actor) -> str:
    """The actor's name as a sentence needs it, in English with its article: the United States, North Korea."""
    if languages.is_korean():
        return languages.text(actor, "name")
    article = actor.kind in ("government", "military", "organisation") or actor.name.startswith(
        WITH_ARTICLE
    )
    return f"the {actor.name}" if article and not actor.name.startswith("The ") else actor.name


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
        said.append(_("at %(places)s") % {"places": words.either(_names(values["place"]))})
    return said


def _kinds(values: dict[str, Any]) -> list[str]:
    said = []
    if "quad_class" in values:
        said.append(_labels("quad_class", values))
    if "direction" in values:
        said.append(_labels("direction", values))
    if "event_type" in values:
        said.append(_("type %(types)s") % {"types": _labels("event_type", values)})
    if "topic" in values:
        said.append(_("on %(topics)s") % {"topics": words.either(_names(values["topic"]))})
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
        said.append(_labels("attribution", values))
    if "publisher" in values:
        said.append(
            _("reported by %(names)s") % {"names": words.either(_names(values["publisher"]))}
        )
    if "q" in values:
        said.append(_("matching “%(text)s”") % {"text": values["q"]})
    return said


def _labels(name: str, values: dict[str, Any]) -> str:
    """The values of a filter of the codebook's words, as a sentence lists them."""
    labels = codebook_words.of_parameter(name)
    return words.either([words.within(labels[value]) for value in values[name]])


def _names(records: list[Any]) -> list[str]:
    return [languages.text(record, "name") for record in records]
