"""The questions that are asked, in the order of the index."""

from events.questions.agreements import Agreements
from events.questions.calm import FirstToCalm
from events.questions.chain import Chain
from events.questions.changes import Turns
from events.questions.china import China
from events.questions.climb import Climb
from events.questions.exercises import Exercises
from events.questions.question import Question
from events.questions.resolutions import Resolutions
from events.questions.responses import WhoAnswersWhom
from events.questions.rhetoric import Rhetoric
from events.questions.season import Months
from events.questions.sure import Sure
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
        Turns(),
        FirstToCalm(),
        Agreements(),
        Resolutions(),
        Months(),
        Climb(),
        Sure(),
    )
}
