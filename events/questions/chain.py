"""Does one provocation bring the next? Days with an act of the North, and whether another came soon after."""

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from events.questions import kinds
from events.questions import literature as works
from events.questions.answer import Figure, days
from events.questions.asked import Asked
from events.questions.evidence import Evidence, Fact
from events.questions.fields import DaysField
from events.questions.followed import Followed
from events.questions.literature import Finding

CHAINS = gettext_lazy("They come in series")
CALENDAR = gettext_lazy("Something else sets the time")


class Chain(Followed):
    """Provocations after provocations."""

    slug = "chain"
    title = gettext_lazy("Does one provocation bring the next?")
    about = gettext_lazy(
        "Takes each day with a North Korean act, looks whether another came in the days after, and "
        "compares with what the same days would give if they were moved by two months to a year, and "
        "always by more than the days asked for: so dense was the record at that time anyhow."
    )
    fields = {
        "kind": kinds.provocation_field(),
        "within": DaysField(
            required=False,
            initial=14,
            label=gettext_lazy("Days until the next"),
            help_text=gettext_lazy("Within how many days the next act has to come: 1 to 365."),
        ),
    }
    examples = {"kind": "tests", "within": "7"}
    limits = (
        gettext_lazy(
            "Acts in a row may have one cause, such as a test programme or a season, without one "
            "bringing the other."
        ),
        gettext_lazy(
            "Where newspapers report a series, small acts are noticed that would go unrecorded at "
            "other times. That makes series look denser than they were."
        ),
        gettext_lazy(
            "Launches of one day are one event, so the count says nothing of how many missiles flew."
        ),
    )
    literature = (
        Finding(
            CHAINS,
            works.HESS_2017,
            gettext_lazy(
                "The clearest sign of a provocation is that another took place recently; events "
                "abroad that are said to trigger them are not correlated with them."
            ),
        ),
        Finding(
            CALENDAR,
            works.WALLACE_2014,
            gettext_lazy(
                "Conditions at home explain part of the North's hostile acts, pressure from abroad less."
            ),
        ),
        Finding(
            CALENDAR,
            works.BERNHARDT_SUKIN_2021,
            gettext_lazy("The allies' exercises set the time of many of them."),
        ),
    )

    unit = gettext_lazy("days with %(acts)s")
    case_label = gettext_lazy("First act of the day")
    other_label = gettext_lazy("The next")
    sentence = gettext_lazy(
        "Of %(n)s days with North Korean %(acts)s, %(k)s (%(share)s) were followed by another "
        "within %(days)s days: %(compared)s (%(base)s)."
    )
    table_caption = gettext_lazy("Days with North Korean %(acts)s that another followed")
    picture_caption = gettext_lazy(
        "Share of days with North Korean %(acts)s that another day followed, by days."
    )

    def cases(self, evidence: Evidence, asked: Asked) -> list[Fact]:
        """The acts themselves."""
        return self.acts(evidence, asked)

    def acts(self, evidence: Evidence, asked: Asked) -> list[Fact]:
        """The first act of each day."""
        acts = super().acts(evidence, asked)
        return list({fact.day: fact for fact in reversed(acts)}.values())[::-1]

    def figure_of_acts(self, acts: Sequence[Fact], said: dict[str, str]) -> Figure:
        """The median number of days from one to the next."""
        gaps = [(b.day - a.day).days for a, b in pairwise(acts)]
        return days("median_gap", _("Half of the gaps were shorter than"), float(median(gaps)))
