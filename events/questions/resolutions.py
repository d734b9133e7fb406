"""What follows a UN resolution? What the North did in the days after the Security Council acted against it."""

from django.utils.translation import gettext_lazy

from events.questions import kinds
from events.questions import literature as works
from events.questions.asked import Asked
from events.questions.evidence import Evidence, Fact
from events.questions.fields import DaysField, OneField
from events.questions.followed import Followed
from events.questions.literature import Finding

COUNCIL = "un-security-council"
#: What follows: the North's acts, by kind.
THEN = {
    **kinds.PROVOCATIONS,
    "calm": gettext_lazy("acts or words that lower tension"),
}


class Resolutions(Followed):
    """Steps of the Security Council against the North, and what the North did after them."""

    slug = "resolutions"
    title = gettext_lazy("What follows a UN resolution?")
    about = gettext_lazy(
        "Takes each step of the Security Council against North Korea that raises the pressure, "
        "sanctions and condemnations alike, looks at the days after it, and compares with what "
        "the North’s acts would give if they were moved in time."
    )
    fields = {
        "then": OneField(
            choices=THEN,
            required=False,
            initial="deeds",
            label=gettext_lazy("North Korean acts"),
            help_text=gettext_lazy(
                "deeds: material conflict in the codebook. tests: nuclear tests, launches of "
                "missiles and satellites. words: threats, accusations and other verbal conflict. "
                "calm: whatever lowers tension."
            ),
        ),
        "within": DaysField(
            required=False,
            initial=30,
            label=gettext_lazy("Days after the step"),
            help_text=gettext_lazy("How many days later an act still counts: 1 to 365."),
        ),
    }
    examples = {"then": "calm", "within": "60"}
    limits = (
        gettext_lazy(
            "The Council mostly acts after a test, in the middle of a series. That the next act "
            "follows says as much of the series as of the resolution."
        ),
        gettext_lazy(
            "It counts days and not effects: whether the North would have done more without the "
            "resolution cannot be seen."
        ),
        gettext_lazy(
            "What sanctions do to trade, and how far they are kept, is not in this record."
        ),
    )
    literature = (
        Finding(
            gettext_lazy("They change little"),
            works.HAGGARD_NOLAND_2017,
            gettext_lazy(
                "Punishments and inducements have both failed to move the North, whose leaders pass the "
                "cost on to the people."
            ),
        ),
        Finding(
            gettext_lazy("They change little"),
            works.HESS_2017,
            gettext_lazy(
                "Resolutions of the Security Council are not correlated with provocations after "
                "them."
            ),
        ),
        Finding(
            gettext_lazy("It is decided at home"),
            works.WALLACE_2014,
            gettext_lazy(
                "Part of the North’s hostile acts goes with conditions at home, a smaller part "
                "with pressure from abroad."
            ),
        ),
    )

    unit = gettext_lazy("steps of the Security Council")
    case_label = gettext_lazy("Step of the Council")
    sentence = gettext_lazy(
        "Of %(n)s steps of the Security Council against the North, %(k)s (%(share)s) were "
        "followed by North Korean %(acts)s within %(days)s days: %(compared)s (%(base)s)."
    )
    table_caption = gettext_lazy(
        "Steps of the Security Council with North Korean %(acts)s near them"
    )
    picture_caption = gettext_lazy(
        "Share of the Council’s steps with North Korean %(acts)s in each window of "
        "days; the band is what rhythm alone gives."
    )
    has_before = True

    def cases(self, evidence: Evidence, asked: Asked) -> list[Fact]:
        """What the Council did toward the North that raises tension."""
        return evidence.acts(by=COUNCIL, toward=kinds.NORTH, sign=-1, to_the_day=True)

    def acts(self, evidence: Evidence, asked: Asked) -> list[Fact]:
        """Acts of the North of the kind; calm is whatever lowers tension."""
        if asked["then"] == "calm":
            return evidence.acts(by=kinds.NORTH, sign=+1, to_the_day=True)
        return kinds.provocations(evidence, asked["then"])

    def acts_in_words(self, asked: Asked) -> str:
        """The kind in words."""
        return str(THEN[asked["then"]])
