"""Parameters of the lists beside the events: how each is read, what it narrows, and how it is explained.

`EventFilter` does the same for events. What is not in a list's table is an error here too.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q, QuerySet
from django.http import QueryDict

from events import moments, search
from events.api import paging
from events.api.problems import BadQueryError
from events.filter_fields import ChoicesField, DayField, RecordsField, unknown_words
from events.filters import PARAMETERS, TRACKING
from events.models import Actor, Publisher

Narrow = Callable[[QuerySet[Any], Any], QuerySet[Any]]


class Described(Protocol):
    """What the schema reads of a parameter, of whichever table."""

    @property
    def example(self) -> str: ...

    @property
    def field(self) -> forms.Field: ...


@dataclass(frozen=True)
class Parameter:
    """A parameter: the field that reads it, with its help text, what it narrows a list to, and an example."""

    field: forms.Field
    example: str
    narrow: Narrow = lambda found, value: found


class SizeField(forms.Field):
    """The number of records on a page."""

    def clean(self, value: Any) -> int:
        """The number; the default for an empty text."""
        return paging.read_size(value) if value else paging.DEFAULT_SIZE


#: Of every list that has pages.
PAGING: dict[str, Described] = {
    "page_size": Parameter(
        SizeField(required=False, help_text="Records on a page, from 1 to 500; 100 if not given."),
        "50",
    ),
    "cursor": Parameter(
        forms.CharField(
            required=False,
            help_text="Where the page begins. Opaque: follow the links next and previous.",
        ),
        "",
    ),
}


#: Of everything that reads the record: which moment of it.
AS_OF: dict[str, Described] = {
    "as_of": Parameter(
        moments.MomentField(required=False, help_text=moments.AS_OF_HELP), moments.EXAMPLE
    ),
    "release": Parameter(
        moments.ReleaseField(required=False, help_text=moments.RELEASE_HELP),
        moments.EXAMPLE_OF_RELEASE,
    ),
}
#: Of everything that has names or titles in two languages.
LANGUAGE: dict[str, Described] = {
    "lang": Parameter(PARAMETERS["lang"].field, PARAMETERS["lang"].example)
}
OF_LISTS = {**AS_OF, **PAGING}
OF_NAMED_LISTS = {**AS_OF, **LANGUAGE, **PAGING}


def read(data: QueryDict, parameters: Mapping[str, Any]) -> dict[str, Any]:
    """The values given, by parameter; raises BadQueryError that says what is wrong with each."""
    errors: dict[str, list[str]] = {}
    values: dict[str, Any] = {}
    for name in data:
        if name in parameters:
            field = parameters[name].field
            try:
                value = field.clean(field.widget.value_from_datadict(data, {}, name))
            except ValidationError as error:
                errors[name] = error.messages
            else:
                if value not in (None, "", []):
                    values[name] = value
        elif not name.startswith(TRACKING):
            errors[name] = [unknown_words([name], parameters)]
    if errors:
        raise BadQueryError(errors, list(parameters))
    return values


def words(*fields: str) -> Parameter:
    """`q`: words that begin words of the fields. Read in Python, as for events, so that accents and aliases count."""

    def narrow(found: QuerySet[Any], text: str) -> QuerySet[Any]:
        wanted = search.fold(text)
        rows = found.order_by().values_list("pk", *fields)
        return found.filter(pk__in=[key for key, *texts in rows if _begins(wanted, texts)])

    return Parameter(
        forms.CharField(
            required=False,
            max_length=200,
            help_text="Words of the names, in any spelling; each matches the beginning of a word.",
        ),
        "kim",
        narrow,
    )


def _begins(wanted: list[str], texts: list[Any]) -> bool:
    names = search.fold(" ".join(" ".join(t) if isinstance(t, list) else str(t) for t in texts))
    return all(any(name.startswith(word) for name in names) for word in wanted)


def title_words() -> Parameter:
    """`q` of sources: words that the title or the address contains. Read by the database, for there are many."""

    def narrow(found: QuerySet[Any], typed: str) -> QuerySet[Any]:
        for word in typed.split():
            found = found.filter(Q(title__icontains=word) | Q(url__icontains=word))
        return found

    return Parameter(
        forms.CharField(
            required=False,
            max_length=200,
            help_text="Words that the title or the address contains.",
        ),
        "treasury",
        narrow,
    )


def flag(name: str, help_text: str) -> Parameter:
    """A field that is true or false."""
    return Parameter(
        ChoicesField(
            required=False, choices={"true": "true", "false": "false"}, help_text=help_text
        ),
        "true",
        lambda found, values: found.filter(**{f"{name}__in": [v == "true" for v in values]}),
    )


def one_of(name: str, choices: Mapping[Any, Any], help_text: str, example: str) -> Parameter:
    """A field that has one of the values."""
    return Parameter(
        ChoicesField(required=False, choices=choices, help_text=help_text),
        example,
        lambda found, values: found.filter(**{f"{name}__in": values}),
    )


def records(name: str, model: type[Actor | Publisher], help_text: str, example: str) -> Parameter:
    """A field that names one of the records, by slug."""
    listed_at = f"/api/v1/{model._meta.model_name}s/"
    return Parameter(
        RecordsField(required=False, model=model, listed_at=listed_at, help_text=help_text),
        example,
        lambda found, values: found.filter(**{f"{name}__in": values}),
    )


def text(name: str, help_text: str, example: str) -> Parameter:
    """A field that equals the text, in either case."""
    return Parameter(
        forms.CharField(required=False, max_length=100, help_text=help_text),
        example,
        lambda found, value: found.filter(**{f"{name}__iexact": value}),
    )


#: A day that a term of office or a named period covers.
ON = Parameter(
    DayField(whole=True, required=False, help_text="Those that cover this day."),
    "2013-06-16",
    lambda found, day: found.filter(first_day__lte=day).exclude(last_day__lt=day),
)
