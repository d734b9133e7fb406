"""The questions with their answers in a sentence, the page of one, and its files."""

from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from events import as_of, caching, file_answer, licence
from events.questions import answering, publishing
from events.questions.answering import Answered
from events.questions.register import QUESTIONS
from events.views.freshness import fresh_by_dataset

FILES = ("csv", "json")


@fresh_by_dataset
def questions(request: HttpRequest) -> HttpResponse:
    """Every question with the answer that its defaults give."""
    version, today = caching.dataset_version(), as_of.today()
    found = answering.all_answered(QUESTIONS.values(), version, today)
    return render(request, "questions/list.html", {"answers": found})


@fresh_by_dataset
def question(request: HttpRequest, slug: str) -> HttpResponse:
    """One question answered as the query string asks, or 400 with the form when it cannot be."""
    found = _answered(request, slug, answering.listed)
    asked = found.asked
    context: dict[str, Any] = {
        "found": found,
        "question": found.question,
        "answer": found.answer,
        "asked": asked,
        "own": asked.inputs(found.question.fields),
        "switches": asked.inputs(found.question.switches),
        "citation": publishing.citation(found, site=file_answer.site(request)),
    }
    return render(
        request, "questions/question.html", context, status=400 if asked.problems else 200
    )


@require_safe
def file(request: HttpRequest, slug: str, ending: str) -> HttpResponse:
    """The answer as a file; a problem document for a bad query string."""
    if ending not in FILES:
        return file_answer.no_such_format(ending, FILES)
    found = _answered(request, slug, answering.answered)
    if found.answer is None:
        return file_answer.bad_query(dict(found.asked.problems), found.asked.fields)
    response = (
        HttpResponse(publishing.as_csv(found.answer), content_type="text/csv; charset=utf-8")
        if ending == "csv"
        else JsonResponse(publishing.document(found, found.answer, site=file_answer.site(request)))
    )
    caching.stamp(response, found.version)
    response["Link"] = f'<{licence.URL}>; rel="license"'
    name = f"{licence.FILE_NAME}-{slug}-r{found.version}.{ending}"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def _answered(request: HttpRequest, slug: str, answer: Callable[..., Answered]) -> Answered:
    if slug not in QUESTIONS:
        raise Http404
    version, today = caching.dataset_version(), as_of.today()
    return answer(QUESTIONS[slug], request.GET, version, today)
