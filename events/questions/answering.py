"""The way from an address to an answer: parameters, evidence, arithmetic; kept for as long as the data are the same."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache, partial
from time import monotonic

from django.http import QueryDict
from django.utils.translation import get_language

from events import caching
from events.questions.answer import Answer
from events.questions.asked import Asked
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


#: Seconds for which a list of questions computes answers; what is not known then is left to the page of the question.
PATIENCE = 2.0


def answered(question: Question, data: QueryDict, version: int, today: date) -> Answered:
    """The answer to a query string in the reader's language."""
    asked = question.read(data)
    if asked.problems:
        return Answered(question, asked, None, version, today)

    def compute() -> Answer:
        return question.answer(narrowed(facts_at(version), asked, today), asked)

    name = _name(question, asked, today)
    return Answered(question, asked, _keep(asked)(name, version, compute), version, today)


def listed(question: Question, data: QueryDict, version: int, today: date) -> Answered:
    """The same for a page: of a hundred thousand cases, those that it lists."""
    asked = question.read(data)
    if asked.problems:
        return Answered(question, asked, None, version, today)

    def compute() -> Answer:
        answer = answered(question, data, version, today).answer
        assert answer is not None  # nothing is wrong with the parameters
        return answer.listed()

    name = f"listed:{_name(question, asked, today)}"
    return Answered(question, asked, _keep(asked)(name, version, compute), version, today)


def all_answered(
    questions: Iterable[Question], version: int, today: date, *, patience: float = PATIENCE
) -> list[Answered]:
    """The answers that their defaults give; None for those that are not known when patience is over."""
    begun, found = monotonic(), []
    for question in questions:
        asked = question.read(QueryDict())
        name = f"short:{_name(question, asked, today)}"
        answer = None
        if monotonic() - begun < patience or caching.is_kept(name, version):
            answer = caching.kept(name, version, partial(_short, question, version, today))
        found.append(Answered(question, asked, answer, version, today))
    return found


def _keep(asked: Asked) -> Callable[[str, int, Callable[[], Answer]], Answer]:
    """How an answer is kept: what the defaults give is asked most, so it is computed once for all workers."""
    return caching.cached if asked.query else caching.kept


def _short(question: Question, version: int, today: date) -> Answer:
    """What a list says of the answer; thousands of cases are left to its page."""
    answer = answered(question, QueryDict(), version, today).answer
    assert answer is not None  # defaults are good parameters
    return Answer(
        sentence=answer.sentence, n=answer.n, unit=answer.unit, is_enough=answer.is_enough
    )


def facts_at(version: int) -> list[Fact]:
    """Every fact of the record, held by the worker: at 100,000 events they take seconds to read."""
    return _facts(caching.identity("facts", version))


@lru_cache(maxsize=1)
def _facts(identity: str) -> list[Fact]:
    return facts()


def _name(question: Question, asked: Asked, today: date) -> str:
    return f"question:{question.slug}:{asked.key}:{get_language()}:{today}"
