"""The way from an address to an answer: parameters, evidence, arithmetic; kept for as long as the data are the same."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.http import QueryDict
from django.utils.functional import SimpleLazyObject
from django.utils.translation import get_language

from events import caching
from events.questions.answer import Answer
from events.questions.asked import Asked, read
from events.questions.evidence import Fact, facts, narrowed
from events.questions.question import Question


@dataclass(frozen=True, slots=True)
class Answered:
    """A question with what was asked and the answer; None while something is wrong with the parameters."""

    question: Question
    asked: Asked
    answer: Answer | None
    version: int
    today: date


def answered(
    question: Question, data: QueryDict, version: int, today: date, known: list[Fact] | None = None
) -> Answered:
    """The answer to a query string in the reader's language; `known` spares the database a question."""
    asked = read(question, data)
    if asked.problems:
        return Answered(question, asked, None, version, today)

    def compute() -> Answer:
        evidence = narrowed(facts() if known is None else known, asked, today)
        return question.answer(evidence, asked)

    name = f"question:{question.slug}:{asked.key}:{get_language()}:{today}"
    # What the defaults give is asked most: it is computed once for all workers.
    keep = caching.cached if asked.query else caching.kept
    return Answered(question, asked, keep(name, version, compute), version, today)


def all_answered(questions: Iterable[Question], version: int, today: date) -> list[Answered]:
    """The answers that their defaults give, from one reading of the record."""
    known: list[Fact] = SimpleLazyObject(facts)  # type: ignore[assignment]  # read once, if at all
    return [answered(question, QueryDict(), version, today, known) for question in questions]
