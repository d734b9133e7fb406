"""The outside series against which the index is held, and what was found when the method was made (METHOD.md 5).

They are not part of the record and none of them comes with the software: whoever runs a site fetches them where they
are published. What is said here is what may be said of each under its licence.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from events.licence import URL as CC_BY

#: Of the first computation, which is told and not repeated: how many events the record held, by which method.
FIRST_EVENTS = 1246
FIRST_METHOD = "1.0"


@dataclass(frozen=True, slots=True)
class Yardstick:
    """One outside series or list: what it counts, since when, who made it, where it is, what may be done with it."""

    name: str
    credit: str
    url: str
    counts: Promise
    terms: Promise
    terms_url: str = ""


YARDSTICKS: Mapping[str, Yardstick] = {
    "gprnk": Yardstick(
        "GPRNK",
        "Jung, Lee & Lee, The Impact of Geopolitical Risk on Stock Returns (IMF Working Paper 2021/251)",
        "https://www.policyuncertainty.com/korea_gpr.html",
        _(
            "reports of 18 South Korean newspapers and broadcasters, month by month since 1995: threats and sanctions, "
            "less talks and cooperation. The main yardstick, for it alone also counts what lowers tension"
        ),
        _("CC BY 4.0: may be shown with credit"),
        CC_BY,
    ),
    "gpr": Yardstick(
        "GPR Korea",
        "Caldara & Iacoviello, Measuring Geopolitical Risk (American Economic Review 112, 2022)",
        "https://www.matteoiacoviello.com/gpr.htm",
        _(
            "the share of articles on South Korea and geopolitical tension in ten English-language newspapers "
            "since 1985, in three since 1900"
        ),
        _("free to use with citation; not passed on here"),
    ),
    "icb": Yardstick(
        "ICB",
        "Brecher, Wilkenfeld, Beardsley, James & Quinn, International Crisis Behavior",
        "https://sites.duke.edu/icbdata/data-collections/",
        _("the crises that scholars recognise as such, with their first and last day"),
        _("free to use with citation; not passed on here"),
    ),
    "mid": Yardstick(
        "COW MID",
        "Correlates of War Project, Militarized Interstate Disputes",
        "https://correlatesofwar.org/data-sets/mids/",
        _("disputes between states in which force was threatened, shown or used"),
        _("free to use with citation; not passed on here"),
    ),
    "csis": Yardstick(
        "CSIS",
        "CSIS Korea Chair, Beyond Parallel",
        "https://beyondparallel.csis.org/",
        _("North Korean provocations since 1958, those of the last decades graded from 1 to 5"),
        _("© CSIS: compared in private, not shown"),
    ),
    "cns": Yardstick(
        "CNS",
        "James Martin Center for Nonproliferation Studies & Nuclear Threat Initiative",
        "https://www.nti.org/",
        _("every North Korean missile flight since 1984"),
        _("© CNS: compared in private, not shown"),
    ),
    "gdelt": Yardstick(
        "GDELT",
        "The GDELT Project",
        "https://www.gdeltproject.org/",
        _("what machines read in the news of the world, scored by the same sort of scale"),
        _("open data; a sum of mentions, which follows volume more than gravity"),
    ),
}


@dataclass(frozen=True, slots=True)
class Finding:
    """One test of the first computation: what was aimed at, what came out, and whether that was enough."""

    test: Promise
    yardstick: str
    target: str
    result: str
    passed: bool
    remark: Promise | str = ""


_HELD = _("The same for 1995–2009, held out when the constants were chosen")

FINDINGS = (
    Finding(
        _("Net against GPRNK, 1995–2025"), "gprnk", "≥ 0.60", "0.75 [0.67, 0.82], n = 370", True
    ),
    Finding(_HELD, "gprnk", "≥ 0.50", "0.55 [0.40, 0.67], n = 180", True),
    Finding(
        _("What raises tension against the negative part of GPRNK"),
        "gprnk",
        "≥ 0.60",
        "0.79 [0.72, 0.84]",
        True,
    ),
    Finding(_HELD, "gprnk", "≥ 0.50", "0.57 [0.43, 0.71]", True),
    Finding(
        _("What lowers tension against the positive part of GPRNK"),
        "gprnk",
        "≥ 0.40",
        "0.47 [0.35, 0.56]",
        True,
    ),
    Finding(_HELD, "gprnk", "≥ 0.40", "0.40 [0.23, 0.51]", True, _("narrowly")),
    Finding(
        _("What raises tension against GPR Korea, 1985–2025"),
        "gpr",
        "≥ 0.35",
        "0.45 [0.32, 0.56], n = 489",
        True,
    ),
    Finding(
        _("Major events against GPR Korea’s historical index, 1946–2025"),
        "gpr",
        "≥ 0.40",
        "0.27 [0.12, 0.39]",
        False,
        _("0.42 [0.28, 0.52] with the Korean War as one event that lasts, as it is recorded now"),
    ),
    Finding(
        _("Net against GDELT, 2018–2024"), "gdelt", "≤ −0.50", "−0.80 [−0.84, −0.40], n = 73", True
    ),
    Finding(
        _("Crises of the ICB list that are crises here"),
        "icb",
        "16 / 17",
        "16 / 17",
        True,
        _("missed: the third crisis of the Korean War, for the same reason"),
    ),
    Finding(
        _("Disputes with force, 1949–2014, that fall into a crisis"),
        "mid",
        "≥ 60 %",
        "23 / 37",
        True,
        _("7 of the 14 misses began from 1954 to 1965, where the record held 14 events in all"),
    ),
    Finding(
        _("Graver provocations since 2010 on record to the day"), "csis", "≥ 90 %", "65 / 77", False
    ),
    Finding(_("Days of missile flights on record"), "cns", "≥ 90 %", "122 / 161", False),
    Finding(
        _("Mean severity of 15 types of weapon against their scores here"),
        "csis",
        "≥ 0.60",
        "0.65",
        True,
        _(
            "0.35 with five types of fire and infiltration, which CSIS grades low; other scales, and this one, high"
        ),
    ),
    Finding(
        _("The index with a tenth of the events left out by lot, 30 times"),
        "",
        "≥ 0.95",
        "0.964",
        True,
    ),
)
