"""The rungs of a crisis, from words to war, and on which of them the codebook's acts stand."""

from django.utils.translation import gettext_lazy

from events.questions.evidence import Fact

#: From the lowest up: name, label.
RUNGS = {
    "words": gettext_lazy("hostile words"),
    "pressure": gettext_lazy("pressure: sanctions, ties cut, people held"),
    "show": gettext_lazy("show of force: exercises, deployments, displays, border incidents"),
    "tests": gettext_lazy("missiles and artillery fired"),
    "strategic": gettext_lazy("nuclear, long-range or satellite test"),
    "force": gettext_lazy("force used"),
    "war": gettext_lazy("war"),
}
ORDER = tuple(RUNGS)
#: On which rung the codebook's types stand. Verbal types stand on the lowest; material ones not named here on none.
RUNG_OF = {
    **dict.fromkeys(
        (
            "sanctions",
            "severed_ties",
            "suspension",
            "closure_demolition",
            "propaganda_ops",
            "cyber_attack",
            "detention",
        ),
        "pressure",
    ),
    **dict.fromkeys(
        (
            "military_exercise",
            "deployment",
            "alert",
            "weapons_display",
            "nuclear_program",
            "arms_transfer",
            "border_incident",
        ),
        "show",
    ),
    **dict.fromkeys(
        (
            "artillery_fire",
            "cruise_missile_launch",
            "srbm_launch",
            "irbm_mrbm_launch",
            "slbm_launch",
        ),
        "tests",
    ),
    **dict.fromkeys(("nuclear_test", "icbm_launch", "space_launch"), "strategic"),
    **dict.fromkeys(
        (
            "armed_clash",
            "attack",
            "infiltration",
            "assassination",
            "hijacking_seizure",
            "abduction",
        ),
        "force",
    ),
    "war_action": "war",
}
VERBAL_CONFLICT = 3


def rung_of(fact: Fact) -> str | None:
    """The rung that an act stands on; None for what lowers tension, and for what stands on none."""
    if fact.score >= 0:
        return None
    found = RUNG_OF.get(fact.type)
    return "words" if found is None and fact.quad_class == VERBAL_CONFLICT else found
