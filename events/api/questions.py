"""Questions: what the record answers, with n, interval, base rate and the events behind each answer."""

from collections.abc import Collection

from django.http import Http404, QueryDict
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from events import as_of, file_answer
from events.api import examples, paging
from events.api import parameters as table
from events.api.endpoint import Endpoint
from events.api.parameters import AS_OF, Described, Parameter
from events.api.problems import BadQueryError
from events.questions import answering, publishing
from events.questions.fields import EXAMPLES, SWITCHES
from events.questions.register import QUESTIONS


class QuestionSerializer(serializers.Serializer):
    """A question and the answer that its defaults give."""

    question = serializers.CharField(help_text="Permanent name of the question.")
    title = serializers.CharField(help_text="The question.")
    about = serializers.CharField(help_text="What is counted and how.")
    sentence = serializers.CharField(
        allow_null=True,
        help_text="The answer in words; null, as what follows, until it is computed: ask for the question itself.",
    )
    enough = serializers.BooleanField(
        allow_null=True, help_text="Whether there are cases enough for a figure."
    )
    n = serializers.IntegerField(allow_null=True, help_text="Number of cases.")
    unit = serializers.CharField(allow_null=True, help_text="What the cases are.")
    parameters = serializers.ListField(
        child=serializers.CharField(), help_text="Names of the parameters that it takes."
    )
    page = serializers.URLField(help_text="Its page.")


class AnswerFigureSerializer(serializers.Serializer):
    """One number of an answer."""

    label = serializers.CharField(help_text="What it is.")  # type: ignore[assignment]  # a member
    value = serializers.JSONField(help_text="The number; a share is a part of 1. Null if unknown.")
    low = serializers.FloatField(allow_null=True, help_text="Lower end of its interval, or null.")
    high = serializers.FloatField(allow_null=True, help_text="Upper end of its interval, or null.")
    level = serializers.FloatField(allow_null=True, help_text="Level of the interval, or null.")


class AnswerTableSerializer(serializers.Serializer):
    """What the picture of an answer draws."""

    columns = serializers.ListField(
        child=serializers.CharField(), help_text="Names of the columns."
    )
    rows = serializers.ListField(
        child=serializers.ListField(child=serializers.JSONField(allow_null=True)),
        help_text="The rows, with a value for each column.",
    )


class AnswerCaseSerializer(serializers.Serializer):
    """An event that was counted."""

    id = serializers.CharField(help_text="Id of the event.")
    first_day = serializers.DateField(help_text="Its first day.")
    title = serializers.CharField(help_text="Its title.")
    path = serializers.CharField(help_text="Path of its page.")
    other = serializers.CharField(
        allow_null=True, help_text="Id of the event with which it was put together, or null."
    )
    days = serializers.IntegerField(allow_null=True, help_text="Days between them, or null.")
    group = serializers.CharField(allow_null=True, help_text="Group in which it counts, or null.")


class AnswerFindingSerializer(serializers.Serializer):
    """What a work says on one side of the question."""

    side = serializers.CharField(help_text="The side.")
    says = serializers.CharField(help_text="What it says, in a sentence.")
    authors = serializers.CharField(help_text="Its authors.")
    year = serializers.IntegerField(help_text="Year of publication.")
    title = serializers.CharField(help_text="Its title.")
    where = serializers.CharField(help_text="Where it was published.")
    url = serializers.URLField(help_text="Where it is found.")


class QuestionAnswerSerializer(serializers.Serializer):
    """The whole answer to a question."""

    question = serializers.CharField(help_text="Permanent name of the question.")
    title = serializers.CharField(help_text="The question.")
    about = serializers.CharField(help_text="What is counted and how.")
    version = serializers.IntegerField(help_text="Dataset version: number of the last revision.")
    method = serializers.CharField(help_text="Version of the method.")
    day = serializers.DateField(help_text="The last day that counts when `to` is not given: today.")
    parameters = serializers.DictField(help_text="What was asked, defaults filled in.")
    constants = serializers.DictField(
        child=serializers.FloatField(), help_text="Number of random draws, and their seed."
    )
    sentence = serializers.CharField(help_text="The answer in words.")
    enough = serializers.BooleanField(help_text="Whether there are cases enough for a figure.")
    n = serializers.IntegerField(help_text="Number of cases.")
    unit = serializers.CharField(help_text="What the cases are.")
    figures = serializers.DictField(
        child=AnswerFigureSerializer(), help_text="Its numbers, by name."
    )
    table = AnswerTableSerializer(help_text="What its picture draws.")
    events = AnswerCaseSerializer(many=True, help_text="The events that were counted.")
    limits = serializers.ListField(
        child=serializers.CharField(), help_text="What the answer cannot show."
    )
    literature = AnswerFindingSerializer(many=True, help_text="What others found.")
    page = serializers.URLField(help_text="The page with this answer.")
    citation = serializers.CharField(help_text="How the answer is cited.")
    licence = serializers.URLField(help_text="Licence of the data.")


def _parameters() -> dict[str, Described]:
    """The parameters of all questions: the switches, which each has, those of some, and the moment."""
    found: dict[str, Described] = {
        name: Parameter(field, EXAMPLES[name]) for name, field in SWITCHES.items()
    }
    for question in QUESTIONS.values():
        for name, field in question.fields.items():
            found.setdefault(name, Parameter(field, question.examples[name]))
    return {**found, **AS_OF}


class QuestionList(Endpoint):
    """Every question with the answer that its defaults give, all on one page."""

    summary = "List questions"
    operation = "questions"
    group = "Measures"
    answer = QuestionSerializer
    is_list = True
    parameters = AS_OF
    example = examples.QUESTION

    def get(self, request: Request) -> Response:
        """The questions."""
        self.values(request)
        found = answering.all_answered(QUESTIONS.values(), self.version, as_of.today())
        site = file_answer.site(request._request)
        results = [publishing.summary(answered, site=site) for answered in found]
        return Response(paging.whole(results))


class QuestionDetail(Endpoint):
    """One question answered as asked: its figures with intervals and base rates, and the events that were counted.

    Each question takes the switches (`drop`, `drop_type`, `from`, `to`, `series`) and the parameters that the list
    names for it; another one is an error. With fewer than five cases `enough` is false and there is no figure.
    """

    summary = "Get an answer"
    operation = "question"
    group = "Measures"
    answer = QuestionAnswerSerializer
    parameters = _parameters()
    problems = (400, 404)
    example = examples.QUESTION_ANSWER

    def get(self, request: Request, slug: str) -> Response:
        """The answer."""
        question = QUESTIONS.get(slug)
        if question is None:
            raise Http404(f"There is no question {slug}. Questions: {', '.join(QUESTIONS)}.")
        data = request._request.GET
        table.read(only(data, AS_OF), AS_OF)
        found = answering.answered(question, data, self.version, as_of.today())
        if found.answer is None:
            raise BadQueryError(found.asked.problems, [*question.parameters, *AS_OF])
        site = file_answer.site(request._request)
        return Response(publishing.document(found, found.answer, site=site))


def only(data: QueryDict, names: Collection[str]) -> QueryDict:
    """The part of a query string that has the names."""
    found = QueryDict(mutable=True)
    for name in names:
        if name in data:
            found.setlist(name, data.getlist(name))
    return found
