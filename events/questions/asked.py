"""What was asked: the parameters of an address, read, with what is wrong with them and what was typed."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.translation import gettext as _

from events import as_of, languages, words
from events.filter_fields import DayField, unknown_words
from events.filters import TRACKING
from events.questions.fields import SWITCHES, SeveralField, TypeField

#: Pairs of days of which the first must not lie after the second.
ENDS = ("from", "to")


@dataclass(frozen=True, slots=True)
class Choice:
    """A value that a parameter can have."""

    value: str
    label: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Input:
    """One parameter as the form shows it: what was typed, or else the default, and what is wrong with it."""

    name: str
    label: str
    help_text: str
    kind: str  # several, one, number, text
    value: str
    problem: str
    choices: tuple[Choice, ...] = ()
    is_optional: bool = False


@dataclass(frozen=True, slots=True)
class Asked:
    """The parameters of one question; `values` holds every one, its default filled in."""

    fields: Mapping[str, forms.Field]
    values: Mapping[str, Any]
    typed: Mapping[str, str]
    problems: Mapping[str, list[str]] = field(default_factory=dict)
    #: Parameters that choose which moment of the record is read.
    moment: Mapping[str, str] = field(default_factory=dict)

    def __getitem__(self, name: str) -> Any:
        return self.values[name]

    @property
    def query(self) -> str:
        """The query string of this answer: what differs from the defaults, in the order of the form."""
        data = QueryDict(mutable=True)
        for name, shape in self.fields.items():
            value = self.values[name]
            if value not in (None, "", []) and value != default(shape):
                data[name] = text_of(value)
        data.update(self.moment)
        return data.urlencode(safe=":,")

    @property
    def key(self) -> str:
        """What tells this answer from another, for a cache."""
        return "&".join(f"{name}={text_of(value)}" for name, value in self.values.items())

    @property
    def plain(self) -> dict[str, Any]:
        """The values as JSON has them."""
        return {
            name: value.isoformat() if isinstance(value, date) else value
            for name, value in self.values.items()
        }

    @property
    def words(self) -> str:
        """Which events count, as the page says it; empty when nothing was left out."""
        said = []
        labels = SWITCHES["drop"].labels  # type: ignore[attr-defined]  # a field of ours
        said += [_("without %(which)s") % {"which": labels[word]} for word in self["drop"] or ()]
        if self["drop_type"]:
            kind = SWITCHES["drop_type"].named[self["drop_type"]]  # type: ignore[attr-defined]
            said.append(_("without the type “%(type)s”") % {"type": words.within(kind)})
        if self["from"] or self["to"]:
            said.append(words.period(self["from"], self["to"]))
        if self["series"] == "major":
            said.append(str(SWITCHES["series"].labels["major"]))  # type: ignore[attr-defined]
        return "; ".join(said)

    @property
    def is_narrowed(self) -> bool:
        """Whether the reader left anything out beyond the question's own defaults."""
        return any(self[name] not in (None, []) for name in ("drop", "drop_type", "to")) or (
            self["series"] == "major" or self["from"] != default(self.fields["from"])
        )

    def inputs(self, names: Mapping[str, forms.Field]) -> list[Input]:
        """Some of the parameters for the form."""
        return [self._input(name, self.fields[name]) for name in names]

    def _input(self, name: str, shape: forms.Field) -> Input:
        value = self.typed.get(name, text_of(self.values[name]))
        kind = "text"
        choices: tuple[Choice, ...] = ()
        labels = shape.named if isinstance(shape, TypeField) else getattr(shape, "labels", None)
        if labels is not None:
            kind = "several" if type(shape) is SeveralField else "one"
            chosen = value.split(",")
            choices = tuple(
                Choice(str(v), str(label), str(v) in chosen) for v, label in labels.items()
            )
        elif isinstance(shape, forms.IntegerField):
            kind = "number"
        return Input(
            name=name,
            label=str(shape.label or name),
            help_text=str(shape.help_text),
            kind=kind,
            value=value,
            problem=" ".join(self.problems.get(name, ())),
            choices=choices,
            is_optional=default(shape) is None,
        )


def read(
    data: QueryDict,
    parameters: Mapping[str, forms.Field],
    *,
    ends: Iterable[tuple[str, str]],
    check: Callable[[Mapping[str, Any]], Mapping[str, list[str]]],
) -> Asked:
    """The parameters of a query string, with what is wrong with each; an empty one has its default.

    `ends` are pairs of which the first must not lie after the second; `check` says what is wrong between good ones.
    """
    values: dict[str, Any] = {}
    problems: dict[str, list[str]] = {}
    typed: dict[str, str] = {}
    for name, shape in parameters.items():
        values[name] = default(shape)
        if name not in data:
            continue
        typed[name] = ",".join(text for text in data.getlist(name) if text.strip())
        try:
            value = shape.clean(shape.widget.value_from_datadict(data, {}, name))
        except ValidationError as error:
            problems[name] = [str(message) for message in error.messages]
        else:
            if value not in (None, "", []):
                values[name] = value
            else:
                del typed[name]
    beside = (languages.PARAMETER, *as_of.NAMES)
    for name in data:
        if name not in (*parameters, *beside) and not name.startswith(TRACKING):
            problems[name] = [unknown_words([name], list(parameters))]
    for low, high in ends:
        first, last = values[low], values[high]
        if low not in problems and high not in problems and first and last and first > last:
            problems[low] = [_("%(low)s lies after %(high)s.") % {"low": low, "high": high}]
    if not problems:
        problems.update(check(values))
    moment = {name: str(data[name]) for name in as_of.NAMES if data.get(name)}
    return Asked(parameters, values, typed, problems, moment)


def default(shape: forms.Field) -> Any:
    """What a parameter is when it is not given."""
    if shape.initial is None and type(shape) is SeveralField:
        return []
    if isinstance(shape, DayField) and isinstance(shape.initial, str):
        return shape.to_python(shape.initial)
    return shape.initial


def text_of(value: Any) -> str:
    """A value as an address has it."""
    if isinstance(value, list):
        return ",".join(map(str, value))
    return "" if value is None else str(value)
