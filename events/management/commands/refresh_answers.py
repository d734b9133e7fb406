"""Computes ahead of the readers what takes long: phases, coverage, and the answers that the questions' defaults give.

    manage.py refresh_answers

Run it from a timer shortly after midnight, for answers run to the present day, and after each large change of the
record. What it computes is kept in var/answers for all workers; older answers are thrown away.
"""

from collections.abc import Callable, Iterator
from functools import partial
from math import inf
from time import monotonic
from typing import Any

from django.conf import settings
from django.core.cache import cache, caches
from django.core.management.base import BaseCommand, CommandParser
from django.http import QueryDict
from django.utils import timezone, translation
from tqdm import tqdm

from events import caching, coverage, phases
from events.covered import table
from events.questions import answering
from events.questions.register import QUESTIONS

Step = tuple[str, Callable[[], Any]]


class Command(BaseCommand):
    """Everything that is kept by dataset version, one step after another."""

    help = "Computes phases, coverage and the answers to every question ahead of the readers."

    def add_arguments(self, parser: CommandParser) -> None:
        """Whether older answers stay."""
        parser.add_argument(
            "--keep", action="store_true", help="do not throw older answers away first"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Says how many answers are kept, and which took longest."""
        if not options["keep"]:
            caches["answers"].clear()
        cache.clear()
        version, took = caching.dataset_version(), []
        work = list(steps(version))
        with tqdm(work, unit=" answers", disable=options["verbosity"] < 1) as bar:
            for name, compute in bar:
                bar.set_postfix_str(name)
                begun = monotonic()
                compute()
                took.append((monotonic() - begun, name))
        seconds, slowest = max(took)
        self.stdout.write(
            f"{len(work)} answers are kept for revision {version}. "
            f"The longest took {seconds:.1f} seconds: {slowest}."
        )


def steps(version: int) -> Iterator[Step]:
    """What is computed, in the order in which one builds on another."""
    today = timezone.localdate()
    yield "phases", partial(phases.record, version)
    yield "coverage", coverage.coverage
    yield "coverage by year", partial(table.cells, version)
    yield "thinning test", partial(table.thinning, version)
    yield "events", partial(answering.facts_at, version)
    for language, _name in settings.LANGUAGES:
        for slug, question in QUESTIONS.items():
            yield f"{slug} ({language})", partial(_answer, language, question, version, today)
        yield f"the list of questions ({language})", partial(_list, language, version, today)


def _answer(language: str, question: Any, version: int, today: Any) -> None:
    with translation.override(language):
        answering.answered(question, QueryDict(), version, today)


def _list(language: str, version: int, today: Any) -> None:
    with translation.override(language):
        answering.all_answered(QUESTIONS.values(), version, today, patience=inf)
