"""What does China do before a turn? Its recorded acts toward the North in the days before thaws, or crises, began."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from events.analysis.event_study import event_study
from events.analysis.phases import Kind
from events.questions import kinds, studies
from events.questions import literature as works
from events.questions.answer import ENOUGH, Answer, Case, CaseLabels, count, percent, too_few
from events.questions.asked import Asked
from events.questions.evidence import Evidence, Fact
from events.questions.fields import DaysField, OneField
from events.questions.literature import Finding
from events.questions.question import Question

CHINA = "china"
TURNS: dict[str, object] = {
    "thaw": gettext_lazy("a thaw begins"),
    "crisis": gettext_lazy("a crisis begins"),
}
HAS = gettext_lazy("China has a say")
HAS_NOT = gettext_lazy("Its say is limited")


class China(Question):
    """China's acts before turns."""

    slug = "china"
    title = gettext_lazy("What does China do before a turn?")
    about = gettext_lazy(
        "Takes each day on which a thaw (or a crisis) began by the index, looks whether China met the "
        "North or acted toward it in the days before, and compares with what its acts would give if "
        "they were moved in time."
    )
    fields = {
        "turn": OneField(
            choices=TURNS,
            required=False,
            initial="thaw",
            label=gettext_lazy("Before"),
            help_text=gettext_lazy("thaw: before a thaw begins. crisis: before a crisis begins."),
        ),
        "within": DaysField(
            required=False,
            initial=60,
            label=gettext_lazy("Days before the turn"),
            help_text=gettext_lazy("How many days before it an act still counts: 1 to 365."),
        ),
    }
    examples = {"turn": "crisis", "within": "30"}
    limits = (
        gettext_lazy(
            "Much of what China does is never announced: warnings behind closed doors, deliveries of "
            "oil, inspections at the border. What is not recorded does not count here."
        ),
        gettext_lazy(
            "Votes in the Security Council are acts of the Council in this record, not of its members."
        ),
        gettext_lazy(
            "A visit before a thaw may have prepared it, or may have followed from a thaw that was "
            "already in the making."
        ),
        gettext_lazy("The turns are few, so the intervals are wide."),
    )
    literature = (
        Finding(
            HAS,
            works.LEE_2023,
            gettext_lazy(
                "The more often leaders of the two meet, the fewer missiles the North tests."
            ),
        ),
        Finding(
            HAS_NOT,
            works.BUSZYNSKI_2013,
            gettext_lazy(
                "The test of 2006 went ahead against Chinese warnings and showed how limited its "
                "influence was."
            ),
        ),
    )

    def answer(self, evidence: Evidence, asked: Asked) -> Answer:
        """Shares of turns with Chinese acts before them, beside their base rates."""
        kind: Kind = asked["turn"]
        within, facts = asked["within"], evidence.by_id()
        begun = evidence.record[0].day.toordinal() if evidence.record else 0
        turns = [
            phase
            for phase in evidence.phases(kind)
            if phase.opening and phase.first.toordinal() - within >= begun
        ]
        unit = _("thaws") if kind == "thaw" else _("crises")
        labels: CaseLabels = {
            "case_label": _("It began with"),
            "other_label": _("China's last act before"),
            "days_label": _("Days earlier"),
        }
        sorts = _sorts(evidence)
        before = [
            _before(facts[phase.opening or ""], phase.first.toordinal(), sorts["any"], within)
            for phase in reversed(turns)
        ]
        if len(turns) < ENOUGH:
            return too_few(len(turns), unit, cases=before, **labels)
        days = [phase.first.toordinal() for phase in turns]
        said = {
            "any": _("any act"),
            "together": _("meetings with the North"),
            "lowering": _("acts toward it that lower tension"),
            "raising": _("acts toward it that raise tension"),
        }
        found = {
            name: event_study(
                days,
                sorted(set(studies.ordinals(acts))),
                nearest=-within,
                farthest=-1,
            )
            for name, acts in sorts.items()
        }
        rows = [
            studies.row(name, said[name], study, is_chosen=name == "any")
            for name, study in found.items()
        ]
        chosen = found["any"]
        turn = _("a thaw") if kind == "thaw" else _("a crisis")
        sentence = _(
            "In the %(days)s days before %(turn)s began, China met or addressed the North in %(k)s of "
            "%(n)s cases (%(share)s): %(compared)s (%(base)s)."
        ) % {
            "days": within,
            "turn": turn,
            "k": chosen.k,
            "n": chosen.n,
            "share": percent(chosen.share or 0),
            "compared": studies.compared(chosen),
            "base": percent(chosen.base_rate or 0),
        }
        return Answer(
            sentence=sentence,
            n=chosen.n,
            unit=unit,
            figures=(
                *studies.figures(chosen, label=_("With any Chinese act before")),
                count("acts", _("China's acts with the North on record"), len(sorts["any"])),
            ),
            table=studies.table(
                rows, heading=_("China's acts"), caption=_("Turns with Chinese acts before them")
            ),
            drawn=studies.drawn(
                rows,
                _("Share of turns with a Chinese act in the %(n)s days before.") % {"n": within},
            ),
            cases=tuple(before),
            **labels,
        )


def _sorts(evidence: Evidence) -> dict[str, list[Fact]]:
    """China's acts with or toward the North, whenever they were known, by sort."""
    every = evidence.acts(by=CHINA, to_the_day=True, before_era=True)
    together = [f for f in every if kinds.NORTH in f.observation.initiators]
    toward = [f for f in every if kinds.NORTH in f.observation.targets]
    return {
        "any": sorted({f.id: f for f in (*together, *toward)}.values(), key=lambda f: f.day),
        "together": together,
        "lowering": [f for f in toward if f.score > 0],
        "raising": [f for f in toward if f.score < 0],
    }


def _before(opening: Fact, day: int, acts: list[Fact], within: int) -> Case:
    """A turn with the last act of the window before it."""
    near = [act for act in acts if 1 <= day - act.day.toordinal() <= within]
    last = near[-1] if near else None
    return Case(opening, last, day - last.day.toordinal() if last else None)
