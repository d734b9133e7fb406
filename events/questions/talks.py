"""Do talks hold back tests? Rounds of talks across the line, and the tests in the days after each began."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from events.questions import kinds, studies
from events.questions import literature as works
from events.questions.answer import ENOUGH, Answer, Case, count, too_few
from events.questions.asked import Asked
from events.questions.evidence import Evidence
from events.questions.fields import DaysField
from events.questions.literature import Finding
from events.questions.question import Question

HOLD = gettext_lazy("Talks go with restraint")
DO_NOT_HOLD = gettext_lazy("Talks do not restrain")


class Talks(Question):
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

    def answer(self, evidence: Evidence, asked: Asked) -> Answer:
        """Shares after talks for several windows, beside their base rates."""
        within, label = asked["within"], str(kinds.PROVOCATIONS[asked["kind"]])
        outcomes = kinds.provocations(evidence, asked["kind"])
        every, last = kinds.talks(evidence), evidence.last.toordinal()
        cases = studies.observed(every, last, within)
        if len(cases) < ENOUGH:
            listed = [Case(fact) for fact in cases]
            return too_few(len(cases), _("rounds of talks"), cases=listed, case_label=_("Talks"))
        found = studies.study(cases, outcomes, nearest=1, farthest=within)
        rows = studies.windows(every, outcomes, last, within, less=True)
        sentence = _(
            "Of %(n)s rounds of talks and summits, %(k)s (%(share)s) were followed by North Korean "
            "%(acts)s within %(days)s days: %(compared)s (%(base)s)."
        ) % studies.said(found, acts=label, days=within)
        return Answer(
            sentence=sentence,
            n=found.n,
            unit=_("rounds of talks"),
            figures=(
                *studies.figures(found, label=studies.followed_within(within), less=True),
                count("outcomes", _("North Korean %(acts)s") % {"acts": label}, len(outcomes)),
            ),
            table=studies.table(
                rows,
                heading=_("Days"),
                caption=_("Talks with North Korean %(acts)s after them") % {"acts": label},
            ),
            drawn=studies.drawn(
                rows,
                _("Share of talks followed by North Korean %(acts)s, by days.") % {"acts": label},
            ),
            cases=tuple(studies.followers(cases, outcomes, nearest=1, farthest=within)),
            case_label=_("Talks"),
            other_label=_("First act after it"),
            days_label=_("Days later"),
        )
