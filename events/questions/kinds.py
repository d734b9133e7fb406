"""Kinds of acts that several questions count, by the codebook: provocations, tests, talks, exercises."""

from django.utils.translation import gettext_lazy

from events.questions.evidence import Evidence, Fact
from events.questions.fields import OneField

NORTH = "dprk"
ALLIES = ("usa", "rok")
VERBAL_CONFLICT, MATERIAL_CONFLICT = 3, 4

#: Flight and explosive tests; shelling, parades and steps of the nuclear programme are deeds of another sort.
TESTS = (
    "nuclear_test",
    "icbm_launch",
    "irbm_mrbm_launch",
    "slbm_launch",
    "srbm_launch",
    "cruise_missile_launch",
    "space_launch",
)
TALKS = ("talks", "summit")
EXERCISES = ("military_exercise",)

PROVOCATIONS = {
    "deeds": gettext_lazy("hostile deeds"),
    "tests": gettext_lazy("weapons tests and launches"),
    "words": gettext_lazy("hostile words"),
}


def provocation_field(initial: str = "deeds") -> OneField:
    """The parameter that chooses which acts of the North count."""
    return OneField(
        choices=PROVOCATIONS,
        required=False,
        initial=initial,
        label=gettext_lazy("North Korean acts"),
        help_text=gettext_lazy(
            "deeds: material conflict in the codebook. tests: nuclear tests, launches of missiles and satellites. "
            "words: threats, accusations and other verbal conflict."
        ),
    )


def provocations(evidence: Evidence, kind: str) -> list[Fact]:
    """Acts of the North that raise tension, of the kind, each to the day."""
    if kind == "tests":
        return evidence.acts(by=NORTH, types=TESTS, sign=-1, to_the_day=True)
    number = VERBAL_CONFLICT if kind == "words" else MATERIAL_CONFLICT
    return evidence.acts(by=NORTH, quad_classes=(number,), sign=-1, to_the_day=True)


def exercises(evidence: Evidence) -> list[Fact]:
    """Exercises of the United States or South Korea, each to the day."""
    return evidence.acts(by=ALLIES, types=EXERCISES, to_the_day=True)


def talks(evidence: Evidence) -> list[Fact]:
    """Rounds of talks and summits in which the North took part with somebody else than its allies, each to the day."""
    return [
        fact
        for fact in evidence.acts(by=NORTH, types=TALKS, to_the_day=True)
        if not OTHER_SIDE.isdisjoint(fact.observation.initiators)
    ]


#: Who sits across the table: talks with Beijing or Moscow alone are no talks across the line.
OTHER_SIDE = frozenset({"rok", "usa", "japan", "un", "un-command", "iaea"})
