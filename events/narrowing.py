"""What narrows a view, each part with the address without it, and what would widen an empty one."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import models
from django.http import QueryDict
from django.utils.translation import gettext as _

from events import as_of, codebook_words, filter_words, languages, words
from events.filters import EventFilter


@dataclass(frozen=True, slots=True)
class Part:
    """One value that narrows the view; `query` is the view without it."""

    name: str
    label: str
    text: str
    query: str


@dataclass(frozen=True, slots=True)
class Wider:
    """The view without one parameter, and how many events it holds."""

    label: str
    count: int
    query: str


def parts(view: EventFilter) -> list[Part]:
    """Every value that narrows the view, in the order of the parameters."""
    said = filter_words.labels()
    found = []
    for name, value in view.values.items():
        if name not in said:
            continue
        given = view.selected(name)
        values = value if isinstance(value, list) else [value]
        for index, one in enumerate(values):
            rest = ",".join(given[:index] + given[index + 1 :]) or None
            text = words.partial(given[0]) if isinstance(one, date) else _text(name, one)
            found.append(Part(name, said[name], text, view.query(**{name: rest})))
    return found


def wider(view: EventFilter) -> list[Wider]:
    """For each parameter of a view without events: what leaving it out would find, most events first."""
    said = filter_words.labels()
    ways = [
        Wider(said[name], view.without(name).found.count(), view.query(**{name: None}))
        for name in view.values
        if name in said
    ]
    return sorted((way for way in ways if way.count), key=lambda way: -way.count)


def tidy(data: QueryDict) -> str | None:
    """The address of a submitted form without its empty fields and repetitions; None when there is nothing to tidy."""
    if "" not in (value for _name, values in data.lists() for value in values):
        return None
    clean = QueryDict(mutable=True)
    for name, values in data.lists():
        kept = [value for value in values if value]
        if kept:
            clean[name] = kept[-1] if _is_single(name) else ",".join(kept)
    return clean.urlencode(safe=":,")


def _is_single(name: str) -> bool:
    single = ("from", "to", "on", "min_score", "max_score", "q", "ordering", "lang", "page")
    return name in (*single, *as_of.NAMES)


def _text(name: str, value: Any) -> str:
    if isinstance(value, tuple):
        return words.all_of([filter_words.name_of(actor) for actor in value])
    if isinstance(value, models.Model):
        return languages.text(value, "name")
    if isinstance(value, float):
        return words.score(value)
    if name == "q":
        return _("“%(text)s”") % {"text": value}
    return str(codebook_words.of_parameter(name).get(value, value))
