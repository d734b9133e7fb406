"""The questions that are asked, in the order of the index."""

from events.questions.exercises import Exercises
from events.questions.question import Question

QUESTIONS: dict[str, Question] = {question.slug: question for question in (Exercises(),)}
