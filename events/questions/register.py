"""The questions that are asked, in the order of the index."""

from events.questions.chain import Chain
from events.questions.china import China
from events.questions.exercises import Exercises
from events.questions.question import Question
from events.questions.responses import WhoAnswersWhom
from events.questions.rhetoric import Rhetoric
from events.questions.talks import Talks
from events.questions.thaws import Thaws

QUESTIONS: dict[str, Question] = {
    question.slug: question
    for question in (
        Thaws(),
        Rhetoric(),
        Exercises(),
        Talks(),
        China(),
        WhoAnswersWhom(),
        Chain(),
    )
}
