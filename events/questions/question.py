"""A question: class attributes are its whole configuration, `answer` its arithmetic and its words."""

from collections.abc import Mapping
from copy import copy
from functools import cached_property
from typing import Any, ClassVar

from django import forms
from django.http import QueryDict

from events.questions.answer import Answer
from events.questions.asked import ENDS, Asked, read
from events.questions.evidence import Evidence
from events.questions.fields import SWITCHES
from events.questions.literature import Finding


class Question:
    """One page below `/questions/`."""

    #: Permanent name in addresses.
    slug: ClassVar[str]
    #: The question itself, and in a sentence what is counted and how.
    title: ClassVar[Any]
    about: ClassVar[Any]
    #: Parameters of its own, beside the switches; `initial` is what counts when one is not given.
    fields: ClassVar[Mapping[str, forms.Field]] = {}
    #: An example of each, for the description of the API.
    examples: ClassVar[Mapping[str, str]] = {}
    #: The first day of the era when none is asked for: earlier years are recorded too thinly for this question.
    era: ClassVar[str | None] = None
    #: The series that counts when none is asked for.
    series: ClassVar[str] = "full"
    #: Pairs of its own parameters that are the ends of a period.
    periods: ClassVar[tuple[tuple[str, str], ...]] = ()
    #: What the answer cannot show, a sentence each.
    limits: ClassVar[tuple[Any, ...]] = ()
    #: What others found, on both sides.
    literature: ClassVar[tuple[Finding, ...]] = ()

    def answer(self, evidence: Evidence, asked: Asked) -> Answer:
        """The answer from the events that count."""
        raise NotImplementedError

    def read(self, data: QueryDict) -> Asked:
        """What a query string asks of it, with what is wrong."""
        return read(data, self.parameters, ends=self.ends, check=self.check)

    def check(self, values: Mapping[str, Any]) -> dict[str, list[str]]:
        """What is wrong with parameters that are good each by itself, by name."""
        return {}

    @cached_property
    def switches(self) -> dict[str, forms.Field]:
        """The switches, the era beginning where the question's does, over the question's series."""
        first, series = copy(SWITCHES["from"]), copy(SWITCHES["series"])
        first.initial, series.initial = self.era, self.series
        return SWITCHES | {"from": first, "series": series}

    @cached_property
    def parameters(self) -> dict[str, forms.Field]:
        """Every parameter of its address."""
        return {**self.fields, **self.switches}

    @cached_property
    def ends(self) -> tuple[tuple[str, str], ...]:
        """Pairs of parameters of which the first must not lie after the second."""
        return (*self.periods, ENDS)
