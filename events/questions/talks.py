"""Do talks hold back tests? Rounds of talks across the line, and the tests in the days after each began."""

from django.utils.translation import gettext_lazy

from events.questions import kinds
from events.questions import literature as works
from events.questions.asked import Asked
from events.questions.evidence import Evidence, Fact
from events.questions.fields import DaysField
from events.questions.followed import Followed
from events.questions.literature import Finding

HOLD = gettext_lazy("Talks go with restraint")
DO_NOT_HOLD = gettext_lazy("Talks do not restrain")


class Talks(Followed):
    """Talks and the tests after them."""

    slug = "talks"
    title = gettext_lazy("Do talks hold back tests?")
    about = gettext_lazy(
        "Takes each round of talks or summit between the North and its adversaries, looks whether it "
        "tested a weapon in the days after, and compares with what its tests would give if they were "
        "moved in time."
    )
    fields = {
        "kind": kinds.provocation_field(initial="tests"),
        "within": DaysField(
            required=False,
            initial=60,
            label=gettext_lazy("Days after the first day"),
            help_text=gettext_lazy(
                "How many days after talks began an act still counts: 1 to 365."
            ),
        ),
    }
    examples = {"kind": "deeds", "within": "30"}
    # The first flight tests of the North's own ballistic missiles; before, there is nothing to hold back.
    era = "1984"
    limits = (
        gettext_lazy(
            "Talks are held when both sides want them. That tests are rarer then may come from what "
            "brought them to the table, not from the talks."
        ),
        gettext_lazy(
            "It counts tests that were seen. Work on weapons that nobody saw goes on during talks, too."
        ),
        gettext_lazy(
            "Talks that follow each other within days share the same test, or the same calm: they are "
            "not independent cases."
        ),
        gettext_lazy("Secret talks are missing, and so are letters and phone calls."),
    )
    literature = (
        Finding(
            HOLD,
            works.CSIS_2017,
            gettext_lazy(
                "From 1990 to 2017 provocations were fewer while the North negotiated with the United "
                "States; the authors do not call it a cause."
            ),
        ),
        Finding(
            HOLD,
            works.SIGAL_1998,
            gettext_lazy("The North answered cooperation with cooperation: tit for tat."),
        ),
        Finding(
            HOLD,
            works.LEE_2023,
            gettext_lazy("The more meetings with China, the fewer missile tests."),
        ),
        Finding(
            DO_NOT_HOLD,
            works.SNYDER_2002,
            gettext_lazy("Brinkmanship is part of how the North negotiates."),
        ),
    )

    unit = gettext_lazy("rounds of talks")
    case_label = gettext_lazy("Talks")
    sentence = gettext_lazy(
        "Of %(n)s rounds of talks and summits, %(k)s (%(share)s) were followed by North Korean "
        "%(acts)s within %(days)s days: %(compared)s (%(base)s)."
    )
    table_caption = gettext_lazy("Talks with North Korean %(acts)s after them")
    picture_caption = gettext_lazy("Share of talks followed by North Korean %(acts)s, by days.")
    acts_label = gettext_lazy("North Korean %(acts)s")
    less = True

    def cases(self, evidence: Evidence, asked: Asked) -> list[Fact]:
        """Rounds of talks across the line."""
        return kinds.talks(evidence)
