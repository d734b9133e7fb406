"""Do provocations follow exercises? What the North did in the days after each exercise of the allies began."""

from django.utils.translation import gettext_lazy

from events.questions import kinds
from events.questions import literature as works
from events.questions.asked import Asked
from events.questions.evidence import Evidence, Fact
from events.questions.fields import DaysField
from events.questions.followed import Followed
from events.questions.literature import Finding

FOLLOW = gettext_lazy("They follow")
DO_NOT_FOLLOW = gettext_lazy("They do not")


class Exercises(Followed):
    """Exercises of the allies and the provocations after them."""

    slug = "exercises"
    title = gettext_lazy("Do provocations follow exercises?")
    about = gettext_lazy(
        "Takes each exercise of the United States and South Korea on record, looks at the days after it began, and "
        "compares with what the North's acts would give if they were moved in time."
    )
    fields = {
        "kind": kinds.provocation_field(),
        "within": DaysField(
            required=False,
            initial=30,
            label=gettext_lazy("Days after the first day"),
            help_text=gettext_lazy(
                "How many days after an exercise began an act still counts: 1 to 365."
            ),
        ),
    }
    examples = {"kind": "tests", "within": "14"}
    limits = (
        gettext_lazy(
            "It counts exercises that were notable enough to be recorded, a few dozen of the hundreds that were held. "
            "Routine drills are missing."
        ),
        gettext_lazy(
            "Exercises come at fixed times of the year, and so may tests for reasons of weather and harvest. A season "
            "that both share would look like an answer."
        ),
        gettext_lazy(
            "That an act came after an exercise says nothing of why it came. Nor does it say what would have happened "
            "without the exercise."
        ),
        gettext_lazy(
            "Both sides time their acts with the other in mind: an exercise may be moved because a test is expected."
        ),
    )
    literature = (
        Finding(
            FOLLOW,
            works.BERNHARDT_SUKIN_2021,
            gettext_lazy(
                "The North systematically answers exercises with aggression, the more so the more threatening they are."
            ),
        ),
        Finding(
            FOLLOW,
            works.SUKIN_2022,
            gettext_lazy("Its threats rise when the allies hold exercises."),
        ),
        Finding(
            DO_NOT_FOLLOW,
            works.DORAZIO_2012,
            gettext_lazy(
                "Neither words nor deeds escalate systematically during exercises or near them."
            ),
        ),
        Finding(
            DO_NOT_FOLLOW,
            works.CHA_2016,
            gettext_lazy(
                "Exercises have no effect of their own; relations before them tell more of what comes after."
            ),
        ),
        Finding(
            DO_NOT_FOLLOW,
            works.HESS_2017,
            gettext_lazy(
                "Provocations are not correlated with exercises, but with other provocations."
            ),
        ),
    )

    unit = gettext_lazy("exercises")
    case_label = gettext_lazy("Exercise")
    sentence = gettext_lazy(
        "Of %(n)s exercises on record, %(k)s (%(share)s) were followed by North Korean %(acts)s within %(days)s "
        "days: %(compared)s (%(base)s)."
    )
    table_caption = gettext_lazy("Exercises with North Korean %(acts)s near them")
    picture_caption = gettext_lazy(
        "Share of exercises with North Korean %(acts)s in each window of days; the band is what rhythm "
        "alone gives."
    )
    has_before = True

    def cases(self, evidence: Evidence, asked: Asked) -> list[Fact]:
        """Exercises of the allies."""
        return kinds.exercises(evidence)
